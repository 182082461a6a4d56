lobby _AddSlots: (| v <- nil. w <- nil |)
v: (vector _Clone: 3 Filler: 'x')
v size
v at: 0
v at: 3
v at: -1
v at: 'a'
(v at: 1 Put: 'y') == v
v at: 1
v _Eq: v
w: v _Clone
w at: 1 Put: 'z'
v at: 1
vector _Clone: -1 Filler: 0
vector _Clone: 100000000000 Filler: 0
vector _Clone: 100000000000000000000 Filler: 0
(v _Clone: 2 Filler: 0) size
((v _Clone: 5 Filler: 'f') at: 4)
"Large ones lie in segments."
w: (vector _Clone: 2000 Filler: 0)
1 to: 1999 Do: [|:i| w at: i Put: i ]
w at: 1999
w _CopyRangeDstPos: 1 SrcArray: w SrcPos: 0 Length: 1999
w at: 1999
w at: 600
w _CopyRangeDstPos: 0 SrcArray: w SrcPos: 1 Length: 1999
w at: 600
w _CopyRangeDstPos: 0 SrcArray: w SrcPos: 1 Length: 2000
(w _VectorFrom: 500 To: 503) at: 0
(w _VectorFrom: 0 To: 3) size
w _VectorFrom: 3 To: 2001
"Byte vectors."
lobby _AddSlots: (| b <- nil |)
b: (byteVector _CloneBytes: 4 Filler: 7)
b _ByteAt: 3
b _ByteAt: 4
b _ByteAt: 0 Put: 256
b _ByteAt: 0 Put: 255
b _ByteAt: 0
b _ByteIndexOf: 7 From: 0
b _ByteIndexOf: 8 From: 0
(b _ByteFrom: 0 To: 2) _ByteSize
(b _CloneBytes: 6 Filler: 1) _ByteAt: 5
b _ByteVectorEQ: b _Clone
b _ByteVectorCompare: (b _CloneBytes: 5 Filler: 0)
(b _CloneBytes: 5 Filler: 0) _ByteVectorCompare: b
b _CopyByteRangeDstPos: 1 SrcArray: b SrcPos: 0 Length: 3
b _ByteAt: 1
(b _ByteVectorHash) = (b _Clone _ByteVectorHash)
(byteVector _CloneBytes: 5000 Filler: 9) _ByteAt: 4999
3 _Size
