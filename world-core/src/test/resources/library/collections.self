"What all collections understand."

lobby _AddSlots: (| v = (3 & 1 & 4 & 1 & 5) asVector. animals = 'cat dog horse cow' words |)

v do: [ |:x. :i| (i printString, ': ', x printString) printLine ]
v do: [ |:x| x print ] SeparatedBy: [ ', ' print ]
v reverseDo: [ |:x| x print ]
v with: animals Do: [ |:n. :a| (n printString, ' ', a) printLine ]
v with: v Collect: [ |:a. :b| a * b ]
v pairsDo: [ |:a. :b| (a -> b) printLine ]
v from: 1 UpTo: 3 Do: [ |:x| x printLine ]
v first: 2 Do: [ |:x| x printLine ]

v collect: [ |:x| x squared ]
v mapBy: [ |:x| x squared ]
v collect: [ |:x. :i| x * i ]
v select: [ |:x| x > 2 ]
v filterBy: [ |:x| x > 2 ]
v reject: [ |:x| x > 2 ]
animals gather: [ |:a| a asVector ]
((1 & 2) asVector & (3 & 4) asVector) flatten
animals groupBy: [ |:a| a size ]
v partitionBy: [ |:x| x > 2 ]
v withoutDuplicates
v take: 2
v drop: 2
(1 & 2 & 3) take: 2
(1 & 2 & 3) drop: 2

v detect: [ |:x| x > 3 ]
v detect: [ |:x| x > 9 ]
v detect: [ |:x| x > 9 ] IfNone: 'none'
v findFirst: [ |:x| x > 3 ] IfPresent: [ |:x. :i| x @ i ] IfAbsent: 'none'
v includes: 4
v includes: 9
v includesAll: 1 & 4
v includesAny: 8 & 4
v includesAny: 8 & 9
v occurrencesOf: 1
v keyOf: 4
v indexOf: 9
v lastIndexOf: 1
v anyOne

v anySatisfy: [ |:x| x > 4 ]
v allSatisfy: [ |:x| x > 4 ]
v noneSatisfy: [ |:x| x > 4 ]
v count: [ |:x| x > 2 ]
v isEmpty
v notEmpty
vector ifEmpty: 'nothing'
v ifEmpty: 'nothing' IfNotEmpty: [ |:c| c size ]

v inject: 0 Into: [ |:a. :x| a + x ]
v reduceWith: [ |:a. :x| a + x ]
vector reduceWith: [ |:a. :x| a + x ]
vector reduceWith: [ |:a. :x| a + x ] IfEmpty: 0
v sum
animals sum: [ |:a| a size ]
v product
v mean
vector mean
v max
v min
vector max
animals maxBy: [ |:a| a size ]
animals minBy: [ |:a| a size ]
v median
(1 & 2 & 3 & 4) asVector median

v joinUsing: '-'
v sorted
v
v sortedBy: [ |:a. :b| b < a ]
animals sortedBy: 'size'
animals sortedBy: (order by: 'size') descending
animals sortedBy: (order by: 'size') then: order natural
animals sortedBy: ((order by: 'size') then: order natural descending)
(order by: 'size') descending
((1 to: 100) asVector collect: [ |:i| (i * 37) % 101 ]) sorted = (1 to: 100) asVector
((1 to: 200) asVector sortedBy: [ |:a. :b| (a % 10) < (b % 10) ]) first: 5

v asVector == v
v asList
v asSet
v asBag
v asByteVector
v asDictionary
((1 -> 'one') & (2 -> 'two')) asDictionaryOfAssociations
v readStream next

"Ranges."
1 to: 5
1 to: 10 By: 3
5 downTo: 1
1 to: 0
1 to: 2 By: (1 over: 2)
1 to: 5 By: 0
(1 to: 5) asVector
(1 to: 10 By: 3) last
(1 to: 5) size
(1 to: 5) at: 9
(1 to: 100) sum
(1 to: 10 By: 3) includes: 7
(1 to: 10 By: 3) includes: 8
(1 to: 10 By: 3) includes: 13
(1 to: 5) reversed
(1 to: 5) select: [ |:x| x isOdd ]
(0 to: 1 By: 0.25) asVector
(1 to: 5) = (1 to: 5)
(1 to: 3) storeString

"What a new kind of collection has to say for itself is do: alone."
lobby _AddSlots: (| countdown = (| parent* = traits collection. do: b = ( 3 downTo: 1 Do: [ |:i| b value: i With: 3 - i ] ) |) |)
countdown
countdown size
countdown sum
countdown sorted
countdown collect: [ |:x| x * 2 ]
countdown includes: 2
(| parent* = traits collection |) size
lobby _RemoveSlot: 'countdown'
lobby _RemoveSlot: 'v'
lobby _RemoveSlot: 'animals'
traits collection
