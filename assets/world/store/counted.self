"What map stores and set stores share: their size, what is removed, how their keys stand in the tree.

An object that is a key stands in the tree as a storedObject with the number of its coming: in the order of
keys objects follow one another as they came in."

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
            size: p = ( nil == p ifTrue: [ tree size ] False: [ (keys: p) size ] ).
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
                nil == p ifTrue: [ ^ keyRange all ].
                r: pattern rangeOf: p.
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
        { 'Comment: A record that was just written understands nothing yet; as data it is a pattern.'
            matching: p = (
                (nil == p) || [ p _PassStyle = 'tagged' ] ifTrue: [ ^ p ].
                passable harden: p IfFail: [ |:text|
                    error: 'This is no pattern for collection ', quotedLabel, ': ', text Named: 'notPassableError' ] ).
        }
    }
|)
