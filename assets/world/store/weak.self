"Weak stores: what is known about objects, without keeping those objects.

Under an object a weak store keeps a value by the number that is the object's for as long as it
exists, and does not refer to the object itself. So the object can be forgotten although it is a key
here; its number is never given to another one. Nobody can see from a weak store what there is in
memory: it has no size and cannot be walked along.

The value under an object lives as long as both the store and the object do, and is no reason for
the object to live: not even where it refers to it. A weakEntry holds it; whoever collects looks
behind a weakEntry only when the object is in use for another reason, and empties it if it is not.

With every entry that is added, a weak store looks at two of those that it has, and lets go of them and
their values if the objects are no more. A key that is no object, such as a number, is kept like in any
store, for it never ends."

traits _AddSlotsIfAbsent: (|
    { 'Category: stores'
        weakMapStore = (| {} = 'Comment: What weak map stores share.' |).
        weakSetStore = (| {} = 'Comment: What weak set stores share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: stores'
        weakMapStore = (| {} = 'Comment: Values under objects, which it does not keep. Made by weakMapStore label: \'notes\'.'.
            parent* = traits weakMapStore.
            { 'Comment: What errors call it.' labelText <- 'weakMap' }
            keyShape. valueShape. isScalar <- false. isDurable <- false.
            { 'Visibility: private' { 'Comment: By numbers of objects, and by other keys; how far the former were looked through.' tree <- noTree. plain <- noTree. swept } }
        |).
        weakSetStore = (| {} = 'Comment: Objects that it knows, but does not keep. Made by weakSetStore label: \'seen\'.'.
            parent* = traits weakSetStore.
            { 'Comment: What errors call it.' labelText <- 'weakSet' }
            keyShape. isScalar <- false. isDurable <- false.
            { 'Visibility: private' valueShape. tree <- noTree. plain <- noTree. swept }
        |).
    }
    { 'Category: stores\x7fCategory: parts'
        weakEntry = (| {} = 'Comment: Stands in a weak map store for the value under an object: what it holds is kept only as long as that object is, which it knows by its number. The collector knows it by the names of its two hidden slots.'.
            parent* = traits clonable.
            under: number Value: x = ( (_Clone _HiddenAt: 'weakKey' Put: number) _HiddenAt: 'weakValue' Put: x ).
            weakValue = ( _HiddenAt: 'weakValue' ).
            weakValue: x = ( _HiddenAt: 'weakValue' Put: x ).
        |).
    }
|)

(weakEntry _HiddenAt: 'weakKey' Put: 0) _HiddenAt: 'weakValue' Put: nil

traits weakStore _AddSlots: (|
    parent* = traits anyStore.
    { 'Category: copying'
        copyRemoveAll = ( | r |
            r: _Clone.
            r tree: orderedTree copyRemoveAll.
            r plain: orderedTree copyRemoveAll.
            r swept: nil ).
        copy = ( error: 'A weak store is not copied, for nobody knows what is in it.' ).
    }
    { 'Category: testing'
        { 'Comment: Never an error, whatever k is.'
            has: k = ( | key |
                key: passable harden: k IfFail: [ ^ false ].
                (treeOf: key) includesKey: innerKey: key ).
        }
    }
    { 'Category: removing'
        { 'Comment: An error if it is not there.'
            delete: k = ( | key |
                key: checkedKey: k.
                ((treeOf: key) remove: innerKey: key) ifFalse: [ ^ missing: key ].
                self ).
        }
        remove: k = ( delete: k ).
        remove: k IfAbsent: b = ( (has: k) ifTrue: [ delete: k ] False: b ).
    }
    { 'Category: iterating'
        do: b = ( notEnumerable ).
        size = ( notEnumerable ).
        { 'Visibility: private'
            notEnumerable = (
                error: 'A weak store has no size and cannot be walked along: what it holds depends on what others keep.'
                Named: 'notEnumerableError' ).
        }
    }
    { 'Category: keys\x7fVisibility: private'
        treeOf: key = ( key _PassRank = 7 ifTrue: [ tree ] False: [ plain ] ).
        innerKey: key = ( key _PassRank = 7 ifTrue: [ key _IdentityHash ] False: [ key ] ).
        { 'Comment: Puts a value under a key that is not there yet.'
            enter: key Value: x = (
                (treeOf: key) at: (innerKey: key) Put: (key _PassRank = 7 ifTrue: [ heldUnder: key Value: x ] False: [ x ]).
                sweep: 2 ).
        }
        { 'Comment: How a value is held under an object: not so that it keeps anything by itself.'
            heldUnder: key Value: x = ( weakEntry under: key _IdentityHash Value: x ).
        }
        { 'Comment: Looks at n entries whether their objects still exist.'
            sweep: n = ( | c |
                c: tree from: ((swept == nil) ifTrue: nil False: [ keyBound behind: swept ]) To: nil.
                n do: [
                    c advance ifFalse: [ ^ swept: nil ].
                    swept: c key.
                    c key _ObjectExists ifFalse: [ tree remove: c key ] ].
                self ).
        }
    }
    { 'Category: comparing\x7fVisibility: private'
        = x = ( _Eq: x ).
        hash = ( _IdentityHash ).
    }
|)

traits weakMapStore _AddSlots: (|
    parent* = traits weakStore.
    { 'Category: making'
        label: l ValueShape: q = ( label: l KeyShape: nil ValueShape: q ).
    }
    { 'Category: accessing'
        { 'Comment: What is under the key; an error if nothing is.'
            get: k = ( get: (checkedKey: k) Else: [ missing: k ] ).
            at: k = ( get: k ).
            at: k IfAbsent: b = ( get: (checkedKey: k) Else: b ).
        }
        { 'Comment: Puts a value under a key that is not there yet; under one that is; under either.'
            init: k To: v = ( | key. x |
                key: checkedKey: k.
                x: checkedValue: v.
                (has: key) ifTrue: [ registered: key ] False: [ enter: key Value: x ] ).
            set: k To: v = ( | key. x |
                key: checkedKey: k.
                x: checkedValue: v.
                (has: key) ifTrue: [ replace: key Value: x ] False: [ missing: key ] ).
            at: k Put: v = ( | key. x |
                key: checkedKey: k.
                x: checkedValue: v.
                (has: key) ifTrue: [ replace: key Value: x ] False: [ enter: key Value: x ] ).
        }
        at: k IfAbsentPut: b = ( at: k IfAbsent: [ init: k To: b value. get: k ] ).
        { 'Comment: All keys and values of whatever has them.'
            addAll: c = ( keyedSource in: c Do: [ |:v. :k| at: k Put: v ]. self ).
        }
        { 'Visibility: private'
            get: key Else: b = ( | held |
                held: (treeOf: key) at: (innerKey: key) IfAbsent: [ ^ b value ].
                shaped: (key _PassRank = 7 ifTrue: [ held weakValue ] False: [ held ]) ).
            replace: key Value: x = (
                key _PassRank = 7 ifTrue: [ (tree at: key _IdentityHash IfAbsent: nil) weakValue: x ]
                                   False: [ plain at: key Put: x ].
                self ).
        }
    }
    { 'Category: printing'
        prefixString = 'weakMapStore'.
    }
|)

traits weakSetStore _AddSlots: (|
    parent* = traits weakStore.
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
    { 'Category: keys\x7fVisibility: private'
        heldUnder: key Value: x = ( x ).
    }
    { 'Category: printing'
        prefixString = 'weakSetStore'.
    }
|)
