"Loops, of numbers and of blocks. An iteration answers nil, or the collection."

1 to: 3 Do: [ |:i| i printLine ]
1 to: 10 By: 4 Do: [ |:i| i printLine ]
3 downTo: 1 Do: [ |:i| i printLine ]
10 downTo: 1 By: 4 Do: [ |:i| i printLine ]
3 to: 1 Do: [ 'never' printLine ]
1 upTo: 3 Do: [ |:i| i printLine ]
1 to: 2 By: (1 over: 2) Do: [ |:x| x printLine ]
1 to: 1.5 Do: [ |:x| x printLine ]
0.5 to: 2 Do: [ |:x| x printLine ]
1 to: 2 By: 0 Do: [ nil ]
1.0 to: 2 By: 0 Do: [ nil ]
3 do: [ |:i| i printLine ]
2 timesRepeat: [ 'again' printLine ]
3 reverseDo: [ |:i| i printLine ]
[ 'twice' printLine ] repeat: 2

lobby _AddSlots: (| counter = (| parent* = traits clonable. n <- 0.
    tick = ( n: n + 1. n ) |) |)
[ counter tick < 3 ] whileTrue: [ 'going on' printLine ]
[ counter tick > 5 ] whileFalse: [ 'not yet' printLine ]
[ counter tick < 9 ] whileTrue
counter n
[ counter tick ] untilTrue: [ counter n > 10 ]
counter n
[ |:exit| [ counter tick = 15 ifTrue: [ exit value ] ] loop ] exit
counter n
[ |:exit| [ counter tick = 20 ifTrue: [ exit value: counter n ] ] loop ] exitValue
[ |:exit| counter tick = 25 ifTrue: [ exit value ] ] loopExit
counter n
lobby _RemoveSlot: 'counter'

"Blocks may be given more arguments than they take, but not fewer."
[ 3 ] value: 1 With: 2
[ |:a| a ] value: 1 With: 2 With: 3
[ |:a. :b| a + b ] value: 1
[ |:a| a ] value
[ |:a. :b| a + b ] valueWithArguments: 3 & 4
[ |:a. :b| a + b ] argumentCount
3 value
true ifTrue: [ 1 ] ifFalse: [ 2 ]
[ 3 ] isBlock
[]
