"Map stores and set stores."

traits _AddSlotsIfAbsent: (|
    { 'Category: stores'
        mapStore = (| {} = 'Comment: What map stores share.' |).
        setStore = (| {} = 'Comment: What set stores share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: stores'
        mapStore = (| {} = 'Comment: Values under keys, in order, as many as you like. Made by mapStore label: \'shop\'.'.
            parent* = traits mapStore.
            { 'Comment: What errors call it.' labelText <- 'map' }
            { 'Comment: What fits as a key and as a value; nil if everything does.' keyShape. valueShape }
            { 'Comment: Whether keys may have no parts; whether only what outlives a change of the code is held.' isScalar <- false. isDurable <- false }
            { 'Comment: What changes the shapes at present, if anything does.' migration }
            { 'Visibility: private' tree <- noTree. ordinals. lastOrdinal <- 0 }
        |).
        setStore = (| {} = 'Comment: Elements, in order, as many as you like. Made by setStore label: \'guests\'.'.
            parent* = traits setStore.
            { 'Comment: What errors call it.' labelText <- 'set' }
            { 'Comment: What fits as an element; nil if everything does.' keyShape }
            { 'Comment: Whether elements may have no parts; whether only what outlives a change of the code is held.' isScalar <- false. isDurable <- false }
            { 'Comment: What changes the shape at present, if anything does.' migration }
            { 'Visibility: private' valueShape. tree <- noTree. ordinals. lastOrdinal <- 0 }
        |).
    }
|)

traits mapStore _AddSlots: (|
    parent* = traits store.
    { 'Category: making'
        label: l ValueShape: q = ( label: l KeyShape: nil ValueShape: q ).
    }
    { 'Category: accessing'
        { 'Comment: What is under the key; an error if nothing is.'
            get: k = ( get: (checkedKey: k) Else: [ ^ missing: k ] ).
            at: k = ( get: k ).
            at: k IfAbsent: b = ( get: (checkedKey: k) Else: b ).
            at: k IfPresent: b IfAbsent: c = ( b value: (get: (checkedKey: k) Else: [ ^ c value ]) ).
        }
        { 'Comment: Puts a value under a key that is not there yet.'
            init: k To: v = ( | key. x |
                key: checkedKey: k.
                x: checkedValue: v.
                (has: key) ifTrue: [ ^ registered: key ].
                enter: key Value: x ).
        }
        { 'Comment: Puts another value under a key that is there.'
            set: k To: v = ( | inner. key. x |
                key: checkedKey: k.
                x: checkedValue: v.
                inner: innerKey: key IfAbsent: [ ^ missing: key ].
                (tree includesKey: inner) ifFalse: [ ^ missing: key ].
                put: x Under: inner ).
        }
        { 'Comment: Puts a value under a key, whether it is there or not.'
            at: k Put: v = ( | inner. key. x |
                key: checkedKey: k.
                x: checkedValue: v.
                inner: innerKey: key IfAbsent: [ ^ enter: key Value: x ].
                (tree includesKey: inner) ifFalse: [ ^ enter: key Value: x ].
                put: x Under: inner ).
        }
        { 'Comment: What is under the key; if nothing is, the value of the block, which then is put there.'
            at: k IfAbsentPut: b = ( at: k IfAbsent: [ init: k To: b value. get: k ] ).
        }
        { 'Comment: All keys and values of a dictionary, record, copyMap, other store, or of a collection of associations or vectors of two. What is there already is replaced.'
            addAll: c = ( keyedSource in: c Do: [ |:v. :k| at: k Put: v ]. self ).
        }
        { 'Visibility: private'
            get: key Else: b = ( | inner |
                inner: innerKey: key IfAbsent: [ ^ b value ].
                shaped: (tree at: inner IfAbsent: [ ^ b value ]) ).
        }
    }
    { 'Category: testing'
        includesKey: k = ( has: k ).
    }
    { 'Category: parts'
        { 'Comment: Collections that look into the store while they are read. With patterns: what has such keys, and such values.'
            keys = ( view: 'keys' Keys: nil Values: nil ).
            keys: p = ( view: 'keys' Keys: p Values: nil ).
            keys: p Values: q = ( view: 'keys' Keys: p Values: q ).
            values = ( view: 'values' Keys: nil Values: nil ).
            values: p = ( view: 'values' Keys: p Values: nil ).
            values: p Values: q = ( view: 'values' Keys: p Values: q ).
            entries = ( view: 'entries' Keys: nil Values: nil ).
            entries: p = ( view: 'entries' Keys: p Values: nil ).
            entries: p Values: q = ( view: 'entries' Keys: p Values: q ).
        }
        size: p Values: q = ( (keys: p Values: q) size ).
        getSize: p Values: q = ( size: p Values: q ).
        { 'Comment: A copyMap of what is there now.'
            snapshot = ( snapshot: nil Values: nil ).
            snapshot: p = ( snapshot: p Values: nil ).
            snapshot: p Values: q = ( copyMap of: entries: p Values: q ).
        }
        { 'Visibility: private'
            view: what Keys: p Values: q = (
                storeView copyOn: self What: what Keys: (matching: p) Values: matching: q ).
        }
    }
    { 'Category: removing'
        clear: p = ( clear: p Values: nil ).
        { 'Comment: Only what fits.'
            clear: p Values: q = (
                (nil == p) && [ nil == q ] ifTrue: [ ^ clear ].
                forgetAllIn: keys: p Values: q ).
        }
        removeKey: k = ( delete: k ).
    }
    { 'Category: iterating'
        do: b = ( values do: b. self ).
        keysDo: b = ( keys do: b. self ).
    }
    { 'Category: changing shapes'
        { 'Comment: Other patterns for keys and values. An error, and nothing is changed, if an entry does not fit them.'
            changeKeyShape: p ValueShape: q = (
                changeKeyShape: p ValueShape: q Migrate: [ |:x. :k| association copyKey: k Value: x ] ).
            { 'Comment: The block is given each value and its key, and answers the entry that it becomes, an association; nil for none.'
                changeKeyShape: p ValueShape: q Migrate: b = ( | new |
                    new: emptyKeyShape: p ValueShape: q.
                    rawDo: [ |:x. :k. entry |
                        entry: b value: x With: k.
                        entry == nil ifFalse: [ new init: entry key To: entry value ] ].
                    takeContentsOf: new ).
            }
        }
        { 'Comment: The same for a large store, in pieces between other messages. m migrate: value Key: key  answers the entry that it becomes, an association; nil for none. Answers the migration, which has begun. Until it has ended the store is as it was, and can be used.'
            migrateToKeyShape: p ValueShape: q By: m = (
                (storeMigration copyOn: self Into: (emptyKeyShape: p ValueShape: q) By: m) start ).
        }
        { 'Comment: What would not fit other patterns: a dry run. A list of at most n texts, which name the key and say what is wrong.'
            misfits: n ForKeyShape: p ValueShape: q = ( misfits: n KeyShape: p ValueShape: q ).
        }
        { 'Visibility: private'
            entryOf: x Key: k By: m = ( m migrate: x Key: k ).
            takeEntry: e = ( init: e key To: e value ).
        }
    }
    { 'Category: printing'
        prefixString = 'mapStore'.
        printDescription = ( resend.printDescription, ' of ', size printString ).
    }
|)

traits setStore _AddSlots: (|
    parent* = traits store.
    { 'Category: making\x7fVisibility: private'
        optionNames = 'keyShape scalar durable' words.
    }
    { 'Category: adding'
        { 'Comment: Adding what is there already changes nothing.'
            add: x = ( | key |
                key: checkedKey: x.
                (has: key) ifTrue: [ self ] False: [ enter: key Value: 0 ] ).
            addAll: c = ( keyedSource elementsIn: c Do: [ |:x| add: x ]. self ).
        }
    }
    { 'Category: testing'
        includes: x = ( has: x ).
    }
    { 'Category: parts'
        { 'Comment: Collections that look into the store while they are read. With a pattern: those that fit it.'
            keys = ( keys: nil ).
            keys: p = ( storeView copyOn: self What: 'keys' Keys: (matching: p) Values: nil ).
            values = ( keys: nil ).
            values: p = ( keys: p ).
        }
        { 'Comment: A copySet of what is there now.'
            snapshot = ( snapshot: nil ).
            snapshot: p = ( copySet of: keys: p ).
        }
    }
    { 'Category: removing'
        { 'Comment: Only what fits.'
            clear: p = (
                nil == p ifTrue: [ ^ clear ].
                forgetAllIn: keys: p ).
        }
    }
    { 'Category: changing shapes'
        { 'Comment: Another pattern for elements. An error, and nothing is changed, if an element does not fit it.'
            changeKeyShape: p = ( changeKeyShape: p Migrate: [ |:x| x ] ).
            { 'Comment: The block is given each element, and answers the one that it becomes; nil for none.'
                changeKeyShape: p Migrate: b = ( | new |
                    new: emptyKeyShape: p ValueShape: nil.
                    rawDo: [ |:x. :k. element |
                        element: b value: k.
                        nil == element ifFalse: [ new add: element ] ].
                    takeContentsOf: new ).
            }
        }
        { 'Comment: The same for a large store, in pieces between other messages. m migrate: element  answers the one that it becomes; nil for none. Answers the migration, which has begun. Until it has ended the store is as it was, and can be used.'
            migrateToKeyShape: p By: m = (
                (storeMigration copyOn: self Into: (emptyKeyShape: p ValueShape: nil) By: m) start ).
        }
        { 'Comment: What would not fit another pattern: a dry run. A list of at most n texts, which name the element and say what is wrong.'
            misfits: n ForKeyShape: p = ( misfits: n KeyShape: p ValueShape: nil ).
        }
        { 'Visibility: private'
            entryOf: x Key: k By: m = ( | element |
                element: m migrate: k.
                nil == element ifTrue: nil False: [ element -> 0 ] ).
            takeEntry: e = ( (has: e key) ifTrue: [ registered: e key ] False: [ add: e key ] ).
        }
    }
    { 'Category: iterating'
        do: b = ( keys do: b. self ).
    }
    { 'Category: printing'
        prefixString = 'setStore'.
        printDescription = ( resend.printDescription, ' of ', size printString ).
    }
|)
