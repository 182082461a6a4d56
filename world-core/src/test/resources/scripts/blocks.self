"Rules 31 to 34."
[ 3 ] value
[|:x| x + 1 ] value: 3
[|:x. :y. :z| x + y + z ] value: 1 With: 2 With: 3
[] value
[|:x| x ] value
[ 3 ] value: 4
"Blocks see and assign the variables around them, each call has its own."
lobby _AddSlots: (| counter = ( | n <- 0 | [ n: n + 1. n ] value. [ n: n + 10 ] value. n ) |)
counter
counter
lobby _AddSlots: (| nested = ( | a <- 1 | [| b <- 2 | [| c <- 3 | a: a + b + c. b: 100. a + b + c ] value ] value ) |)
nested
"Every run of a block has fresh locals."
lobby _AddSlots: (| fresh = ( | r <- '' | 1 to: 3 Do: [|:i. local <- 'new'| r: r, local. local: 'old' ]. r ) |)
fresh
lobby _AddSlots: (| initial = ( | x = 3 . y <- 4. z | x + y ). unset = ( | z | z ) |)
initial
unset
"Non-local return."
lobby _AddSlots: (| find: n = ( 1 to: 10 Do: [|:i| i = n ifTrue: [ ^ 'found' ] ]. 'not found' ) |)
find: 4
find: 40
lobby _AddSlots: (| through: b = ( b value. 'not reached' ). out = ( through: [ ^ 'out' ]. 'not reached either' ) |)
out
lobby _AddSlots: (| deepOut = ( [ [ [ ^ 'deep' ] value. 1 ] value. 2 ] value. 3 ) |)
deepOut
"A block that outlives its method."
lobby _AddSlots: (| makeBlock = ( | v <- 3 | [ v ] ). keep <- nil |)
makeBlock value
lobby _AddSlots: (| makeReturning = ( [ ^ 3 ] ) |)
makeReturning value
"Loops."
lobby _AddSlots: (| sum: n = ( | s <- 0. i <- 0 | [ i < n ] whileTrue: [ i: i + 1. s: s + i ]. s ) |)
sum: 100
lobby _AddSlots: (| until: n = ( | i <- 0 | [ i: i + 1. i = n ifTrue: [ ^ i ] ] loop ) |)
until: 7
[ 3 ] whileTrue: [ 4 ]
lobby _AddSlots: (| countDown: n = ( | c <- 5 | c = 0 ifTrue: [ ^ 'done' ]. c: c - 1. _Restart ) |)
countDown: 1
[ 3 ] _Clone
