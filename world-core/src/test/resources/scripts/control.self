"Control structures are ordinary messages, however they are run: what they mean can be changed at any time."
lobby _AddSlots: (| choose: x = ( x ifTrue: [ 'yes' ] False: [ 'no' ] ). loops: n = ( | i <- 0. s <- '' | [ i < n ] whileTrue: [ i: i + 1. s: s, 'x' ]. s ) |)
choose: true
choose: false
choose: true
choose: 3
choose: nil
true _AddSlots: (| ifTrue: a False: b = ( 'redefined' ) |)
choose: true
choose: false
true _AddSlots: (| ifTrue: a False: b = ( 'first ', a value ) |)
choose: true
true _AddSlots: (| ifTrue: a False: b = ( a value ) |)
choose: true
lobby _AddSlots: (| chooser = (| parent* = lobby. ifTrue: a False: b = ( b value, a value ) |) |)
choose: chooser
choose: true
loops: 3
traits block _AddSlots: (| whileTrue: b = ( 'no loop' ) |)
loops: 3
traits block _AddSlots: (| whileTrue: b = ( _BlockWhileTrue: b ) |)
loops: 3
"Passing on, in another order and with values among the blocks."
lobby _AddSlots: (| swap: x = ( x ifFalse: [ 'no' ] True: [ 'yes' ] ). mixed: x = ( x ifTrue: 'value' False: [ 'block' ] ). pick: x From: b = ( x ifTrue: b False: [ 'literal' ] ) |)
traits string _AddSlots: (| value = ( self ) |)
swap: true
swap: false
mixed: true
mixed: false
mixed: true
pick: true From: [ 'given' ]
pick: true From: 'text'
pick: false From: [ 'given' ]
"A method that depends on its argument, not its receiver."
lobby _AddSlots: (| decide: c Then: b = ( c ifTrue: b ) |)
lobby _AddSlots: (| both = ( | r | r: (decide: true Then: [ 'a' ]), '-'. r, (decide: false Then: [ 'b' ]) printString ). nil = nil |)
lobby _AddSlots: (| each: c = ( decide: c Then: [ 'taken' ] ) |)
each: true
each: false
each: true
"What is evaluated, and when."
lobby _AddSlots: (| trace <- ''. note: s = ( trace: trace, s. s ) |)
lobby _AddSlots: (| say: s Value: v = ( note: s. v ) |)
lobby _AddSlots: (| order = ( trace: ''. (say: 'r' Value: true) ifTrue: (note: 'a') False: [ note: 'b' ]. trace ) |)
order
order
lobby _AddSlots: (| orderFalse = ( trace: ''. (say: 'r' Value: false) ifTrue: (note: 'a') False: [ note: 'b' ]. trace ) |)
orderFalse
orderFalse
"Returning out of blocks, wherever they stand."
lobby _AddSlots: (| early: x = ( x ifTrue: [ ^ 'early' ]. 'late' ). asArgument: x = ( 'got ', (x ifTrue: [ ^ 'out' ] False: [ 'in' ]) ). inBlock: x = ( [ x ifTrue: [ ^ 'from block' ]. 'block' ] value, ' method' ). twice: x = ( x ifTrue: [ x ifTrue: [ ^ 'deep' ]. 'a' ] False: [ 'b' ] ) |)
early: true
early: false
asArgument: true
asArgument: false
inBlock: true
inBlock: false
twice: true
twice: false
lobby _AddSlots: (| search: n = ( | i <- 0 | [ true ] whileTrue: [ i: i + 1. i = n ifTrue: [ ^ i ] ] ). firstOver: n = ( 1 to: 1000 Do: [|:i| i > n ifTrue: [ ^ i ] ]. nil ) |)
search: 5
firstOver: 7
firstOver: 1000
"Fresh locals in each round, and blocks that keep them."
lobby _AddSlots: (| rounds = ( | r <- '' | 1 to: 3 Do: [|:i. x <- 'n'. y | r: r, x, y printString. x: 'o'. y: i ]. r ). nil = nil |)
nil _AddSlots: (| printString = 'nil' |)
rounds
lobby _AddSlots: (| kept = ( | v. s <- 0 | v: vector _Clone: 3 Filler: 0. 1 to: 3 Do: [|:i. j| j: i * 10. v at: i - 1 Put: [ j: j + 1. j ] ]. (v at: 0) value. (v at: 0) value + (v at: 1) value + (v at: 2) value ) |)
kept
lobby _AddSlots: (| nestedLoops = ( | s <- 0 | 1 to: 3 Do: [|:i. a <- 0| 1 to: 3 Do: [|:j. b| b: i * j. a: a + b ]. s: s + a ]. s ) |)
nestedLoops
lobby _AddSlots: (| countTo: n = ( | c <- 0 | 1 to: n Do: [ c: c + 1 ]. c ). odd: e = ( 1 to: e Do: [|:i| i ] ) |)
countTo: 5
odd: 3
odd: 2.5
"Recursion through blocks run in place."
lobby _AddSlots: (| fib: n = ( n < 2 ifTrue: [ n ] False: [ | a. b | a: (fib: n - 1). b: (fib: n - 2). a + b ] ) |)
fib: 15
"A handler that is computed."
lobby _AddSlots: (| handled: c = ( 3 _IntAdd: 'x' IfFail: (c ifTrue: [ | q = 'one' | [ q ] ] False: [ | q = 'two' | [|:e| q, e ] ]) ) |)
handled: true
handled: false
"Short methods, circular ones among them."
lobby _AddSlots: (| here = ( there ). there = ( here ). me = ( self ). same: x = ( x ). lit = ( 'lit' ). isMe: x = ( _Eq: x ). flip: a With: b = ( b same2: a ). same2: x = ( x ) |)
[ here ] onError: [|:p. :m. :r. :s. :kind| kind ]
me _Eq: lobby
same: 3
lit
isMe: lobby
flip: 1 With: lobby
flip: 1 With: 2
"Arithmetic can be redefined under a loop."
lobby _AddSlots: (| total: n = ( | s <- 0 | 1 to: n Do: [|:i| s: s + i. i = 2 ifTrue: [ traits integer _AddSlots: (| + a = ( _IntSub: a ) |) ] ]. s ) |)
total: 4
traits integer _AddSlots: (| + a = ( _IntAdd: a IfFail: [ a addToInteger: self ] ) |)
3 + 4
