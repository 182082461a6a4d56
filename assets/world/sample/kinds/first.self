"Counters in the first form of kinds: a kit maker is given the state of each instance, and answers a kit of
the body, whose methods know that state, and of init, which gives the state its first slots. Assigning to a
slot of the state answers the body."

examples kinds _AddSlots: (|
    { 'Category: the first form'
        { 'Comment: firstCounters make: \'foo\' answers a counter of that name, firstCounters make one that is called thing.'
            firstCounters = globals kinds makeKind: (|
                parent* = lobby.
                kitFor: state = ( | body |
                    body: kinds far: 'counter' Body: (|
                        parent* = traits clonable.
                        state.
                        increment = ( state count: state count + 1 ).
                        decrement = ( state count: state count - 1 ).
                        reset = ( state count: 0 ).
                        renameTo: n = ( state name: n ).
                        count = ( state count ).
                        name = ( state name ).
                    |).
                    body state: state.
                    ((|
                        parent* = lobby.
                        state.
                        body.
                        init = ( init: 'thing' ).
                        init: n = ( state count: 0. state name: n ).
                    |) state: state) body: body )
            |).
        }
    }
|)
