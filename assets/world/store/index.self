"Indexes: objects in the order of a key, to be found by it, one or many of them under each.

An index is made for keys of one type: index of: 'string' Unique: true. It holds objects, not data, and
keeps them as themselves. Where several stand under one key, they follow one another as they came."

traits _AddSlotsIfAbsent: (|
    { 'Category: stores'
        index = (| {} = 'Comment: What indexes share.' |).
        indexBucket = (| {} = 'Comment: What stands in an index where several objects are under one key.' |).
        indexSelection = (| {} = 'Comment: What selections of indexes share.' |).
        indexIterator = (| {} = 'Comment: What iterators over indexes share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: stores'
        index = (| {} = 'Comment: Objects by keys. Made by index of: \'string\' Unique: true; types are integer, long, float, string, date, number and any.'.
            parent* = traits index.
            { 'Comment: What keys are: integer, long, float, string, date, number or any.' type <- 'any' }
            { 'Comment: Whether there is at most one object under each key.' isUnique <- true }
            { 'Comment: What errors call it.' labelText <- 'index' }
            { 'Comment: How many objects it holds.' size <- 0 }
            { 'Visibility: private' tree <- noTree. arrivals <- 0 }
        |).
    }
    { 'Category: stores\x7fCategory: parts'
        indexBucket = (| {} = 'Comment: Several objects under one key of an index, by the number of their coming.'.
            parent* = traits indexBucket.
            { 'Comment: The objects by the numbers of their coming; where there are many, these numbers by the objects.' tree. numbers }
        |).
        indexSelection = (| {} = 'Comment: The objects of an index between two keys. Made by i from: a To: b.'.
            parent* = traits indexSelection.
            { 'Visibility: private' index. range. isDescending <- false }
        |).
        indexIterator = (| {} = 'Comment: Walks along a selection. Made by s iterator.'.
            parent* = traits indexIterator.
            { 'Comment: The object it has come to.' current }
            { 'Visibility: private' selection. cursor. innerKey. inner. additions <- 0. changes <- 0. isReady <- false }
        |).
    }
|)

traits index _AddSlots: (|
    parent* = traits collection.
    { 'Category: making'
        { 'Comment: A new index, empty.'
            of: t = ( of: t Unique: true ).
            of: t Unique: u = ( of: t Unique: u Label: nil ).
            of: t Unique: u Label: l = (
                ((t _PassStyle = 'string') && [ types includes: t ]) ifFalse: [
                    ^ error: 'An index cannot be of type ', (passable describe: t), '. The types are ',
                          (types joinUsing: ', '), '.'
                      Named: 'badTypeError' ].
                (u _PassStyle = 'boolean') ifFalse: [
                    ^ error: 'An index is unique or not: true or false, and not ', (passable describe: u), '.' Named: 'badTypeError' ].
                (((copyRemoveAll type: t) isUnique: u) labelText: (l == nil ifTrue: [ t, ' index' ] False: [ l ])) ).
        }
        copyRemoveAll = ( ((_Clone tree: orderedTree copyRemoveAll) size: 0) arrivals: 0 ).
        copy = ( error: 'An index is not copied, for it may be very large.' ).
        { 'Visibility: private'
            types = 'any date float integer long number string' words.
        }
    }
    { 'Category: adding'
        { 'Comment: Puts an object under a key. In a unique index the one that is there stays, and the answer is false.'
            at: k Add: x = ( at: k Put: x Replace: false ).
            { 'Comment: Puts an object under a key; in a unique index in the place of the one that is there.'
                at: k Put: x = ( at: k Put: x Replace: true. self ).
            }
            at: k Put: x Replace: replaces = ( | key |
                requireObject: x.
                key: keyFor: k.
                tree at: key Put: x IfThere: [ |:leaf. :i|
                    isUnique ifFalse: [ add: x To: leaf At: i. ^ true ].
                    replaces ifTrue: [ leaf valueAt: i Put: x ].
                    ^ replaces ].
                grown.
                true ).
        }
        { 'Visibility: private'
            grown = ( size: size + 1. arrivals: arrivals + 1 ).
            add: x To: leaf At: i = ( | bucket |
                bucket: leaf valueAt: i.
                (isBucket: bucket) ifFalse: [
                    bucket: indexBucket copyRemoveAll put: bucket At: 0.
                    leaf valueAt: i Put: bucket ].
                grown.
                bucket put: x At: arrivals ).
            requireObject: x = (
                (x _PassStyle = 'object') || [ (x _KindName = 'slots') && [ x _PassRank < 5 ] ] ifFalse: [
                    error: 'index can contain only objects, not ', (passable introduce: x), ': ', quotedLabel
                    Named: 'badTypeError' ] ).
        }
    }
    { 'Category: accessing'
        { 'Comment: In a unique index the object, or nil. In another one a list of all objects under the key.'
            at: k = ( | there |
                there: tree at: (keyFor: k) IfAbsent: [ ^ isUnique ifTrue: nil False: [ list copyRemoveAll ] ].
                isUnique ifTrue: [ there ] False: [ allOf: there ] ).
        }
        includesKey: k = ( tree includesKey: keyFor: k ).
        { 'Visibility: private'
            allOf: there = ( | r |
                r: list copyRemoveAll.
                (isBucket: there) ifTrue: [ there tree do: [ |:x| r addLast: x ] ] False: [ r addLast: there ].
                r ).
            countOf: there = ( (isBucket: there) ifTrue: [ there tree size ] False: 1 ).
            isBucket: x = ( x _Understands: 'isIndexBucket' ).
        }
    }
    { 'Category: removing'
        { 'Comment: Takes all objects away that are under the key; true if there were any.'
            removeKey: k = ( | key. there |
                key: keyFor: k.
                there: tree at: key IfAbsent: [ ^ false ].
                size: size - (countOf: there).
                tree remove: key ).
        }
        { 'Comment: Takes this object away from under the key; true if it was there.'
            removeKey: k Object: x = ( | key. there |
                key: keyFor: k.
                there: tree at: key IfAbsent: [ ^ false ].
                (isBucket: there) ifFalse: [ ^ (there _Eq: x) && [ removeKey: k ] ].
                (there forget: x) ifFalse: [ ^ false ].
                size: size - 1.
                there tree isEmpty ifTrue: [ tree remove: key ].
                true ).
        }
        { 'Comment: Lets go of everything at once.'
            clear = ( tree removeAll. size: 0. self ).
            removeAll = ( clear ).
        }
    }
    { 'Category: selecting'
        { 'Comment: The objects whose keys are between two; nil for no end. Both ends count.'
            from: a To: b = ( select: a To: b Ascending: true ).
            from: a DownTo: b = ( select: b To: a Ascending: false ).
        }
        select: a To: b = ( select: a To: b Ascending: true ).
        select: a To: b Ascending: up = ( select: a To: b Ascending: up IncludingFirst: true Last: true ).
        select: a To: b Ascending: up IncludingFirst: f Last: l = (
            ((up & f) & l) do: [ |:x| requireTruth: x ].
            indexSelection copyOn: self
                Range: (keyRange
                    from: (a == nil ifTrue: nil False: [ keyBound copyKey: (keyFor: a) IsBehind: f not ])
                    To: b == nil ifTrue: nil False: [ keyBound copyKey: (keyFor: b) IsBehind: l ])
                Descending: up not ).
    }
    { 'Category: iterating'
        { 'Comment: All objects in the order of their keys.'
            do: b = ( (select: nil To: nil) do: b. self ).
        }
        iterator = ( (select: nil To: nil) iterator ).
        first = ( (select: nil To: nil) first ).
        last = ( (select: nil To: nil Ascending: false) first ).
    }
    { 'Category: keys\x7fVisibility: private'
        { 'Comment: What stands in the tree for a key, or an error if it is not of my type.'
            keyFor: k = (
                type = 'date' ifTrue: [
                    ^ (k _Understands: 'asOrderKey') ifTrue: [ k asOrderKey ] False: [ badKey: k ] ].
                (isOfType: k) ifFalse: [ ^ badKey: k ].
                type = 'float' ifTrue: [ ^ floatFor: k ].
                type = 'any' ifTrue: [ passable harden: k ] False: [ k ] ).
            { 'Comment: Asked for every key, and so without patterns.'
                isOfType: k = (
                    type = 'string' ifTrue: [ ^ k _PassStyle = 'string' ].
                    type = 'integer' ifTrue: [ ^ isInteger: k OfBits: 32 ].
                    type = 'long' ifTrue: [ ^ isInteger: k OfBits: 64 ].
                    type = 'any' ifTrue: [ passable isKey: k ] False: [ k _PassStyle = 'number' ] ).
                isInteger: k OfBits: n = ( (k _KindName = 'integer') && [ k _IntBitLength < n ] ).
            }
            { 'Comment: An integer is a key of a float index if there is such a float.'
                floatFor: k = ( | f |
                    f: k asFloat.
                    (passable is: f EqualTo: k) ifTrue: [ f ] False: [ badKey: k ] ).
            }
            { 'Comment: A key as it was given.'
                outerKey: k = ( type = 'date' ifTrue: [ dateFor: k ] False: [ k ] ).
                { 'Comment: Days are kept as integers, moments as floats, which are the same key where they are the same time.'
                    dateFor: k = (
                        k isInteger && [ (k \\ 86400000) = 0 ] ifTrue: [ date ofDayNumber: k // 86400000 ]
                            False: [ time ofMilliseconds: k truncated ] ).
                }
            }
            badKey: k = (
                error: 'Type of the key does not match index type ', type, ': ', (passable introduce: k), ' in ', quotedLabel
                Named: 'invalidKeyError' ).
        }
        requireTruth: x = (
            (x _PassStyle = 'boolean') ifFalse: [
                error: 'What is selected from ', quotedLabel, ' is ascending or not, and with its ends or not: true or false, and not ', (passable describe: x), '.'
                Named: 'badTypeError' ] ).
        quotedLabel = ( '"', labelText, '"' ).
    }
    { 'Category: printing'
        prefixString = 'index'.
        printOn: p = ( p put: printDescription ).
        printDescription = ( 'index ', quotedLabel, ' of ', size printString ).
    }
|)

traits date _AddSlots: (|
    { 'Category: comparing\x7fVisibility: private'
        { 'Comment: In an index of dates: the milliseconds at which the day begins.'
            asOrderKey = ( dayNumber * 86400000 ).
        }
    }
|)

traits time _AddSlots: (|
    { 'Category: comparing\x7fVisibility: private'
        { 'Comment: In an index of dates.'
            asOrderKey = ( milliseconds asFloat ).
        }
    }
|)
