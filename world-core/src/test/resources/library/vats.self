"What vats are made of: folders of files, gatekeepers, far references."

lobby _AddSlots: (| f <- nil. g <- nil |)
f: folder copyNamed: ''
f
f importNamed: 'a.txt' Bytes: 'hello\nworld' asByteVector
f importNamed: 'photos/2026/harbour.jpg' Bytes: (1 & 2 & 3) asByteVector
f
f size
f names
f at: 'a.txt'
(f at: 'a.txt') text
(f at: 'a.txt') lines
(f at: 'a.txt') size
(f at: 'a.txt') at: 0
(f at: 'a.txt') name
(f at: 'a.txt') extension
(f at: 'a.txt') isFolder
f at: 'photos'
(f at: 'photos') name
(f at: 'photos') isFolder
f at: 'photos/2026/harbour.jpg'
(f at: 'photos/2026/harbour.jpg') path
(f at: 'photos/2026/harbour.jpg') folder path
f at: '/photos//2026/'
f at: 'photos/1999/x.jpg'
f at: 'nope' IfAbsent: 'none'
f at: 'a.txt/b'
f folderNamed: 'photos'
f folderNamed: 'music'
f folderNamed: 'a.txt'
(f folderAt: 'music/jazz/old') path
f files
f folders
f allFiles
f totalSize
f tree printLine
f do: [ |:x. :n| (n, ' ', x printString) printLine ]
f keysDo: [ |:n| n printLine ]
f select: [ |:x| x isFolder ]
f importNamed: 'a.txt' Bytes: 'changed' asByteVector
(f at: 'a.txt') text
f size
f importNamed: 'a.txt/b' Bytes: 'x' asByteVector
f importNamed: '' Bytes: 'x' asByteVector
f remove: 'a.txt'
f remove: 'a.txt'
((f at: 'photos/2026/harbour.jpg') remove) size
(f at: 'photos/2026') isEmpty
((f folderAt: 'music') importNamed: 'song' Bytes: byteVector) path
g: f copy
g importNamed: 'only in the copy' Bytes: byteVector
f includesKey: 'only in the copy'
((1 & 2 & 3) asByteVector inheritsFrom: traits file)
f removeAll
f isEmpty
folder isEmpty
lobby _RemoveSlot: 'f'
lobby _RemoveSlot: 'g'

gatekeeper
gatekeeper ping
gatekeeper lobby
gatekeeper copy == gatekeeper
3 eventually foo
traits farReference
