"Sets and dictionaries: what is equal is found at once. Both keep the order in which things came.

The elements of a set, or the keys of a dictionary, stand in a row, in the order of their coming; a
second row, the index, says where in the first the key with a certain hash is. What is removed leaves
a mark in both, until the collection next grows."

traits _AddSlotsIfAbsent: (|
    { 'Category: collections'
        hashed = (| {} = 'Comment: What sets and dictionaries share.' |).
        set = (| {} = 'Comment: What sets share.' |).
        dictionary = (| {} = 'Comment: What dictionaries share.' |).
        identitySet = (| {} = 'Comment: What identity sets share: only the same object counts as equal.' |).
        identityDictionary = (| {} = 'Comment: What identity dictionaries share: only the same object is the same key.' |).
    }
|)

traits hashed _AddSlots: (|
    parent* = traits collection.
    { 'Category: testing'
        isEmpty = ( size = 0 ).
    }
    { 'Category: removing'
        removeAll = ( forgetAll ).
    }
    { 'Category: copying'
        copyRemoveAll = ( _Clone forgetAll ).
    }
    { 'Category: comparing'
        hash = ( | h <- 0 | do: [ |:x| h: (h + x hash) && 16r3FFFFFFF ]. h ).
    }
    { 'Category: finding\x7fVisibility: private'
        { 'Comment: Where the key stands in the row; -1 if it does not.'
            entryOf: key = ( | e |
                size = 0 ifTrue: [ ^ -1 ].
                e: index _At: placeOf: key.
                e == nil ifTrue: -1 False: [ e ] ).
        }
        { 'Comment: Where the index says where the key stands, or would have to say it.'
            placeOf: key = ( | place. e. mask |
                mask: index size - 1.
                place: (spread: hashOf: key) && mask.
                [ e: index _At: place.
                  (e == nil) || [ (0 <= e) && [ key: key Is: keyRow _At: e ] ] ] whileFalse: [
                    place: (place + 1) && mask ].
                place ).
        }
        { 'Comment: What makes two keys the same; identity sets have their own idea of it.'
            key: a Is: b = ( a = b ).
            hashOf: key = ( key hash ).
        }
        { 'Comment: So that hashes that end alike do not all come to the same place.'
            spread: h = ( (h * 2654435769) >> 15 ).
        }
    }
    { 'Category: changing\x7fVisibility: private'
        { 'Comment: Where the key stands in the row; if it does not, it is put at the end.'
            entryMadeFor: key = ( | place. e |
                used = keyRow size ifTrue: [ grow ].
                place: placeOf: key.
                e: index _At: place.
                e == nil ifFalse: [ ^ e ].
                index _At: place Put: used.
                keyRow _At: used Put: key.
                size: size + 1.
                used: used + 1.
                used - 1 ).
        }
        { 'Comment: Leaves marks in the row and in the index.'
            remove: key Entry: e = (
                index _At: (placeOf: key) Put: -1.
                keyRow _At: e Put: removedMark.
                size: size - 1 ).
        }
        { 'Comment: Takes the marks out, and makes room for as many again.'
            grow = ( | keys. n |
                keys: presentKeys.
                n: 8.
                [ n < (keys size * 2) ] whileTrue: [ n: n * 2 ].
                index: vector copySize: n * 2.
                keyRow: vector copySize: n.
                keyRow at: 0 PutFrom: keys At: 0 Length: keys size.
                used: keys size.
                keys do: [ |:k. :e| index _At: (freePlaceFor: k) Put: e ] ).
        }
        freePlaceFor: key = ( | place. mask |
            mask: index size - 1.
            place: (spread: hashOf: key) && mask.
            [ (index _At: place) == nil ] whileFalse: [ place: (place + 1) && mask ].
            place ).
        presentKeys = ( | v. n <- 0 |
            v: vector copySize: size.
            used do: [ | :e. k |
                k: keyRow _At: e.
                removedMark == k ifFalse: [ v _At: n Put: k. n: n + 1 ] ].
            v ).
        forgetAll = (
            index: vector. keyRow: vector. used: 0. size: 0 ).
        copyRows = ( (index: index copy) keyRow: keyRow copy ).
        removedMark = (| parent* = traits oddball. printString = 'a removed key' |).
    }
|)

traits set _AddSlots: (|
    parent* = traits hashed.
    { 'Category: copying'
        copy = ( resend.copy copyRows ).
    }
    { 'Category: adding'
        { 'Comment: Adding what is there already changes nothing. Answers the set.'
            add: x = ( entryMadeFor: x. self ).
            addAll: c = ( c do: [ |:x| add: x ]. self ).
        }
    }
    { 'Category: removing'
        { 'Comment: Answers what was removed.'
            remove: x = ( remove: x IfAbsent: [ notFoundError: x ] ).
            remove: x IfAbsent: b = ( | e |
                e: entryOf: x.
                e < 0 ifTrue: [ ^ b value ].
                remove: x Entry: e.
                x ).
            removeAll: c = ( c do: [ |:x| remove: x IfAbsent: nil ]. self ).
        }
    }
    { 'Category: iterating'
        do: b = ( | e <- 0. x |
            [ e < used ] whileTrue: [
                x: keyRow _At: e.
                removedMark == x ifFalse: [ b value: x With: x ].
                e: e + 1 ].
            self ).
    }
    { 'Category: searching'
        includes: x = ( (entryOf: x) >= 0 ).
    }
    { 'Category: sets'
        { 'Comment: What is in either, in both, in me alone, or in just one of us.'
            union: c = ( copy addAll: c ).
            intersect: c = ( select: [ |:x| c includes: x ] ).
            difference: c = ( reject: [ |:x| c includes: x ] ).
            symmetricDifference: c = ( (difference: c) addAll: (c asSet difference: self) ).
        }
        isSubsetOf: c = ( allSatisfy: [ |:x| c includes: x ] ).
        isDisjointFrom: c = ( noneSatisfy: [ |:x| c includes: x ] ).
    }
    { 'Category: comparing'
        = c = (
            self == c ifTrue: [ ^ true ].
            (c isCollection && [ c prefixString = prefixString ]) ifFalse: [ ^ false ].
            (size = c size) && [ c includesAll: self ] ).
    }
    { 'Category: converting'
        asSet = ( self ).
        asVector = ( presentKeys ).
    }
    { 'Category: printing'
        prefixString = 'set'.
    }
    { 'Category: transforming\x7fVisibility: private'
        emptyResult = ( set copyRemoveAll ).
    }
|)

traits dictionary _AddSlots: (|
    parent* = traits hashed.
    { 'Category: copying'
        copy = ( resend.copy copyRows ).
    }
    { 'Category: accessing'
        at: key = ( | e |
            e: entryOf: key.
            e < 0 ifTrue: [ keyError: key ] False: [ valueRow _At: e ] ).
        at: key IfAbsent: b = ( | e |
            e: entryOf: key.
            e < 0 ifTrue: b False: [ valueRow _At: e ] ).
        at: key IfPresent: b IfAbsent: c = ( | e |
            e: entryOf: key.
            e < 0 ifTrue: c False: [ b value: valueRow _At: e ] ).
        at: key Put: x = ( | e |
            e: entryMadeFor: key.
            valueRow _At: e Put: x.
            self ).
        { 'Comment: What is there; if nothing is, the value of the block, which then is put there.'
            at: key IfAbsentPut: b = ( | x |
                at: key IfPresent: [ |:y| y ] IfAbsent: [ x: b value. at: key Put: x. x ] ).
        }
        { 'Comment: Puts there what the block answers for what is there; if nothing is, for start.'
            at: key Change: b StartingWith: start =
                ( at: key Put: (b value: at: key IfAbsent: start) ).
        }
        keys = ( presentKeys ).
        values = ( | v. n <- 0 |
            v: vector copySize: size.
            do: [ |:x| v _At: n Put: x. n: n + 1 ].
            v ).
        associations = ( | r | r: list copyRemoveAll. do: [ |:x. :k| r add: k -> x ]. r asVector ).
        { 'Comment: The first key at which there is something equal to x.'
            keyAtValue: x = ( keyOf: x ).
            keyAtValue: x IfAbsent: b = ( keyOf: x IfAbsent: b ).
        }
    }
    { 'Category: adding'
        { 'Comment: An association: d add: 3 -> \'three\'.'
            add: a = ( at: a key Put: a value ).
            addAll: c = ( c do: [ |:x. :k| at: k Put: x ]. self ).
        }
    }
    { 'Category: removing'
        { 'Comment: Answers what was there.'
            removeKey: key = ( removeKey: key IfAbsent: [ keyError: key ] ).
            removeKey: key IfAbsent: b = ( | e. x |
                e: entryOf: key.
                e < 0 ifTrue: [ ^ b value ].
                x: valueRow _At: e.
                valueRow _At: e Put: nil.
                remove: key Entry: e.
                x ).
        }
    }
    { 'Category: iterating'
        do: b = ( | e <- 0. k |
            [ e < used ] whileTrue: [
                k: keyRow _At: e.
                removedMark == k ifFalse: [ b value: (valueRow _At: e) With: k ].
                e: e + 1 ].
            self ).
        keysDo: b = ( do: [ |:x. :k| b value: k ] ).
        associationsDo: b = ( do: [ |:x. :k| b value: k -> x ] ).
    }
    { 'Category: transforming'
        { 'Comment: A dictionary with the same keys, and what the block answers for each element.'
            collect: b = ( | d |
                d: dictionary copyRemoveAll.
                do: [ |:x. :k| d at: k Put: (b value: x With: k) ].
                d ).
        }
        { 'Comment: A dictionary of those for which the block answers true.'
            select: b = ( | d |
                d: dictionary copyRemoveAll.
                do: [ |:x. :k| (b value: x With: k) ifTrue: [ d at: k Put: x ] ].
                d ).
        }
        { 'Comment: The associations, in the order of their keys.'
            sortedByKey = ( associations sortedBy: 'key' ).
            sortedByValue = ( associations sortedBy: 'value' ).
        }
    }
    { 'Category: testing'
        includesKey: key = ( (entryOf: key) >= 0 ).
    }
    { 'Category: comparing'
        = c = (
            self == c ifTrue: [ ^ true ].
            (c isCollection && [ c prefixString = prefixString ]) ifFalse: [ ^ false ].
            size = c size ifFalse: [ ^ false ].
            do: [ |:x. :k|
                (c at: k IfPresent: [ |:y| x = y ] IfAbsent: false) ifFalse: [ ^ false ] ].
            true ).
    }
    { 'Category: converting'
        asDictionary = ( self ).
        asVector = ( values ).
    }
    { 'Category: printing'
        prefixString = 'dictionary'.
        printOn: p = ( p put: prefixString. p associations: self ).
        storeDescription = (
            isEmpty ifTrue: [ ^ 'dictionary copyRemoveAll' ].
            associations storeString, ' asDictionaryOfAssociations' ).
    }
    { 'Visibility: private'
        keyError: key = (
            error: 'No key ', key _ShortName, ' in ', _ShortName, '.' Named: 'keyNotFoundError' ).
        grow = ( | rest |
            rest: values.
            resend.grow.
            valueRow: vector copySize: keyRow size.
            valueRow at: 0 PutFrom: rest At: 0 Length: rest size ).
        forgetAll = ( valueRow: vector. resend.forgetAll ).
        copyRows = ( resend.copyRows valueRow: valueRow copy ).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: collections\x7fCategory: hashed'
        set = (| {} = 'Comment: Things of which none is there twice, in the order of their coming. Made by set copyRemoveAll.'.
            parent* = traits set.
            { 'Visibility: private'
                index <- vector.
                keyRow <- vector.
                used <- 0.
                size <- 0.
            }
        |).
        dictionary = (| {} = 'Comment: Things under keys, in the order of their coming. Made by dictionary copyRemoveAll.'.
            parent* = traits dictionary.
            { 'Visibility: private'
                index <- vector.
                keyRow <- vector.
                valueRow <- vector.
                used <- 0.
                size <- 0.
            }
        |).
    }
|)

traits identitySet _AddSlots: (|
    parent* = traits set.
    { 'Category: finding\x7fVisibility: private'
        key: a Is: b = ( a _Eq: b ).
        hashOf: key = ( key _IdentityHash ).
    }
    { 'Category: printing'
        prefixString = 'identitySet'.
    }
|)

traits identityDictionary _AddSlots: (|
    parent* = traits dictionary.
    { 'Category: finding\x7fVisibility: private'
        key: a Is: b = ( a _Eq: b ).
        hashOf: key = ( key _IdentityHash ).
    }
    { 'Category: printing'
        prefixString = 'identityDictionary'.
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: collections\x7fCategory: hashed'
        identitySet = set copyRemoveAll _AddSlots: (| {} = 'Comment: A set in which only the same object is equal. Made by identitySet copyRemoveAll.'.
            parent* = traits identitySet |).
        identityDictionary = dictionary copyRemoveAll _AddSlots: (| {} = 'Comment: A dictionary in which only the same object is the same key. Made by identityDictionary copyRemoveAll.'.
            parent* = traits identityDictionary |).
    }
|)
