"Gatekeepers: the one object of a vat that others can name. What it does not reach is forgotten."

traits _AddSlotsIfAbsent: (|
    { 'Category: vats'
        gatekeeper = (| {} = 'Comment: What all gatekeepers share. From outside of a vat its gatekeeper is all that can be named at first; and an object of the vat is kept for as long as it can be reached from here.' |).
    }
|)

mixins _AddSlotsIfAbsent: (|
    { 'Category: vats'
        grantee = (| {} = 'Comment: What gatekeepers share that take what is granted to their vat.' |).
    }
|)

mixins grantee _AddSlots: (|
    { 'Category: for other vats'
        { 'Comment: Keeps what another vat grants to this one. A gatekeeper that wants to choose has a method of its own, and refuses with an error.'
            accept: x From: vat = ( (granted includes: x) ifFalse: [ granted add: x ]. true ).
        }
    }
|)

traits gatekeeper _AddSlots: (|
    parent* = traits oddball.
    grantee* = mixins grantee.
    { 'Category: testing'
        { 'Comment: For others to see whether the vat is there.'
            ping = ( 'pong' ).
        }
    }
|)

gatekeeper _AddSlots: (|
    parent* = traits gatekeeper.
    { 'Comment: The root of all names of this vat.' lobby = lobby }
    { 'Comment: What other vats have granted to this one, the latest last.'
        { 'Visibility: private' granted <- list copyRemoveAll }
    }
|)
