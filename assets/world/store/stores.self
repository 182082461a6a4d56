"The names that stores have in the systems they are modelled on, for those who come from there."

globals _AddSlotsIfAbsent: (|
    { 'Category: stores'
        stores = (| {} = 'Comment: Makes stores by their old names: stores makeScalarBigMapStore: \'shop\'.'.
            parent* = traits oddball |).
    }
|)

stores _AddSlots: (|
    { 'Category: making'
        { 'Comment: Their keys have no parts. The record of options may have keyShape, valueShape and durable.'
            makeScalarBigMapStore: l = ( makeScalarBigMapStore: l Options: record ).
            makeScalarBigMapStore: l Options: r = ( scalar: mapStore Label: l Options: r ).
            makeScalarBigSetStore: l = ( makeScalarBigSetStore: l Options: record ).
            makeScalarBigSetStore: l Options: r = ( scalar: setStore Label: l Options: r ).
            makeScalarBigWeakMapStore: l = ( makeScalarBigWeakMapStore: l Options: record ).
            makeScalarBigWeakMapStore: l Options: r = ( scalar: weakMapStore Label: l Options: r ).
            makeScalarBigWeakSetStore: l = ( makeScalarBigWeakSetStore: l Options: record ).
            makeScalarBigWeakSetStore: l Options: r = ( scalar: weakSetStore Label: l Options: r ).
        }
        { 'Comment: A store that nothing else refers to is in memory only; it need not be another kind of store.'
            makeScalarMapStore: l = ( makeScalarBigMapStore: l ).
            makeScalarSetStore: l = ( makeScalarBigSetStore: l ).
            makeScalarWeakMapStore: l = ( makeScalarBigWeakMapStore: l ).
            makeScalarWeakSetStore: l = ( makeScalarBigWeakSetStore: l ).
        }
    }
    { 'Visibility: private'
        scalar: prototype Label: l Options: r = (
            prototype label: l Options: (
                (passable recordIfEmpty: r) _PassStyle = 'record'
                    ifTrue: [ (passable harden: (passable recordIfEmpty: r)) with: (| scalar = true |) ] False: [ r ]) ).
    }
|)
