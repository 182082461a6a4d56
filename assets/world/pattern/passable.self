"Data that is kept: what is copied and frozen, what stays itself, and the one order of all values.

What a store, a kind or another vat keeps of a value: numbers, strings, true, false and nil are kept
as they are. Vectors, byte vectors and records are copied and frozen, and so is what is in them. All
else is an object of the world and is kept by its identity: it goes on living and changing. A block
cannot be kept, and whoever tries is told where in the value it was found."

traits _AddSlotsIfAbsent: (|
    { 'Category: data'
        record = (| {} = 'Comment: What all records share. (| x = 1. y = 2 |) is one: an object without methods, parents and comment.' |).
        tagged = (| {} = 'Comment: What data shares that has a tag, to say what it means.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: data'
        record = (| {} = 'Comment: A record: data in slots. The prototype has none; (| x = 1 |) is written, and passable harden: (| x = 1 |) is what is kept of it.'.
            parent* = traits record |).
        passable = (| {} = 'Comment: What can be kept, how it is copied and frozen, and the order of all values.'.
            parent* = traits oddball |).
        tagged = (| {} = 'Comment: Data with a tag. Made by passable tag: \'metres\' Payload: 3.'.
            parent* = traits tagged. tag <- ''. payload |).
    }
|)

traits error _AddSlots: (|
    { 'Category: data\x7fVisibility: private'
        passStyle = 'error'.
    }
|)

passable _AddSlots: (|
    { 'Category: keeping'
        { 'Comment: What is kept of x: a frozen copy of data, the object itself otherwise. x is left as it is.'
            harden: x = ( record _FrozenCopyOf: x IfFail: [ notPassable: whyNot: x ] ).
            { 'Comment: The block is given the reason, with the path to what cannot be kept.'
                harden: x IfFail: b = ( record _FrozenCopyOf: x IfFail: [ b value: whyNot: x ] ).
            }
        }
        { 'Comment: An object without any slots, such as (| |), as the record that was meant; everything else as it is.'
            recordIfEmpty: x = ( | m |
                (x _PassStyle = 'object') ifFalse: [ ^ x ].
                m: reflect: x.
                (m kind = 'slots') && [ m names isEmpty ] ifTrue: [ record ] False: [ x ] ).
        }
        isPassable: x = ( (record _FrozenCopyOf: x IfFail: [ ^ false ]). true ).
        { 'Comment: Whether x never changes any more. Numbers and strings never do.'
            isFrozen: x = ( x _IsFrozen ).
        }
        tag: name Payload: x = ( harden: (tagged _Clone tag: name) payload: x ).
        { 'Visibility: private'
            whyNot: x = ( record _WhyNotPassable: x ).
            notPassable: text = ( error: text Named: 'notPassableError' ).
        }
    }
    { 'Category: kinds of values'
        { 'Comment: error, record, tagged, vector, byteVector, boolean, number, object, string or nil; block, method or inside (the state or context of an instance) for what cannot be kept.'
            styleOf: x = ( x _PassStyle ).
        }
        { 'Comment: The place of a kind among the kinds, in the order of rank:With:.'
            rankOf: style = ( styles keyOf: style ).
        }
        isObject: x = ( x _PassStyle = 'object' ).
        isPromise: x = (
            (x _KindName = 'farReference')
                && [ (x _PromiseStateIfFail: 'presence') != 'presence' ] ).
        { 'Comment: Whether x has no parts: a number, a string, true, false, nil, or an object.'
            isScalar: x = ( | r |
                r: x _PassRank.
                r = 7 ifTrue: [ ^ (isPromise: x) not ].
                (5 <= r) && [ r <= 9 ] ).
        }
        { 'Comment: Whether x can be the key of a store: a scalar, or data made of keys.'
            isKey: x = ( | r |
                r: x _PassRank.
                r > 4 ifTrue: [ ^ isScalar: x ].
                r = 4 ifTrue: [ ^ true ].
                r = 3 ifTrue: [ ^ x allSatisfy: [ |:y| isKey: y ] ].
                r = 0 ifTrue: [ ^ false ].
                (namesOf: x) allSatisfy: [ |:name| isKey: at: name In: x ] ).
        }
        { 'Comment: The tag of tagged data; an empty string for everything else.'
            tagOf: x = (
                (x _PassStyle = 'tagged') && [ x _Understands: 'tag' ] ifTrue: [ x tag ] False: '' ).
        }
        { 'Visibility: private'
            styles = 'error record tagged vector byteVector boolean number object string nil' words.
        }
    }
    { 'Category: order'
        { 'Comment: -1, 0 or 1 as a comes before, at or after b. Errors come first, then records, tagged data, vectors, byte vectors, false and true, numbers, objects, strings, nil.'
            rank: a With: b = ( a _RankCompare: b IfFail: [ notComparable: a With: b ] ).
        }
        { 'Comment: Whether both are the same key: equal data, part by part, or the same object.'
            is: a EqualTo: b = ( (rank: a With: b) = 0 ).
        }
        { 'Comment: The values of a collection in this order, in a vector.'
            sorted: c = ( c asVector copy sortBy: passable ).
            { 'Visibility: private' value: a With: b = ( (a _RankCompare: b) < 0 ) }
            { 'Visibility: private' asOrder = ( self ) }
        }
        { 'Visibility: private'
            notComparable: a With: b = (
                error: (describe: a), ' and ', (describe: b), ' cannot be compared.'
                Named: 'badTypeError' ).
        }
    }
    { 'Category: parts'
        { 'Comment: The names of the slots of a record, or of other data with slots, sorted.'
            namesOf: x = ( | m |
                m: x _Mirror.
                (m _MirrorNames select: [ |:name| (m _MirrorIsParentAt: name) not ]) sorted ).
        }
        at: name In: x = (
            (x _Mirror _MirrorContentsAt: name IfFail: [
                ^ error: 'There is no \'', name asString, '\' in ', (describe: x), '.'
                    Named: 'slotNameError' ]) _MirrorReflectee ).
        has: name In: x = ( x _Mirror _MirrorHasSlot: name ).
        { 'Comment: A record of values by their names, frozen. The names and the values are vectors.'
            recordOf: names Values: values = ( | r. m |
                r: record _Clone.
                m: r _Mirror.
                names do: [ |:name. :i|
                    m _MirrorAddSlot: name Contents: (values at: i) Parent: false Assignable: true ].
                harden: r ).
        }
        { 'Comment: Gives the block each object that data holds, and the way to it, such as .owners[2].'
            objectsIn: x Do: b = ( | parts. i <- 0 |
                parts: x _LiveParts.
                [ i < parts size ] whileTrue: [
                    b value: (parts at: i + 1) With: (parts at: i).
                    i: i + 2 ].
                self ).
            holdsObjects: x = ( x _LiveParts _Size > 0 ).
        }
    }
    { 'Category: printing'
        { 'Comment: What x is that should have been a record.'
            describeNoRecord: x = ( | m. methods |
                m: reflect: x.
                methods: m kind = 'slots' ifTrue: [ m names select: [ |:n| m isMethodAt: n ] ] False: [ vector ].
                methods isEmpty ifTrue: [ ^ describe: x ].
                (describe: x), ' in which ', methods first printString,
                    ' is a method (the value of a slot is written without parentheses around it)' ).
        }
        { 'Comment: x in a few words, whatever it is.'
            describe: x = (
                x _PassStyle = 'record' ifTrue: [ ^ (harden: x IfFail: [ ^ x _ShortName ]) printStringLimit: 80 ].
                (x _Understands: 'printStringLimit:') ifTrue: [ x printStringLimit: 80 ]
                                                       False: [ x _ShortName ] ).
            { 'Visibility: private' plainStyles = 'nil boolean vector byteVector block method inside' words }
            { 'Comment: With the kind of value before it, where that says something.'
                introduce: x = ( | s |
                    s: x _PassStyle.
                    (plainStyles includes: s) ifTrue: [ describe: x ] False: [ s, ' ', (describe: x) ] ).
            }
        }
    }
|)

traits record _AddSlots: (|
    { 'Comment: Names of slots come before these messages. Where a record has a slot of the same name, ask passable: passable at: \'size\' In: r.'
        parent* = traits clonable.
    }
    { 'Category: data\x7fVisibility: private'
        passStyle = 'record'.
    }
    { 'Category: accessing'
        at: name = ( passable at: name In: self ).
        at: name IfAbsent: b = (
            (passable has: name In: self) ifTrue: [ passable at: name In: self ] False: b ).
        includesName: name = ( passable has: name In: self ).
        names = ( passable namesOf: self ).
        size = ( (passable namesOf: self) size ).
        do: b = ( (passable namesOf: self) do: [ |:name| b value: (at: name) With: name ]. self ).
    }
    { 'Category: copying'
        { 'Comment: A record with another value under this name.'
            at: name Put: x = ( with: (passable recordOf: (vector copyWith: name) Values: (vector copyWith: x)) ).
        }
        { 'Comment: A record with all slots of both; where both have one, with that of the other.'
            with: other = ( | r |
                r: _Clone.
                r _AddSlots: (passable harden: other).
                passable harden: r ).
        }
        { 'Comment: A record without the slot of this name.'
            without: name = ( | r |
                r: _Clone.
                r _RemoveSlot: name IfFail: [ ^ passable at: name In: self ].
                passable harden: r ).
        }
        asRecord = ( passable harden: self ).
    }
    { 'Category: comparing'
        = r = ( (_Eq: r) || [ (r _PassStyle = 'record') && [ passable is: self EqualTo: r ] ] ).
        hash = ( | h <- 1 |
            do: [ |:x. :name| h: (((h * 31) + name hash) + x hash) && 16r3FFFFFFF ].
            h ).
    }
    { 'Category: printing'
        printOn: p = ( | first <- true |
            p put: '(|'.
            (passable namesOf: self) do: [ |:name|
                p put: first ifTrue: ' ' False: '. '.
                first: false.
                p put: name. p put: ' = '.
                p print: at: name ].
            p put: ' |)' ).
        printDescription = ( 'a record' ).
        printString = ( printer copy print: self ).
        printStringLimit: limit = ( (printer copyLimit: limit) print: self ).
    }
    { 'Category: errors'
        { 'Comment: Says that a record does not change, where a slot of it was to be assigned.'
            undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a = (
                (a size = 1) && [ passable has: (s first: s size - 1) In: self ] ifTrue: [
                    ^ error: 'The record ', (printStringLimit: 60), ' is frozen: its \'',
                          (s first: s size - 1), '\' cannot be assigned. Make another record with at:Put:, and keep that.'
                      Named: 'frozenError' ].
                resend.undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a ).
        }
    }
|)

traits tagged _AddSlots: (|
    parent* = traits clonable.
    { 'Category: data\x7fVisibility: private'
        passStyle = 'tagged'.
    }
    { 'Category: comparing'
        = x = ( (_Eq: x) || [ (x _PassStyle = 'tagged') && [ passable is: self EqualTo: x ] ] ).
        hash = ( tag hash ).
    }
    { 'Category: printing'
        printOn: p = ( p put: tag. p put: '('. p print: payload. p put: ')' ).
    }
|)

traits mutableIndexable _AddSlots: (|
    { 'Category: errors\x7fVisibility: private'
        frozenError = (
            error: 'This ', prefixString, ' is frozen: it is kept as data and never changes. Change a copy of it, and put the copy in its place.'
            Named: 'frozenError' ).
    }
|)
