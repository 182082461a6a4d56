"Sets, bags and maps as data: frozen, in the order of passable rank:With:, equal if they hold the same."

traits _AddSlotsIfAbsent: (|
    { 'Category: data'
        copiedCollection = (| {} = 'Comment: What copied sets, bags and maps share.' |).
        copySet = (| {} = 'Comment: What copied sets share.' |).
        copyBag = (| {} = 'Comment: What copied bags share.' |).
        copyMap = (| {} = 'Comment: What copied maps share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: data'
        copySet = (| {} = 'Comment: A set that is data. Made by copySet of: c.'.
            parent* = traits copySet. elements <- vector |).
        copyBag = (| {} = 'Comment: A bag that is data. Made by copyBag of: c.'.
            parent* = traits copyBag. elements <- vector. counts <- vector |).
        copyMap = (| {} = 'Comment: A dictionary that is data. Made by copyMap of: d, a dictionary, or a collection of associations or pairs.'.
            parent* = traits copyMap. elements <- vector. values <- vector |).
    }
|)

traits copiedCollection _AddSlots: (|
    parent* = traits collection.
    { 'Category: accessing'
        size = ( elements _Size ).
        includes: x = ( (indexOf: x) >= 0 ).
        { 'Visibility: private'
            indexOf: x = (
                elements _RankSearch: (passable harden: x) Count: elements _Size IfFail: -1 ).
        }
    }
    { 'Category: comparing'
        = c = ( (_Eq: c) || [ (c _PassStyle = 'tagged') && [ passable is: self EqualTo: c ] ] ).
        hash = ( | h <- 0 | elements do: [ |:x| h: (h + x hash) && 16r3FFFFFFF ]. h ).
    }
    { 'Category: copying\x7fVisibility: private'
        { 'Comment: Without those that are equal to the one before. The block is given each that stays, and how many there were.'
            distinct: sorted Do: b = ( | n <- 0. last |
                sorted do: [ |:x|
                    (n > 0) && [ (passable is: last EqualTo: x) not ] ifTrue: [ b value: last With: n. n: 0 ].
                    n = 0 ifTrue: [ last: x ].
                    n: n + 1 ].
                n > 0 ifTrue: [ b value: last With: n ].
                self ).
        }
    }
|)

traits copySet _AddSlots: (|
    parent* = traits copiedCollection.
    { 'Category: data\x7fVisibility: private'
        passStyle = 'tagged'. tag = 'set'.
    }
    { 'Category: copying'
        of: c = ( | r |
            r: list copyRemoveAll.
            distinct: (passable sorted: passable harden: c asVector) Do: [ |:x| r addLast: x ].
            passable harden: (_Clone elements: r asVector) ).
        { 'Comment: Of elements that are in order already, and none twice.'
            ofSorted: v = ( passable harden: (_Clone elements: v) ).
        }
    }
    { 'Category: iterating'
        do: b = ( elements do: [ |:x| b value: x With: x ]. self ).
    }
    { 'Category: printing'
        prefixString = 'copySet'.
    }
|)

traits copyBag _AddSlots: (|
    parent* = traits copiedCollection.
    { 'Category: data\x7fVisibility: private'
        passStyle = 'tagged'. tag = 'bag'.
    }
    { 'Category: copying'
        { 'Comment: Of all elements of a collection; each counts as often as it is there.'
            of: c = ( | r. n |
                r: list copyRemoveAll. n: list copyRemoveAll.
                distinct: (passable sorted: passable harden: c asVector) Do: [ |:x. :k|
                    r addLast: x. n addLast: k ].
                passable harden: ((_Clone elements: r asVector) counts: n asVector) ).
        }
    }
    { 'Category: accessing'
        { 'Comment: How often x is in the bag.'
            occurrencesOf: x = ( | i | i: indexOf: x. i < 0 ifTrue: 0 False: [ counts at: i ] ).
        }
    }
    { 'Category: iterating'
        { 'Comment: Gives the block how often each element is there, and the element.'
            do: b = ( elements do: [ |:x. :i| b value: (counts at: i) With: x ]. self ).
        }
    }
    { 'Category: printing'
        prefixString = 'copyBag'.
        printOn: p = ( p put: prefixString. p associations: self ).
    }
|)

traits copyMap _AddSlots: (|
    parent* = traits copiedCollection.
    { 'Category: data\x7fVisibility: private'
        passStyle = 'tagged'. tag = 'map'.
    }
    { 'Category: copying'
        of: c = ( | t |
            t: orderedTree copyRemoveAll.
            keyedSource in: c Do: [ |:v. :k| t at: (passable harden: k) Put: passable harden: v ].
            ofTree: t ).
        { 'Visibility: private'
            ofTree: t = ( | keys. found |
                keys: list copyRemoveAll. found: list copyRemoveAll.
                t do: [ |:v. :k| keys addLast: k. found addLast: v ].
                ofSorted: keys asVector Values: found asVector ).
            ofSorted: keys Values: found = (
                passable harden: ((_Clone elements: keys) values: found) ).
        }
    }
    { 'Category: accessing'
        at: key = ( at: key IfAbsent: [ error: (passable describe: key), ' is not a key of ', _ShortName, '.' Named: 'keyNotFoundError' ] ).
        at: key IfAbsent: b = ( | i | i: indexOf: key. i < 0 ifTrue: b False: [ values at: i ] ).
        keys = ( elements ).
        includesKey: key = ( (indexOf: key) >= 0 ).
        includes: x = ( values includes: x ).
    }
    { 'Category: iterating'
        do: b = ( elements do: [ |:k. :i| b value: (values at: i) With: k ]. self ).
        keysDo: b = ( elements do: [ |:k| b value: k ]. self ).
    }
    { 'Category: printing'
        prefixString = 'copyMap'.
        printOn: p = ( p put: prefixString. p associations: self ).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: data'
        keyedSource = (| {} = 'Comment: Reads keys and values out of whatever has them.'. parent* = traits oddball |).
    }
|)

keyedSource _AddSlots: (|
    { 'Category: iterating'
        { 'Comment: Gives the block each value and its key. c is a record, understands keysDo:, or is a collection of associations or vectors of two.'
            in: c Do: b = (
                c _PassStyle = 'record' ifTrue: [
                    ^ (passable namesOf: c) do: [ |:k| b value: (passable at: k In: c) With: k ] ].
                (c _Understands: 'keysDo:') ifTrue: [ ^ c do: b ].
                elementsIn: c Do: [ |:x| pair: x Do: b ] ).
            { 'Comment: Gives the block each element.'
                elementsIn: c Do: b = (
                    (c _Understands: 'do:') && [ (simpleStyles includes: c _PassStyle) not ] ifFalse: [
                        ^ notIterable: c ].
                    c do: [ |:x| b value: x ] ).
            }
        }
        { 'Visibility: private'
            simpleStyles = 'number string boolean nil block' words.
            pair: x Do: b = (
                (x _PassStyle = 'vector') && [ x _Size = 2 ] ifTrue: [ ^ b value: (x at: 1) With: x at: 0 ].
                (x _Understands: 'key') && [ x _Understands: 'value' ] ifFalse: [
                    ^ error: (passable describe: x), ' is not a key and a value.' Named: 'badTypeError' ].
                b value: x value With: x key ).
            notIterable: c = (
                error: 'provided data source is not iterable: ', (passable describe: c) Named: 'badTypeError' ).
        }
    }
|)
