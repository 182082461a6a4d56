"Rules 20, 35, 37: where a message ends up."
lobby _AddSlots: (| a = (| x = 1. y <- 2 |) |)
a x
a y
(a y: 5) _Eq: a
a y
"The nearest slot wins, however far the parents have others."
lobby _AddSlots: (| grand = (| name = 'grand'. age <- 80 |) |)
lobby _AddSlots: (| parent = (| p* = grand. name = 'parent' |) |)
lobby _AddSlots: (| child = (| p* = parent. lobby* = lobby |) |)
child name
child age
child age: 81
grand age
"A slot reached on two ways is one slot."
lobby _AddSlots: (| base = (| v = 7. m = ( self ) |) |)
lobby _AddSlots: (| left = (| b* = base |). right = (| b* = base |) |)
lobby _AddSlots: (| diamond = (| l* = left. r* = right |) |)
diamond v
(diamond m) _Eq: diamond
"Two slots are ambiguous, parents have no order."
right _AddSlots: (| v = 8 |)
diamond v
right _RemoveSlot: 'v'
diamond v
"Cycles are legal."
lobby _AddSlots: (| c1 = (| x = 'in c1' |). c2 = (| y = 'in c2' |) |)
c1 _AddSlots: (| other* = c2 |)
c2 _AddSlots: (| other* = c1 |)
c1 y
c2 x
c1 z
"Locals come before slots of self, and are assignable only if they are declared so."
lobby _AddSlots: (| shadow = (| lobby* = lobby. n <- 'slot'. m = ( | n = 'local' | n ). k = ( | n = 'local' | n: 'assigned'. n ). l = ( | n <- 'local' | n: 'assigned'. n ) |) |)
shadow m
shadow k
shadow n
shadow n: 'slot'
shadow l
shadow n
nil foo
3 foo: 4
a x: 3
