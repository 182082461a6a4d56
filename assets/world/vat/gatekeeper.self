"Gatekeepers: the one object of a vat that others can name. What it does not reach is forgotten."

traits _AddSlotsIfAbsent: (|
    { 'Category: vats'
        gatekeeper = (| {} = 'Comment: What all gatekeepers share. From outside of a vat its gatekeeper is all that can be named at first; and an object of the vat is kept for as long as it can be reached from here.' |).
    }
|)

traits gatekeeper _AddSlots: (|
    parent* = traits oddball.
    { 'Category: testing'
        { 'Comment: For others to see whether the vat is there.'
            ping = ( 'pong' ).
        }
    }
|)

gatekeeper _AddSlots: (|
    parent* = traits gatekeeper.
    { 'Comment: The root of all names of this vat.' lobby = lobby }
|)
