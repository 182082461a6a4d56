"A counter with two facets: who has the one can count up, who has the other can count down; both see the
same number. Neither leads to the other."

examples kinds _AddSlots: (|
    { 'Category: facets'
        { 'Comment: facetedCounters startingAt: 5 answers a record of an incrementer and a decrementer.'
            facetedCounters = globals kinds defineKindMulti: 'counter'
                Init: (| startingAt: n = ( (| count |) count: n ) |)
                Facets: (|
                    incrementer = (|
                        increment: context = ( context state count: context state count + 1 ).
                        count: context = ( context state count ).
                    |).
                    decrementer = (|
                        decrement: context = ( context state count: context state count - 1 ).
                        count: context = ( context state count ).
                    |)
                |).
        }
        { 'Comment: The same, with the context as the receiver of the methods.'
            thisfulFacetedCounters = globals kinds defineKindMulti: 'counter'
                Init: (| startingAt: n = ( (| count |) count: n ) |)
                Facets: (|
                    incrementer = (|
                        increment = ( state count: state count + 1 ).
                        count = ( state count ).
                    |).
                    decrementer = (|
                        decrement = ( state count: state count - 1 ).
                        count = ( state count ).
                    |)
                |)
                Options: (| thisfulMethods = true |).
        }
    }
|)
