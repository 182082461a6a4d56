"Ordered trees, against a model."

lobby _AddSlots: (| t <- nil. r <- nil. n <- 0. c <- nil. keys <- nil. model <- nil. bad <- nil |)
t: orderedTree copyRemoveAll
0 upTo: 10000 Do: [ |:i| t at: i Put: i negate ]
t size
t at: 7777 IfAbsent: 'none'
t at: 10000 IfAbsent: 'none'
t root count
t root isLeaf
n: 0
t do: [ |:v. :k| (v = k negate) && [ k = n ] ifTrue: [ n: n + 1 ] ]
n
c: t from: (keyBound before: 1000) To: keyBound behind: 1005
[ c advance ] whileTrue: [ (c key printString, ' ') print ]
c: t from: (keyBound behind: 1005) DownTo: keyBound behind: 1000
[ c advance ] whileTrue: [ (c key printString, ' ') print ]

"While walking along: removing what comes next, and what was just visited."
c: t from: (keyBound before: 1000) To: nil
[ c advance && [ c key < 1010 ] ] whileTrue: [ (c key printString, ' ') print. t remove: c key + 1. t remove: c key ]
c: t from: (keyBound behind: 2000) DownTo: nil
[ c advance && [ c key > 1990 ] ] whileTrue: [ (c key printString, ' ') print. t remove: c key - 1. t remove: c key ]
0 upTo: 10000 By: 2 Do: [ |:i| t remove: i ]
t size
0 upTo: 10000 Do: [ |:i| t remove: i ]
t size
t root
t do: [ |:v. :k| k printLine ]

"Thousands of additions and removals at random."
model: dictionary copyRemoveAll
r: random copySeed: 42
lobby _AddSlots: (| step: remove = ( | k |
    k: r integer: 1200.
    remove ifTrue: [
        (t remove: k) = (model includesKey: k) ifFalse: [ bad: k ].
        model removeKey: k IfAbsent: nil ]
    False: [ t at: k Put: k * 2. model at: k Put: k * 2 ].
    t size = model size ifFalse: [ bad: k ] ).
  check = ( keys: list copyRemoveAll.
    t do: [ |:v. :k| v = (model at: k) ifFalse: [ bad: k ]. keys add: k ].
    keys asVector = model keys asVector sorted ) |)
2500 do: [ |:i| step: (r integer: 4) = 0 ]
check
t size
2500 do: [ |:i| step: ((r integer: 4) = 0) not ]
check
t size
bad
model keys asVector do: [ |:k| t remove: k ]. nil
t size
