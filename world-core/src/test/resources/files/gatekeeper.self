"The gatekeeper of the vat files is the outermost folder."

gatekeeper
gatekeeper names
gatekeeper importNamed: 'harbour.jpg' Bytes: (1 & 2 & 3) asByteVector
(gatekeeper folderNamed: 'photos') importNamed: 'quay.jpg' Bytes: (4 & 5) asByteVector
gatekeeper at: 'harbour.jpg'
gatekeeper at: 'photos/quay.jpg'
gatekeeper names
gatekeeper size
gatekeeper tree printLine
(gatekeeper at: 'photos/quay.jpg') path
gatekeeper at: 'nope'
gatekeeper ping
gatekeeper lobby
gatekeeper copy == gatekeeper
gatekeeper remove: 'harbour.jpg'
gatekeeper remove: 'photos'
gatekeeper names
