"Storage vats: the gatekeeper decides in which form what is inside comes out."

traits _AddSlotsIfAbsent: (|
    { 'Category: vats'
        storageGatekeeper = (| {} = 'Comment: What gatekeepers of storage vats share. Others never hold what is inside: they get proxies, which are the original again when they come back, or copies of data. Redefine passageOf: to say which.' |).
    }
|)

traits storageGatekeeper _AddSlots: (|
    parent* = traits gatekeeper.
    { 'Category: translating'
        { 'Comment: How x leaves this vat: proxy (a name that says nothing of x), copy (its data), presence (its name), refuse; or an object whose data leaves in place of that of x.'
            passageOf: x = ( 'proxy' ).
        }
    }
    { 'Category: storing\x7fComment: Objects under names.'
        { 'Comment: Keeps data, or what a copy of it is made of, under a name.'
            at: name Put: x = ( stored at: name Put: x. x ).
            at: name = ( stored at: name IfAbsent: [ error: 'Nothing is stored under ', name printString, '.' ] ).
            removeKey: name = ( stored removeKey: name ).
            names = ( stored keys sorted ).
        }
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: vats'
        storageGatekeeper = (| {} = 'Comment: A gatekeeper to begin a storage vat with: world addVat: \'archive\' Gatekeeper: storageGatekeeper copy.'.
            parent* = traits storageGatekeeper.
            stored <- nil.
            { 'Comment: Sent once, in the new vat.'
                vatBegins = ( stored isNil ifTrue: [ stored: dictionary copyRemoveAll ] ).
            }
        |).
    }
|)
