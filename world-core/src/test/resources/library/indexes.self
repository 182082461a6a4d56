"Indexes: objects by keys."

lobby _AddSlots: (| i <- nil. j <- nil. it <- nil. a = (| n = 'a' |). b = (| n = 'b' |). c = (| n = 'c' |). d = (| n = 'd' |). names = (| value: c = ( (c asVector collect: [ |:x| x n ]) joinUsing: ' ' ) |) |)
i: index of: 'string' Unique: true
i at: 'x' Add: a
i at: 'x' Add: b
(i at: 'x') n
(i at: 'x') == a
i at: 'x' Put: b
(i at: 'x') n
i at: 'nope'
i size
i at: 3 Add: a
i at: 'y' Add: 3
i at: 'y' Add: (1 & 2) asVector
index of: 'colour'
i removeKey: 'x'
i removeKey: 'x'
i size
j: index of: 'integer' Unique: false
((j at: 5 Put: a) at: 3 Put: b) at: 5 Put: c
j at: 9 Put: d
j size
names value: j
names value: (j at: 5)
names value: (j at: 77)
names value: (j select: 3 To: 5)
names value: (j select: 3 To: 5 Ascending: false)
names value: (j select: 3 To: 9 Ascending: true IncludingFirst: false Last: false)
names value: (j select: nil To: 5)
names value: (j select: 4 To: nil Ascending: false)
j removeKey: 5 Object: b
j removeKey: 5 Object: a
names value: j
j size
it: j iterator
it next n
j removeKey: 5
it next n
it: j iterator
it next n
j at: 1 Put: a
it next n
j clear
j size
j: index of: 'float'
((j at: 2 Put: a) at: 1.5 Put: b) at: float nan Put: c
names value: j
j at: 'x' Put: a
j: index of: 'date' Unique: false
(j at: (date year: 2001 Month: 1 Day: 1) Put: b) at: (date year: 1999 Month: 12 Day: 31) Put: a
j at: time now Put: c
names value: j
j at: 3 Put: a
j: index of: 'long'
j at: (2 ** 63) Put: a
(j at: (2 ** 63) negate Put: a) at: 5 Put: b
names value: j
i: index of: 'string' Unique: false
'10 9 B a é' words do: [ |:w| i at: w Put: (| n = 0. w |) ]
j
