"Gatekeepers: the one object of a vat that others can name. What it does not reach is forgotten."

traits _AddSlotsIfAbsent: (|
    { 'Category: vats'
        gatekeeper = (| {} = 'Comment: What all gatekeepers share. From outside of a vat its gatekeeper is all that can be named at first; and an object of the vat is kept for as long as it can be reached from here.' |).
        farReference = (| {} = 'Comment: What can be asked of the stand-in for an object in another vat. Messages to the object itself are sent by send:, and answered later.' |).
    }
|)

traits gatekeeper _AddSlots: (|
    parent* = traits oddball.
    { 'Category: files'
        { 'Comment: Where imported files go. A vat has none until something is imported.'
            folderAt: path = ( root folderAt: path ).
            importNamed: path Bytes: bytes = ( root importNamed: path Bytes: bytes ).
        }
        at: path = ( root at: path ).
        at: path IfAbsent: b = ( root at: path IfAbsent: b ).
        names = ( root names ).
    }
    { 'Category: testing'
        { 'Comment: To see whether the vat is there.'
            ping = ( 'pong' ).
        }
    }
    { 'Category: printing'
        printString = ( 'gatekeeper' ).
    }
|)

gatekeeper _AddSlots: (|
    parent* = traits gatekeeper.
    { 'Comment: The root of all names of this vat.' lobby = lobby }
    { 'Comment: The outermost folder of imported files.' root = folder copyNamed: '' }
|)

traits farReference _AddSlots: (|
    parent* = traits oddball.
    { 'Category: sending'
        { 'Comment: Sends a message to the object over there, when this turn is over. Answers a promise.'
            send: selector = ( _SendEventually: selector Arguments: vector ).
            send: selector With: a = ( _SendEventually: selector Arguments: vector copyWith: a ).
            send: selector With: a With: b =
                ( _SendEventually: selector Arguments: (a & b) asVector ).
            send: selector WithArguments: arguments =
                ( _SendEventually: selector Arguments: arguments asVector ).
        }
    }
    { 'Category: printing'
        printString = ( 'a far reference to ', _FarAddress ).
    }
|)

(_WellKnown: 'farReferences') _AddSlots: (| parent* = traits farReference |)
