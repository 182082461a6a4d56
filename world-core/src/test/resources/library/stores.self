"Map, set and weak stores."

lobby _AddSlots: (| s <- nil. m <- nil. w <- nil. it <- nil. d = date today. e = date today. data <- nil. seen <- nil |)
m: mapStore label: 'shop'
m init: 'tea' To: 3
m init: 'tea' To: 4
m get: 'coffee'
m set: 'coffee' To: 4
m set: 'tea' To: 5
m get: 'tea'
m delete: 'coffee'
m delete: 'tea'
m size
m has: [ 3 ]
m init: [ 3 ] To: 4
m init: 3 To: [ 4 ]
data: (1 & 2) asVector
m init: 'v' To: data
data at: 0 Put: 9
m get: 'v'
(m get: 'v') at: 0 Put: 7
((m at: 3 Put: 'x') at: 2 Put: 'y') at: 2.5 Put: 'z'
((m at: nil Put: 0) at: true Put: 1) at: d Put: 'date'
m at: (1 & e) asVector Put: 'pair'
m at: (| a = 1 |) Put: 'rec'
m keys
m values
m entries
m get: (1 & e) asVector
m has: (1 & d) asVector
m keys: pattern number
m keys: 3
m keys: (pattern greaterThan: 2) 
m values: pattern number Values: (pattern otherThan: 'y')
m size: pattern any Values: (pattern exactly: 'y')
m keys: pattern object
(m keys: d) first == d
m keys: pattern vector
(m keys descending) asVector
m snapshot: pattern number
(m snapshot: pattern number) = (copyMap of: (2.5 -> 'z') & (3 -> 'x') & (2 -> 'y'))
it: (m keys: pattern number) iterator
it next
m delete: 2.5
it next
it atEnd
it next
it: m keys iterator
it next
m set: 3 To: 'new'
it next
m at: 99 Put: 0
it next
m delete: d
m delete: (1 & e) asVector
m ordinals size
m clear: pattern number
m keys
m clear
m size
s: setStore label: 'guests'
s add: 'b'
s addAll: 'a' & 'c' & 'b'
s
s keys
s delete: 'x'
s delete: 'a'
s snapshot = (copySet of: 'b' & 'c')
m: mapStore label: 'ages' KeyShape: pattern string ValueShape: pattern number
m init: 3 To: 3
m init: 'x' To: 'y'
m has: 3
m addAll: (('x' -> 1) & ('y' -> 2))
m addAll: 3
m get: 3
m: mapStore label: 'sc' Options: (| scalar = true |)
m init: (1 & 2) asVector To: 3
m init: d To: 3
mapStore label: 3
mapStore label: 'x' Options: (| size = 3 |)
s: setStore label: 'objects'
(((s add: e) add: d) add: 'x') add: 3
(s keys: pattern object) collect: [ |:x| x == d ]
s delete: e. s add: e
(s keys: pattern object) collect: [ |:x| x == d ]
w: weakMapStore label: 'notes'
w init: d To: 'first'
w init: d To: 'first'
w get: d
w get: e
w has: e
w size
w keys
w do: [ |:x| x printLine ]
w at: 3 Put: 'three'
w get: 3
w set: e To: 1
w delete: d
w
m size
m clear
m size
mapStore label: 'w' ValueShape: (pattern vectorOf: pattern number)
