"Stores: sets and dictionaries for very many things, in order, that keep what they hold as data.

What is put into a store is copied and frozen, unless it is an object of the world: that stays
itself. A store has a label, by which its errors call it, and may say by patterns what its keys and
values are. It keeps its entries in an ordered tree; so a store of a million entries takes no more
memory than a store of ten, and knows its size without counting.

An object that is a key stands in the tree as a storedObject with the number of its coming: in the
order of keys objects follow one another as they came in."

traits _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        noTree = (| {} = 'Comment: What stands for the entries in the prototypes of stores.' |).
    }
    { 'Category: stores'
        anyStore = (| {} = 'Comment: What all stores share.' |).
        store = (| {} = 'Comment: What stores share whose entries can be counted and walked along.' |).
        weakStore = (| {} = 'Comment: What stores share that do not keep their keys.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        storedObject = (| {} = 'Comment: Stands in a store for an object that is a key, or a part of one.'.
            parent* = traits clonable.
            { 'Comment: The number of its coming.' storeOrdinal <- 0 }
            target.
            { 'Comment: In how many keys it stands.' uses <- 0 }
            copyOf: x Ordinal: n = ( (((_Clone target: x) storeOrdinal: n) uses: 0) ).
        |).
    }
|)

traits noTree _AddSlots: (|
    parent* = traits oddball.
    size = 0.
    { 'Category: errors\x7fCategory: sent by the runtime'
        undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a = (
            error: 'This is the prototype of its like, and holds nothing. Make one of your own, such as  mapStore label: \'shop\'  or  index of: \'string\'.'
            Named: 'prototypeError' ).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        noTree = (| {} = 'Comment: Stands for the entries in the prototypes of stores, which hold none.'. parent* = traits noTree |).
    }
|)

traits anyStore _AddSlots: (|
    parent* = traits collection.
    { 'Category: making'
        { 'Comment: A new store. The label is for people; patterns may say what keys and values are.'
            label: l = ( label: l Options: record ).
            label: l KeyShape: p = (
                label: l Options: (passable recordOf: (vector copyWith: 'keyShape') Values: vector copyWith: p) ).
            label: l KeyShape: p ValueShape: q = (
                label: l Options: (passable recordOf: 'keyShape valueShape' words
                    Values: ((vector copyWith: p) copyWith: q)) ).
        }
        { 'Comment: Options, as a record: keyShape, valueShape: patterns. scalar: true if no key may have parts. durable: true if only what outlives a change of the code may be held.'
            label: l Options: r = ( | options |
                (l _PassStyle = 'string') ifFalse: [
                    ^ error: 'The label of a store is a string, not ', (passable describe: l), '.' Named: 'badTypeError' ].
                options: passable harden: r.
                (options _PassStyle = 'record') ifFalse: [
                    ^ error: 'The options of ', prefixString withArticle, ' are a record, such as (| scalar = true |), not ',
                          (passable describe: options), '.' Named: 'badTypeError' ].
                (passable namesOf: options) do: [ |:name|
                    (optionNames includes: name) ifFalse: [
                        ^ error: prefixString withArticle capitalize, ' has no option ', name, '. Its options are ',
                              (optionNames joinUsing: ', '), '.' ] ].
                (copyRemoveAll labelText: l) takeOptions: options ).
        }
        { 'Visibility: private'
            optionNames = 'keyShape valueShape scalar durable' words.
            truthOf: name In: options = ( | x |
                x: option: name In: options Else: false.
                (x _PassStyle = 'boolean') ifFalse: [
                    ^ error: 'The option ', name, ' of a store is true or false, not ', (passable describe: x), '.'
                      Named: 'badTypeError' ].
                x ).
            option: name In: options Else: x = (
                (passable has: name In: options) ifTrue: [ passable at: name In: options ]
                                                  False: [ x ] ).
            takeOptions: options = (
                isDurable: (truthOf: 'durable' In: options).
                isScalar: (truthOf: 'scalar' In: options).
                keyShape: (option: 'keyShape' In: options Else: nil).
                valueShape: (option: 'valueShape' In: options Else: nil).
                isDurable ifTrue: [
                    requireDurable: keyShape As: 'keyShape'.
                    requireDurable: valueShape As: 'valueShape' ].
                self ).
        }
    }
    { 'Category: printing'
        { 'Comment: What errors call it.'
            label = ( labelText ).
        }
    }
    { 'Category: checking\x7fVisibility: private'
        { 'Comment: The key as it is kept, or an error.'
            checkedKey: k = ( | key |
                key: passable harden: k IfFail: [ |:text| ^ badKey: k Because: text ].
                (fits: key) ifFalse: [ ^ badKey: key Because: keyComplaint: key ].
                isDurable ifTrue: [ requireDurable: key As: 'key' ].
                key ).
            fits: key = (
                (isScalar ifTrue: [ passable isScalar: key ] False: [ passable isKey: key ])
                    ifTrue: [ (keyShape == nil) || [ keyShape matches: key ] ] False: false ).
            keyComplaint: key = (
                (isScalar && [ (passable isScalar: key) not ]) ifTrue: [
                    ^ pattern scalar complaintAbout: key ].
                (passable isKey: key) ifTrue: [ keyShape complaintAbout: key ]
                                       False: [ pattern key complaintAbout: key ] ).
            badKey: k Because: text = (
                error: 'invalid key type for collection ', quotedLabel, ': ', text Named: 'invalidKeyError' ).
        }
        checkedValue: v = ( | x |
            x: passable harden: v IfFail: [ |:text| ^ badValue: text ].
            isDurable ifTrue: [ requireDurable: x As: 'value' ].
            shaped: x ).
        { 'Comment: The value, if it fits; asked at every reading too, for the shape may be another one than when it was written.'
            shaped: x = (
                (valueShape == nil) || [ valueShape matches: x ] ifTrue: [ x ]
                    False: [ badValue: valueShape complaintAbout: x ] ).
            badValue: text = (
                error: 'invalid value type for collection ', quotedLabel, ': ', text Named: 'invalidValueError' ).
        }
        { 'Comment: What is durable is said by kindDurability; data is, if all objects in it are.'
            requireDurable: x As: part = (
                passable objectsIn: x Do: [ |:o. :path|
                    (kindDurability isDurable: o) ifFalse: [
                        ^ error: part, ' is not durable in collection ', quotedLabel, ': ', (passable describe: o),
                              (path isEmpty ifTrue: '' False: [ ' at ', path ])
                          Named: 'notDurableError' ] ].
                self ).
        }
        quotedLabel = ( '"', labelText, '"' ).
        missing: k = (
            error: 'key ', (passable describe: k), ' not found in collection ', quotedLabel Named: 'keyNotFoundError' ).
        registered: k = (
            error: 'key ', (passable describe: k), ' already registered in collection ', quotedLabel
            Named: 'keyRegisteredError' ).
    }
    { 'Category: printing'
        printOn: p = ( p put: printDescription ).
        printDescription = ( prefixString, ' ', quotedLabel ).
    }
|)

traits store _AddSlots: (|
    parent* = traits anyStore.
    { 'Category: copying'
        copyRemoveAll = ( _Clone emptied ).
        { 'Visibility: private'
            emptied = ( tree: orderedTree copyRemoveAll. ordinals: nil. migration: nil. self ).
        }
        copy = ( error: 'A store is not copied, for it may be very large. Take a snapshot of it, or addAll: it to another store.' ).
    }
    { 'Category: sizing'
        { 'Comment: How many entries there are; how many whose key, and value, fit patterns.'
            size = ( tree size ).
            size: p = ( p == nil ifTrue: [ tree size ] False: [ (keys: p) size ] ).
            getSize = ( size ).
            getSize: p = ( size: p ).
        }
        isEmpty = ( tree size = 0 ).
    }
    { 'Category: removing'
        { 'Comment: Lets go of everything at once, however much it is.'
            clear = (
                tree removeAll.
                ordinals: nil.
                migration == nil ifFalse: [ migration cleared ].
                self ).
            removeAll = ( clear ).
        }
        { 'Comment: Whether there was such an entry; an error, if not.'
            delete: k = (
                (forget: checkedKey: k) ifFalse: [ ^ missing: k ].
                self ).
        }
        remove: k = ( delete: k ).
        remove: k IfAbsent: b = ( (forget: checkedKey: k) ifTrue: [ self ] False: b ).
    }
    { 'Category: testing'
        { 'Comment: Never an error, whatever k is.'
            has: k = ( | key |
                key: passable harden: k IfFail: [ ^ false ].
                key: innerKey: key IfAbsent: [ ^ false ].
                tree includesKey: key ).
        }
    }
    { 'Category: keys\x7fVisibility: private'
        { 'Comment: What stands for the key in the tree; the block, if an object in it is in no key of mine.'
            innerKey: key IfAbsent: b = ( | r |
                r: key _PassRank.
                r > 7 ifTrue: [ ^ key ].
                r = 7 ifTrue: [ ^ storedObject: key IfAbsent: [ ^ b value ] ].
                (r > 3) || [ (passable holdsObjects: key) not ] ifTrue: [ ^ key ].
                mapObjectsIn: key By: [ |:o| storedObject: o IfAbsent: [ ^ b value ] ] ).
            storedObject: o IfAbsent: b = (
                ordinals == nil ifTrue: b False: [ ordinals at: o _IdentityHash IfAbsent: b ] ).
        }
        { 'Comment: The same for a key that is being added: objects get their numbers.'
            innerKeyMadeFor: key = ( | r |
                r: key _PassRank.
                r > 7 ifTrue: [ ^ key ].
                r = 7 ifTrue: [ ^ storedObjectFor: key ].
                (r > 3) || [ (passable holdsObjects: key) not ] ifTrue: [ ^ key ].
                mapObjectsIn: key By: [ |:o| storedObjectFor: o ] ).
            storedObjectFor: o = ( | s |
                ordinals == nil ifTrue: [ ordinals: orderedTree copyRemoveAll ].
                s: ordinals at: o _IdentityHash IfAbsent: [ | new |
                    lastOrdinal: lastOrdinal + 1.
                    new: storedObject copyOf: o Ordinal: lastOrdinal.
                    ordinals at: o _IdentityHash Put: new.
                    new ].
                s uses: s uses + 1.
                s ).
        }
        { 'Comment: The key as it came in.'
            outerKey: key = ( | r |
                r: key _PassRank.
                r > 7 ifTrue: [ ^ key ].
                r = 7 ifTrue: [ ^ key target ].
                (r > 3) || [ (passable holdsObjects: key) not ] ifTrue: [ ^ key ].
                mapObjectsIn: key By: [ |:s| s target ] ).
        }
        mapObjectsIn: key By: b = ( | names |
            key _PassStyle = 'object' ifTrue: [ ^ b value: key ].
            (passable holdsObjects: key) ifFalse: [ ^ key ].
            key _PassStyle = 'vector' ifTrue: [
                ^ passable harden: (key collect: [ |:x| mapObjectsIn: x By: b ]) ].
            names: passable namesOf: key.
            key _PassStyle = 'record' ifTrue: [
                ^ passable recordOf: names
                      Values: names collect: [ |:n| mapObjectsIn: (passable at: n In: key) By: b ] ].
            mapSlots: names Of: key By: b ).
        mapSlots: names Of: data By: b = ( | r. m |
            r: data _Clone.
            m: r _Mirror.
            names do: [ |:n| m _MirrorAt: n Put: mapObjectsIn: (passable at: n In: data) By: b ].
            passable harden: r ).
        { 'Comment: Objects that stand in no key any more lose their numbers.'
            releaseObjectsIn: key = (
                (ordinals == nil) || [ key _PassRank > 7 ] ifTrue: [ ^ self ].
                passable objectsIn: key Do: [ |:s|
                    s uses: s uses - 1.
                    s uses = 0 ifTrue: [ ordinals remove: s target _IdentityHash ] ] ).
        }
        { 'Comment: Whether there was an entry with this key; with this one in the tree.'
            forget: key = ( forgetInner: (innerKey: key IfAbsent: [ ^ false ]) ).
            forgetInner: inner = (
                (tree remove: inner) ifFalse: [ ^ false ].
                migration == nil ifFalse: [ migration forget: inner ].
                releaseObjectsIn: inner.
                true ).
        }
        forgetAllIn: view = ( | i |
            i: view iterator.
            [ i advance ] whileTrue: [ forgetInner: i innerKey ].
            self ).
        { 'Comment: Puts a new entry in, of which it is known that it is new.'
            enter: key Value: x = ( put: x Under: innerKeyMadeFor: key ).
        }
        { 'Comment: Puts a value into the tree; who changes the shapes meanwhile is told.'
            put: x Under: inner = (
                tree at: inner Put: x.
                migration == nil ifFalse: [ migration changed: inner Value: x ].
                self ).
        }
    }
    { 'Category: queries\x7fVisibility: private'
        { 'Comment: The part of the tree in which all keys lie that fit a pattern.'
            innerRange: p = ( | r |
                p == nil ifTrue: [ ^ keyRange all ].
                r: p keysToSearch.
                keyRange from: (innerBound: r low Or: 0) To: innerBound: r high Or: 1 ).
            innerBound: b Or: end = ( | r |
                b == nil ifTrue: [ ^ nil ].
                b isStyleBound ifTrue: [ ^ b ].
                r: b rank.
                (r > 7) || [ (passable holdsObjects: b key) not ] ifTrue: [ ^ b ].
                r = 7 ifFalse: [ ^ styleBound before: r + end ].
                keyBound copyKey: (storedObject: b key IfAbsent: [ ^ styleBound before: 7 ])
                    IsBehind: b isBehind ).
        }
        matching: p = ( ((p == nil) || [ p isPattern ]) ifTrue: [ p ] False: [ passable harden: p ] ).
    }
|)
