"Counters as kinds: a state that is checked, methods that are the same for all, in both ways to write them.

Evaluate in examples kinds:  counters named: 'foo'   and send what it answers increment, count, rename."

examples _AddSlots: (|
    { 'Category: 6 kinds and stores'
        { 'Comment: Makers of counters, with facets or without, and a registry. Each is written twice: with the context as an argument, and with the context as the receiver.'
            kinds = (| {} = 'Comment: Kinds to try.'. parent* = traits oddball |).
        }
    }
|)

examples kinds _AddSlots: (|
    { 'Category: counters'
        { 'Comment: counters named: \'foo\' answers a counter. Its methods have the context as their first argument.'
            counters = globals kinds defineKind: 'counter'
                Init: (| named: n = ( (| count <- 0. name <- '' |) name: n ) |)
                Behaviour: (|
                    increment: context = ( context state count: context state count + 1 ).
                    decrement: context = ( context state count: context state count - 1 ).
                    reset: context = ( context state count: 0 ).
                    rename: context To: n = ( context state name: n ).
                    count: context = ( context state count ).
                    name: context = ( context state name ).
                |)
                Options: (| stateShape = (| count = pattern integer. name = pattern string |) |).
        }
        { 'Comment: The same, with the context as the receiver of the methods.'
            thisfulCounters = globals kinds defineKind: 'counter'
                Init: (| named: n = ( (| count <- 0. name <- '' |) name: n ) |)
                Behaviour: (|
                    increment = ( state count: state count + 1 ).
                    decrement = ( state count: state count - 1 ).
                    reset = ( state count: 0 ).
                    renameTo: n = ( state name: n ).
                    count = ( state count ).
                    name = ( state name ).
                |)
                Options: (| thisfulMethods = true. stateShape = (| count = pattern integer. name = pattern string |) |).
        }
    }
|)
