"Random numbers."

traits _AddSlotsIfAbsent: (|
    { 'Category: numbers'
        random = (| {} = 'Comment: What can be asked of a source of random numbers.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: numbers'
        random = (| {} = 'Comment: A source of random numbers. With a seed it always gives the same ones: random copySeed: 42. Without, they are different each time.'.
            parent* = traits random.
            { 'Comment: From 1 to 2147483646; nil asks the system.' seed }
        |).
    }
|)

traits random _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        { 'Comment: A source whose numbers depend only on n.'
            copySeed: n = ( | r |
                r: copy seed: 1 + (n \\ 2147483646).
                r nextBits. r nextBits.
                r ).
        }
    }
    { 'Category: drawing'
        { 'Comment: A float, at least 0.0 and less than 1.0.'
            next = (
                seed isNil ifTrue: [ ^ _RandomFloat ].
                ((nextBits * 4194304) + (nextBits >> 9)) asFloat / 9007199254740992.0 ).
        }
        { 'Comment: An integer, at least 0 and less than n.'
            integer: n = (
                n < 1 ifTrue: [ error: 'A random integer must have room: ask for one below 1 or more.' ].
                seed isNil ifTrue: [ ^ _RandomInteger: n ].
                n <= 1048576 ifTrue: [ nextBits % n ] False: [ largeInteger: n ] ).
        }
        { 'Comment: An integer from a to b, both included.'
            integerFrom: a To: b = ( a + integer: (b - a) + 1 ).
        }
        { 'Comment: A float from a up to b.'
            floatFrom: a To: b = ( a + (next * (b - a)) ).
        }
        boolean = ( (integer: 2) = 1 ).
        { 'Comment: One of the elements.'
            choose: c = ( c isEmpty ifTrue: [ error: 'There is nothing to choose from.' ].
                          c asVector at: integer: c size ).
        }
        { 'Comment: The elements in another order, all orders being equally likely.'
            shuffle: c = ( | v. j. x |
                v: c asVector copy.
                v size - 1 downTo: 1 Do: [ |:i|
                    j: integer: i + 1.
                    x: v at: i.
                    v at: i Put: v at: j.
                    v at: j Put: x ].
                v ).
        }
        { 'Visibility: private'
            { 'Comment: The next of 2147483646 states, each reached once: Lehmer, with the factor of Park and Miller from 1993.'
                nextBits = ( seed: (seed * 48271) % 2147483647. seed ).
            }
            largeInteger: n = ( | bits <- 0. x <- 0 |
                [ bits < (n bitLength + 31) ] whileTrue: [
                    x: (x << 31) || nextBits.
                    bits: bits + 31 ].
                x % n ).
        }
    }
    { 'Category: printing'
        printDescription = ( seed isNil ifTrue: 'a random source'
                                     False: [ 'a random source at ', seed printString ] ).
    }
|)
