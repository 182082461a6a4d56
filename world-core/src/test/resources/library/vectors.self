"Vectors and byte vectors."

vector
vector copySize: 3
vector copySize: 3 FillingWith: 0
vector copySize: 4 By: [ |:i| i squared ]
vector copySize: -1
(1 & 2 & 3) asVector
(1 & 2 & 3) asVector at: 1
(1 & 2 & 3) asVector at: 3
(1 & 2 & 3) asVector at: 1.5
vector at: 0
(1 & 2 & 3) asVector at: 5 IfAbsent: 'none'
(1 & 2 & 3) asVector at: 1 Put: 'x'
(1 & 2 & 3) asVector at: 3 Put: 'x'
(1 & 2 & 3) asVector first
(1 & 2 & 3) asVector last
vector first
vector last
(1 & 2 & 3) asVector atWrap: 4
(1 & 2 & 3) asVector atWrap: -1
(1 & 2) asVector, (3 & 4) asVector
(1 & 2) asVector, (3 & 4) asList
(1 & 2) asVector copyWith: 3
(1 & 2 & 1) asVector copyWithout: 1
(1 & 2 & 3 & 4) asVector copyFrom: 1 UpTo: 3
(1 & 2 & 3 & 4) asVector copyFrom: 3 UpTo: 1
(1 & 2 & 3 & 4) asVector first: 2
(1 & 2 & 3 & 4) asVector last: 2
(1 & 2 & 3 & 4) asVector allButFirst
(1 & 2 & 3 & 4) asVector reversed
(1 & 2 & 3 & 4) asVector reverse
(1 & 2 & 3 & 4) asVector swap: 0 And: 3
(1 & 2 & 3) asVector setAll: 7
(1 & 2 & 3) asVector replaceBy: [ |:x| x * 10 ]
(1 to: 7) asVector piecesOf: 3
(1 & 2) asVector = (1 & 2) asVector
(1 & 2) asVector = (1 & 2) asList
(1 & 2) asVector hash = (1 & 2) asVector hash
(1 & 2) asVector == (1 & 2) asVector
(1 & 2) asVector copy == vector
(1 & 2 & 3) asVector isSorted
(3 & 1) asVector isSorted
(1 & 3 & 5 & 7) asVector binarySearch: 5
(1 & 3 & 5 & 7) asVector binarySearch: 4
(1 & 2 & 3) asVector storeString
(vector copyWith: 1) storeString
vector storeString
((1 & 2 & 3) asVector storeString evaluate) = (1 & 2 & 3) asVector
(vector copySize: 10000) size
(vector copySize: 2000 By: [ |:i| i ]) printString size
(vector copySize: 2000 By: [ |:i| i ]) printStringLimit: 20

"Byte vectors: what a file is made of."
byteVector
byteVector copySize: 3
byteVector copySize: 3 FillingWith: 255
byteVector copySize: 3 FillingWith: 256
(1 & 2 & 255) asByteVector
(1 & 2 & 256) asByteVector
(1 & 'a') asByteVector
(1 & 2 & 3) asByteVector at: 2
(1 & 2 & 3) asByteVector at: 3
(1 & 2 & 3) asByteVector at: 3 Put: 1
((1 & 2 & 3) asByteVector at: 0 Put: 9) sum
'abc' asByteVector
'abc' asByteVector asText
(255 & 254) asByteVector asText
(255 & 254) asByteVector asLatinText size
(1 & 255) asByteVector asHexString
'abc' asByteVector, 'de' asByteVector
'abcdef' asByteVector copyFrom: 2 UpTo: 4
'abcdef' asByteVector indexOf: 100
'abcdef' asByteVector indexOf: 7
'abc' asByteVector = 'abc' asByteVector
'abc' asByteVector = 'abc'
'abc' asByteVector hash = 'abc' asByteVector hash
'abc' asByteVector collect: [ |:b| b + 1000 ]
byteVector copySize: 2000000
('abc' asByteVector copy at: 0 Put: 65) asText
traits vector
traits byteVector
