"Sets, dictionaries, bags, trees and sorted lists."

lobby _AddSlots: (| d <- nil. s <- nil. t <- nil |)
d: dictionary copyRemoveAll
d at: 'one' Put: 1
d at: 'two' Put: 2
d at: 'one'
d at: 'three'
d at: 'three' IfAbsent: 3
d at: 'three' IfAbsentPut: 3
d at: 'three' IfAbsentPut: 4
d at: 'one' IfPresent: [ |:x| x + 1 ] IfAbsent: 'none'
d at: 'six' IfPresent: [ |:x| x + 1 ] IfAbsent: 'none'
d at: 'one' Change: [ |:x| x + 10 ] StartingWith: 0
d at: 'ten' Change: [ |:x| x + 10 ] StartingWith: 0
d add: 'four' -> 4
d size
d keys
d values
d associations
d includesKey: 'two'
d includes: 2
d includes: 99
d keyAtValue: 2
d keyAtValue: 99
d keyAtValue: 99 IfAbsent: 'none'
d do: [ |:x. :k| (k, '=', x printString) printLine ]
d keysDo: [ |:k| k printLine ]
d collect: [ |:x| x * 2 ]
d select: [ |:x. :k| k size = 3 ]
d reject: [ |:x| x > 3 ]
d sum
d sortedByKey
d sortedByValue
d removeKey: 'two'
d removeKey: 'two'
d removeKey: 'two' IfAbsent: 'none'
d
d copy at: 'copy' Put: true
d
d storeString evaluate = d
d = d copy
d hash = d copy hash
d = 3
d removeAll
d isEmpty

"Equal keys are the same key: integers and floats, strings, points, vectors."
d at: 3 Put: 'three'
d at: 3.0
d at: (6 over: 2)
(d at: 1 @ 2 Put: 'point') at: 1 @ 2
(d at: (1 & 2) asVector Put: 'vector') at: (1 & 2) asVector
d at: nil Put: 'nil'
d at: nil
d at: true IfAbsent: 'no'

"Growing and shrinking: what is left keeps its order."
d removeAll
1000 do: [ |:i| d at: i * 64 Put: i ]
d size
d at: 640
1000 do: [ |:i| (i % 100) = 7 ifFalse: [ d removeKey: i * 64 ] ]
d
20 do: [ |:i| d at: i Put: i ]
d size
d keys
dictionary isEmpty

"Sets."
s: set copyRemoveAll
s add: 3
s add: 3
s addAll: 1 & 2 & 3
s size
s includes: 2
s includes: 2.0
s remove: 2
s remove: 2
s remove: 2 IfAbsent: 'none'
(1 & 2 & 3) asSet union: 3 & 4
(1 & 2 & 3) asSet intersect: (2 & 3 & 4) asSet
(1 & 2 & 3) asSet difference: (2 & 3 & 4) asSet
(1 & 2 & 3) asSet symmetricDifference: (2 & 3 & 4) asSet
(1 & 2) asSet isSubsetOf: (1 & 2 & 3) asSet
(1 & 2) asSet isDisjointFrom: (3 & 4) asSet
(1 & 2) asSet = (2 & 1) asSet
(1 & 2) asSet hash = (2 & 1) asSet hash
(1 & 2) asSet collect: [ |:x| x * 0 ]
(1 & 2 & 3) asSet select: [ |:x| x isOdd ]
(1 & 2 & 3) asSet removeAll: 2 & 9
(1 & 2) asSet storeString
(3 & 1 & 2) asSet sorted
(set copyRemoveAll addAll: (1 to: 500)) sum
set isEmpty

"Identity sets: only the same object counts."
(((identitySet copyRemoveAll add: 3@4) add: 3@4) add: 3@4) size
(((identitySet copyRemoveAll add: traits point) add: globals) add: traits point)
(identitySet copyRemoveAll add: 'text') includes: 'text'
identitySet copyRemoveAll collect: [ |:x| x ]
((identityDictionary copyRemoveAll at: traits list Put: 'lists') at: lobby Put: 'the lobby') at: traits list
(identityDictionary copyRemoveAll at: globals Put: 1) removeKey: globals
identitySet
(1 & 2) asSet = (identitySet copyRemoveAll addAll: 1 & 2)

"Bags."
'abracadabra' asBag
'abracadabra' asBag occurrencesOf: 'a'
'abracadabra' asBag byFrequency
'abracadabra' asBag size
'abracadabra' asBag distinctSize
'abracadabra' asBag asDictionary
('abracadabra' asBag remove: 'a')
'abc' asBag remove: 'z'
((bag copyRemoveAll add: 'x' Times: 3) add: 'y') asSet
'abc' asBag = 'cab' asBag
bag

"Trees: dictionaries in order."
t: tree copyRemoveAll
t at: 5 Put: 'five'
(3 & 8 & 1 & 4) do: [ |:i| t at: i Put: i printString ]
t
t at: 4
t at: 9
t at: 9 IfAbsent: 'none'
t at: 5 Put: 'FIVE'
t size
t first
t last
t keys
t values
t removeKey: 3
t removeKey: 3
t
t includesKey: 8
t from: 2 To: 5 Do: [ |:x. :k| k printLine ]
t reverseDo: [ |:x. :k| k printLine ]
(t copy at: 0 Put: 'zero') size
t size
t storeString
t storeString evaluate = t
t removeAll
500 do: [ |:i| t at: (i * 37) % 501 Put: i ]
t size
t keys isSorted
300 do: [ |:i| t removeKey: (i * 37) % 501 ]
t size
t keys isSorted
t keys asVector = ((300 to: 499) collect: [ |:i| (i * 37) % 501 ]) sorted
(tree copyBy: order natural descending) addAll: (1 to: 3) asDictionary
tree first

"Sorted lists."
(sortedList copyRemoveAll addAll: 3 & 1 & 2) add: 1
(sortedList copyBy: 'size') addAll: 'the quick brown fox jumps' words
(sortedList copyBy: (order by: 'size') descending) addAll: 'the quick brown fox' words
(sortedList copyRemoveAll addAll: 3 & 1 & 2) first
(sortedList copyRemoveAll addAll: 3 & 1 & 2) removeFirst
(sortedList copyRemoveAll addAll: 3 & 1 & 2) collect: [ |:x| 10 - x ]
(sortedList copyRemoveAll addAll: 3 & 1 & 2) at: 7
sortedList
lobby _RemoveSlot: 'd'
lobby _RemoveSlot: 's'
lobby _RemoveSlot: 't'
