"Vats that belong together: a till, a store of goods and a book, made at once and ended at once.

Evaluate  examples market open  , and when the promise that it answers is fulfilled
 (examples market till) eventually sell: 'oolong'  . A vat's gatekeeper is all that others can ask."

examples _AddSlots: (|
    { 'Category: 7 vats'
        { 'Comment: Three vats that are made together: the till asks the store, and has the book write down what was sold.'
            market = (| {} = 'Comment: A market in three vats.'. parent* = traits oddball |).
        }
    }
|)

examples market _AddSlots: (|
    { 'Category: opening and closing'
        { 'Comment: Makes the vats. The promise is fulfilled with what the bootstrap of the till answers; it is broken, and no vat is made, if one of them cannot be.'
            open = ( world addSubcluster: 'market' Vats: vats Bootstrap: 'till' ).
        }
        close = ( world endSubcluster: 'market' ).
        { 'Comment: The gatekeeper of the till, for others.'
            till = ( globals vats at: 'till' ).
        }
    }
    { 'Category: what the vats begin with'
        { 'Comment: Each slot is a vat, and what it holds is copied to be its gatekeeper.'
            vats = (|
                till = (| parent* = traits gatekeeper.
                    store <- nil. book <- nil.
                    bootstrap: roots = ( store: roots store. book: roots book. store eventually open ).
                    sell: tea = ( | price | price: store eventually take: tea. book tell write: tea. price ).
                |).
                store = (| parent* = traits gatekeeper.
                    prices <- nil.
                    open = (
                        prices: dictionary copyRemoveAll.
                        prices at: 'oolong' Put: 12. prices at: 'sencha' Put: 9.
                        prices size printString, ' teas' ).
                    take: tea = ( prices at: tea IfAbsent: [ error: 'There is no ', tea, '.' ] ).
                |).
                book = (| parent* = traits gatekeeper.
                    lines <- nil.
                    write: line = ( lines isNil ifTrue: [ lines: list copyRemoveAll ]. lines add: line ).
                    all = ( lines isNil ifTrue: [ vector ] False: [ lines asVector ] ).
                |).
            |).
        }
    }
|)
