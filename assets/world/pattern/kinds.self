"Patterns that say what kind of value fits, and where all patterns are made."

pattern _AddSlots: (|
    { 'Category: kinds of values'
        { 'Comment: Everything that can be kept.'
            any = ( passable harden: globals anyPattern ).
        }
        { 'Comment: A number, string, true, false, nil, or an object: what has no parts.'
            scalar = ( kind: 'scalarFault:' Gist: 'Must be a scalar' ).
        }
        { 'Comment: What can be the key of a store; what can be used as a pattern.'
            key = ( kind: 'keyFault:' Gist: 'Must be a key' ).
            pattern = ( kind: 'patternFault:' Gist: 'Must be a pattern' ).
        }
        boolean = ( kind: 'booleanFault:' Style: 'boolean' Gist: 'Must be a boolean' ).
        { 'Comment: An integer or a float.'
            number = ( kind: 'numberFault:' Style: 'number' Gist: 'Must be a number' ).
        }
        integer = ( kind: 'integerFault:' Style: 'number' Gist: 'Must be an integer' ).
        float = ( kind: 'floatFault:' Style: 'number' Gist: 'Must be a float' ).
        { 'Comment: An integer that is not negative.'
            natural = ( kind: 'naturalFault:' Style: 'number' Gist: 'Must be an integer >= 0' ).
        }
        { 'Comment: An integer that n bits can hold, one of them for its sign.'
            integerOfBits: n = ( integer & ((atLeast: (2 ** (n - 1)) negate) & (lessThan: 2 ** (n - 1))) ).
        }
        string = ( kind: 'stringFault:' Style: 'string' Gist: 'Must be a string' ).
        { 'Comment: A string that can be sent as a message.'
            selector = ( kind: 'selectorFault:' Style: 'string' Gist: 'Must be a selector' ).
        }
        { 'Comment: Only nil.'
            nothing = ( exactly: globals nil ).
        }
        error = ( kind: 'errorFault:' Style: 'error' Gist: 'Must be an error' ).
        vector = ( kind: 'vectorFault:' Style: 'vector' Gist: 'Must be a vector' ).
        byteVector = ( kind: 'byteVectorFault:' Style: 'byteVector' Gist: 'Must be a byteVector' ).
        record = ( kind: 'recordFault:' Style: 'record' Gist: 'Must be a record' ).
        tagged = ( kind: 'taggedFault:' Style: 'tagged' Gist: 'Must be tagged' ).
        copySet = ( kind: 'copySetFault:' Style: 'tagged' Gist: 'Must be a copySet' ).
        copyBag = ( kind: 'copyBagFault:' Style: 'tagged' Gist: 'Must be a copyBag' ).
        copyMap = ( kind: 'copyMapFault:' Style: 'tagged' Gist: 'Must be a copyMap' ).
        { 'Comment: An object of the world, here or in another vat: what is kept by its identity. The label only says what it is for.'
            object = ( kind: 'objectFault:' Style: 'object' Gist: 'Must be an object' ).
            object: label = ( kind: 'objectFault:' Style: 'object' Gist: 'Must be an object (', label, ')' ).
        }
        promise = ( kind: 'promiseFault:' Style: 'object' Gist: 'Must be a promise' ).
        promise: label = ( kind: 'promiseFault:' Style: 'object' Gist: 'Must be a promise (', label, ')' ).
        { 'Comment: By what passable styleOf: answers.'
            style: word = ( kind: word, 'Fault:' Style: word Gist: 'Must be of the style ', word ).
        }
    }
    { 'Category: comparing'
        { 'Comment: Values that are equal to x, or not.'
            exactly: x = ( compare: '=' With: x ).
            otherThan: x = ( compare: '!=' With: x ).
        }
        { 'Comment: Values of the same kind as x, by the order of passable rank:With:; NaN is before or after no number.'
            lessThan: x = ( compare: '<' With: x ).
            atMost: x = ( compare: '<=' With: x ).
            atLeast: x = ( compare: '>=' With: x ).
            greaterThan: x = ( compare: '>' With: x ).
        }
    }
    { 'Category: combining'
        { 'Comment: All of these patterns, or at least one of them; a collection.'
            all: c = ( passable harden: globals allPattern _Clone patterns: c asVector ).
            either: c = ( passable harden: globals eitherPattern _Clone patterns: c asVector ).
        }
        except: p = ( passable harden: globals exceptPattern _Clone base: p ).
        { 'Comment: nil, or what fits p.'
            optional: p = ( either: ((globals vector copyWith: globals nil) copyWith: p) ).
        }
        { 'Comment: What fits p, or a promise, which one day may be fulfilled with it.'
            eventual: p = ( either: ((globals vector copyWith: p) copyWith: promise) ).
        }
    }
    { 'Category: limits'
        { 'Comment: How large values may be where a pattern does not say it otherwise: digits of an integer, characters of a string, slots of a record, characters of the name of a slot, elements of a vector, set or bag, bytes of a byte vector, entries of a map.'
            limits = passable harden: (|
                digits = 100. characters = 100000. slots = 80. nameCharacters = 100.
                elements = 10000. bytes = 100000. entries = 5000 |).
        }
    }
    { 'Category: making\x7fVisibility: private'
        kind: s Gist: text = ( kind: s Style: '' Gist: text ).
        kind: s Style: word Gist: text = (
            passable harden: (((globals kindPattern _Clone selector: s) style: word) gist: text) ).
        compare: r With: x = (
            passable harden: ((globals comparisonPattern _Clone relation: r) bound: x) ).
    }
|)

traits kindPattern _AddSlots: (|
    parent* = traits pattern.
    { 'Category: limits'
        withLimits: r = (
            (passable namesOf: passable harden: r) do: [ |:name|
                (passable has: name In: pattern limits) ifFalse: [
                    ^ error: 'There is no limit ', name, '. The limits are ',
                          ((passable namesOf: pattern limits) joinUsing: ', '), '.' ] ].
            passable harden: (_Clone limits: r) ).
        { 'Visibility: private'
            limit: name = (
                (limits == nil) || [ (passable has: name In: limits) not ]
                    ifTrue: [ passable at: name In: pattern limits ]
                     False: [ passable at: name In: limits ] ).
            atMost: name Of: n = (
                n <= (limit: name) ifTrue: nil
                    False: [ 'Must have at most ', (limit: name) printString, ' ', name ] ).
        }
    }
    { 'Category: patterns\x7fVisibility: private'
        passStyle = 'tagged'.
        patternGist = ( gist ).
        shapeFaultIn: x = ( _Perform: selector With: x ).
        fault: fits = ( fits ifTrue: nil False: [ gist ] ).
        style: word Fault: x = ( x _PassStyle = word ifTrue: nil False: [ gist ] ).
    }
    { 'Category: kinds of values\x7fVisibility: private'
        scalarFault: x = ( fault: passable isScalar: x ).
        keyFault: x = ( fault: passable isKey: x ).
        patternFault: x = ( fault: passable isPassable: x ).
        booleanFault: x = ( style: 'boolean' Fault: x ).
        numberFault: x = ( style: 'number' Fault: x ).
        integerFault: x = (
            x _KindName = 'integer' ifFalse: [ ^ gist ].
            x _IntBitLength < (3 * limit: 'digits') ifTrue: [ ^ nil ].
            atMost: 'digits' Of: x abs printString size ).
        floatFault: x = ( fault: x _KindName = 'float' ).
        naturalFault: x = (
            (x _KindName = 'integer') && [ x >= 0 ] ifTrue: [ integerFault: x ] False: [ gist ] ).
        stringFault: x = (
            x _PassStyle = 'string' ifFalse: [ ^ gist ].
            atMost: 'characters' Of: x _StringSize ).
        selectorFault: x = (
            (x _PassStyle = 'string') && [ x _StringIsSlotName ] ifFalse: [ ^ gist ].
            atMost: 'nameCharacters' Of: x _StringSize ).
        nilFault: x = ( style: 'nil' Fault: x ).
        errorFault: x = ( style: 'error' Fault: x ).
        vectorFault: x = (
            x _PassStyle = 'vector' ifFalse: [ ^ gist ].
            atMost: 'elements' Of: x _Size ).
        byteVectorFault: x = (
            x _PassStyle = 'byteVector' ifFalse: [ ^ gist ].
            atMost: 'bytes' Of: x _ByteSize ).
        recordFault: x = ( | names |
            x _PassStyle = 'record' ifFalse: [ ^ gist ].
            names: passable namesOf: x.
            (names anySatisfy: [ |:n| n size > (limit: 'nameCharacters') ]) ifTrue: [
                ^ 'Must have names of at most ', (limit: 'nameCharacters') printString, ' characters' ].
            atMost: 'slots' Of: names size ).
        taggedFault: x = ( style: 'tagged' Fault: x ).
        copySetFault: x = ( tag: 'set' Limit: 'elements' Fault: x ).
        copyBagFault: x = ( tag: 'bag' Limit: 'elements' Fault: x ).
        copyMapFault: x = ( tag: 'map' Limit: 'entries' Fault: x ).
        tag: word Limit: name Fault: x = (
            (passable tagOf: x) = word ifFalse: [ ^ gist ].
            atMost: name Of: x size ).
        objectFault: x = (
            (x _PassStyle = 'object') && [ (passable isPromise: x) not ] ifTrue: nil False: [ gist ] ).
        promiseFault: x = ( fault: passable isPromise: x ).
    }
|)
