"Streams."

lobby _AddSlots: (| r <- nil. w <- nil |)
r: 'one two  3 -4\nlast' readStream
r next
r peek
r next: 2
r position
r nextWord
r nextInteger
r nextInteger
r nextLine
r upToEnd
r atEnd
r peek
r next
r reset
r upTo: 't'
r takeWhile: [ |:c| c isLetter ]
r skipIf: ' '
r skipIf: ' '
r skipIf: ' '
r remaining
r skip: -100
r
(1 & 2 & 3 & 4) asVector readStream next: 3
(1 & 2 & 3 & 4) asVector readStream upTo: 3
(5 to: 7) readStream next
'abc' readStream do: [ |:c| c printLine ]
w: writeStream copy
w put: 'a'
(w space) print: 'b'
(w nl) show: 'c'
((w tab) << 3) << 'x'
w line: 'end'
w contents
w nextPutAll: 'more'
w contents size
w isEmpty
w reset
w isEmpty
writeStream isEmpty
lobby _RemoveSlot: 'r'
lobby _RemoveSlot: 'w'
