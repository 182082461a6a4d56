"Counters that enter themselves into a registry when they are made: what finish is good for. It runs once
for each instance, when the instance is there and before its maker answers it."

examples kinds _AddSlots: (|
    { 'Category: a registry'
        { 'Comment: The counters by their names, as they were made.'
            registry = mapStore label: 'counters'.
            thisfulRegistry = mapStore label: 'counters'.
        }
    }
|)

examples kinds _AddSlots: (|
    { 'Category: a registry'
        { 'Comment: registeredCounters named: \'foo\' makes a counter that registry get: \'foo\' finds.'
            registeredCounters = globals kinds defineKind: 'counter'
                Init: (| named: n = ( (| counter <- 0. name <- '' |) name: n ) |)
                Behaviour: (|
                    inc: context = ( context state counter: context state counter + 1 ).
                    dec: context = ( context state counter: context state counter - 1 ).
                    setCount: context To: n = ( context state counter: n ).
                    count: context = ( context state counter ).
                    name: context = ( context state name ).
                |)
                Options: (|
                    finish: context = ( examples kinds registry init: context state name To: context itself ).
                |).
        }
        { 'Comment: The same, with the context as the receiver of the methods.'
            thisfulRegisteredCounters = globals kinds defineKind: 'counter'
                Init: (| named: n = ( (| counter <- 0. name <- '' |) name: n ) |)
                Behaviour: (|
                    inc = ( state counter: state counter + 1 ).
                    dec = ( state counter: state counter - 1 ).
                    setCountTo: n = ( state counter: n ).
                    count = ( state counter ).
                    name = ( state name ).
                |)
                Options: (|
                    thisfulMethods = true.
                    finish: context = ( examples kinds thisfulRegistry init: context state name To: context itself ).
                |).
        }
    }
|)
