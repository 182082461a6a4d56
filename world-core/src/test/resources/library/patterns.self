"Data that is kept, and patterns."

lobby _AddSlots: (| p <- nil. q <- nil. d = date year: 2000 Month: 1 Day: 2. kept <- nil. original <- nil |)

"Data is copied and frozen; the original has nothing to do with it."
original: (1 & (2 & 3) asVector) asVector
kept: passable harden: original
original at: 0 Put: 9
kept
kept at: 0 Put: 7
(kept at: 1) at: 0 Put: 7
kept copy at: 0 Put: 7
passable isFrozen: kept
passable isFrozen: kept copy
kept: passable harden: (| x = 1. y <- (2 & 3) asVector |)
kept
kept x
kept y: 3
kept copy y: 3
kept at: 'y'
kept at: 'z'
kept with: (| z = 4 |)
kept at: 'x' Put: 5
kept without: 'y'
kept = (| y = (2 & 3) asVector. x = 1 |)
passable is: (| a = 1 |) EqualTo: (| a <- 1 |)
(passable harden: (| a = 1 |)) hash = (passable harden: (| a <- 1 |)) hash
kept _AddSlots: (| w = 1 |)

"Objects stay themselves."
(passable harden: d) == d
(passable harden: (d & 1) asVector) first == d
passable styleOf: list
passable styleOf: (| |)
passable styleOf: (| a = 1 |)
passable styleOf: (| a = ( 1 ) |)
passable styleOf: traits
passable styleOf: vector
passable styleOf: 'x'

"What cannot be kept is said with the way to it."
passable harden: (| items = (1 & [ 2 ]) asVector |)
passable harden: (| items = (1 & (| b = (reflect: d) at: 'parent' |)) asVector |)
original: vector copySize: 2
original at: 1 Put: original
passable harden: original
passable harden: (| a = original |)
passable isPassable: original
passable isPassable: 3

"The order of all values."
passable rank: 1 With: 2
passable rank: 1 With: 1.0
passable rank: 0.0 With: -0.0
passable rank: 9007199254740993 With: 9007199254740992.0
passable rank: float infinity With: (10 ** 400)
passable sorted: (nil & 'b' & 'B' & 2 & 1.5 & true & false & 10 & vector & (| a = 1 |) & byteVector)
passable sorted: ('\xe9' & 'a' & '10' & '9' & 'B' & '')
passable sorted: ((2 & 1) asVector & (1 & 9) asVector & (vector copyWith: 1))

"Patterns."
pattern number matches: 3
pattern number matches: 'x'
pattern number complaintAbout: 'x'
pattern number check: 3 Label: 'arg 0'
pattern number check: 'x' Label: 'arg 0'
pattern string check: 3 Label: '' IfFail: [ |:t| t ]
pattern string withLimits: (| characters = 3 |)
(pattern string withLimits: (| characters = 3 |)) complaintAbout: 'four'
pattern string withLimits: (| feet = 3 |)
pattern any matches: nil
pattern nothing matches: nil
pattern nothing matches: false
(pattern greaterThan: 20) matches: 21
(pattern greaterThan: 20) matches: 20
(pattern greaterThan: 20) matches: 'x'
(pattern greaterThan: 20) complaintAbout: 3
((pattern greaterThan: 20) & (pattern atMost: 30)) matches: 25
((pattern greaterThan: 20) & (pattern atMost: 30)) complaintAbout: 31
(pattern string || pattern number) matches: 3
(pattern string || pattern number) complaintAbout: nil
pattern number not complaintAbout: 3
pattern number orNil matches: nil
pattern natural complaintAbout: -1
pattern integer complaintAbout: 1.5
pattern integer complaintAbout: (10 ** 100)
pattern integer complaintAbout: (10 ** 100) - 1
pattern object matches: d
pattern object matches: 3
pattern object: 'date'
pattern selector matches: 'at:Put:'
pattern selector matches: 'at: put'
47 matches: 47
47 complaintAbout: 'x'
(pattern exactly: 'x') = (pattern exactly: 'x')
(pattern string || pattern number) = (pattern number || pattern string)

"A value with patterns in it is one."
p: passable harden: (| name = pattern string. age = pattern natural orNil |)
p matches: (| name = 'x'. age = nil |)
p complaintAbout: (| name = 'x'. age = 'old' |)
p complaintAbout: (| name = 'x' |)
p complaintAbout: 3
(pattern number & pattern string) complaintAbout: 3
(3 & pattern string) asVector complaintAbout: (3 & 4) asVector
