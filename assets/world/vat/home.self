"The gatekeeper of the vat home, in which people live."

gatekeeper _AddSlots: (|
    { 'Category: for other vats'
        { 'Comment: A place for what other vats may have: gatekeeper given at: \'name\' Put: something.'
            { 'Visibility: private' given = dictionary copyRemoveAll }
        }
        { 'Comment: What was given out under a name.'
            at: name = ( given at: name IfAbsent: [
                error: 'Nothing is given out under the name ', name printString, '.' ] ).
            names = ( given keys sorted ).
        }
    }
    { 'Category: other vats'
        { 'Comment: The gatekeeper of the imported files: gatekeeper files eventually names.'
            files = ( vats at: 'files' ).
        }
    }
|)
