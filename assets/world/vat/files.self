"The gatekeeper of the vat files: the outermost folder of what was imported."

traits _AddSlotsIfAbsent: (|
    { 'Category: vats'
        filesGatekeeper = (| {} = 'Comment: A gatekeeper that is a folder.' |).
    }
|)

traits filesGatekeeper _AddSlots: (|
    parent* = traits folder.
    grantee* = mixins grantee.
    { 'Category: copying'
        clone = ( self ).
        copy = ( self ).
    }
    { 'Category: testing'
        ping = ( 'pong' ).
    }
|)

gatekeeper _AddSlots: (|
    parent* = traits filesGatekeeper.
|)

gatekeeper _AddSlotsIfAbsent: (|
    name <- ''.
    { 'Comment: There is no folder around it.' enclosing }
    { 'Visibility: private' entries <- dictionary copyRemoveAll }
|)
