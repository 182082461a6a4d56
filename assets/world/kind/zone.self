"Zones: the same messages for what lives as long as its incarnation, and for what outlives it.

Code that asks a zone for its kinds and stores need not know which it is. In a durable zone a label
answers the same thing in each incarnation; in every zone a label can be used once in an incarnation, so
that two pieces of code cannot take one thing for theirs without knowing."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        zones = (| {} = 'Comment: What can be asked of the zones of a vat.' |).
        zone = (| {} = 'Comment: What zones share.' |).
        durableZone = (| {} = 'Comment: What durable zones share.' |).
        detachedZone = (| {} = 'Comment: What zones share that keep nothing under labels.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        zones = (| {} = 'Comment: Where zones are made: zones heap, zones virtual, zones durable.'.
            parent* = traits zones.
            { 'Visibility: private'
                { 'Comment: The labels that were used in this incarnation, with the paths of their zones.' used <- set copyRemoveAll }
                lastNumber <- 0.
            }
        |).
        zone = (| {} = 'Comment: A zone for things of this incarnation.'.
            parent* = traits zone.
            { 'Comment: heap, virtual or durable.' durability <- 'heap' }
            { 'Visibility: private'
                path <- ''.
                { 'Comment: Where a durable zone keeps things under their labels.' store }
            }
        |).
    }
|)

traits zones _AddSlots: (|
    parent* = traits oddball.
    { 'Category: making'
        heap = ( newZone: 'heap' ).
        virtual = ( newZone: 'virtual' ).
        { 'Comment: A durable zone keeps its things in a durable store: in the baggage, if nothing else is said.'
            durable = ( durable: kinds baggage ).
            durable: store = (
                (kindDurability canBeDurable: store) ifFalse: [
                    error: store printString, ' is not durable, and a durable zone needs a durable store.' Named: 'zoneError' ].
                durableAt: 'durable ', store identityHash printString Store: store ).
        }
    }
    { 'Category: incarnations\x7fVisibility: private'
        beginIncarnation = ( used: set copyRemoveAll ).
        use: label In: path = ( | key |
            key: path, '/', label printString.
            (used includes: key) ifTrue: [
                error: 'The key ', label printString, ' has already been used in this zone and incarnation.' Named: 'zoneError' ].
            used add: key.
            self ).
        newZone: d = (
            lastNumber: lastNumber + 1.
            (zone copy durability: d) path: d, ' ', lastNumber printString ).
        durableAt: path Store: store = (
            ((zone copy _AddSlots: (| parent* = traits durableZone |)) durability: 'durable') path: path Store: store ).
    }
    printDescription = 'the zones of this vat'.
|)

traits zone _AddSlots: (|
    parent* = traits clonable.
    { 'Category: testing'
        isDurable = ( durability = 'durable' ).
        { 'Comment: Whether things of this zone may keep x.'
            isStorable: x = ( passable isPassable: x ).
        }
    }
    { 'Category: kinds'
        { 'Comment: One object with methods; the guard may be nil.'
            exo: label Guard: g Methods: m = ( use: label. kinds makeExo: label Guard: g Methods: m ).
        }
        { 'Comment: A maker of instances; of records of facets.'
            exoClass: label Guard: g Init: i Methods: m = ( exoClass: label Guard: g Init: i Methods: m Options: nil ).
            exoClass: label Guard: g Init: i Methods: m Options: o = (
                use: label. kinds defineExoClass: label Guard: g Init: i Methods: m Options: o ).
            exoClassKit: label Guard: g Init: i Facets: f = ( exoClassKit: label Guard: g Init: i Facets: f Options: nil ).
            exoClassKit: label Guard: g Init: i Facets: f Options: o = (
                use: label. kinds defineExoClassKit: label Guard: g Init: i Facets: f Options: o ).
        }
    }
    { 'Category: stores'
        mapStore: label = ( mapStore: label Options: record ).
        mapStore: label Options: o = ( once: label Make: [ globals mapStore label: label Options: (options: o) ] ).
        setStore: label = ( setStore: label Options: record ).
        setStore: label Options: o = ( once: label Make: [ globals setStore label: label Options: (options: o) ] ).
        weakMapStore: label = ( weakMapStore: label Options: record ).
        weakMapStore: label Options: o = ( once: label Make: [ globals weakMapStore label: label Options: (options: o) ] ).
        weakSetStore: label = ( weakSetStore: label Options: record ).
        weakSetStore: label Options: o = ( once: label Make: [ globals weakSetStore label: label Options: (options: o) ] ).
    }
    { 'Category: providing'
        { 'Comment: What the block makes. In a durable zone it is made in the first incarnation only.'
            once: label Make: b = ( use: label. storable: b value As: label ).
        }
        subZone: label = ( use: label. (copy path: path, '/', label printString) ).
        { 'Comment: The same zone for things without a label: nothing is kept, and labels only say what it is.'
            detached = ( ((copy _AddSlots: (| parent* = traits detachedZone |)) path: '') store: nil ).
        }
        { 'Comment: The watcher is told what becomes of the promise; see kinds watchPromise:With:.'
            watchPromise: p With: watcher = ( kinds watchPromise: p With: watcher ).
            watchPromise: p With: watcher Arguments: a = ( kinds watchPromise: p With: watcher Arguments: a ).
        }
    }
    { 'Visibility: private'
        use: label = ( zones use: label In: path. self ).
        options: o = ( passable harden: o ).
        path: p Store: s = ( (path: p) store: s ).
        storable: x As: label = (
            (isStorable: x) ifFalse: [
                error: 'What was made for ', label printString, ' cannot be kept in this zone: ', (passable describe: x), '.' Named: 'zoneError' ].
            x ).
    }
    printDescription = ( 'a zone (', durability, ')' ).
|)

traits durableZone _AddSlots: (|
    parent* = traits zone.
    { 'Category: testing'
        isStorable: x = ( kindDurability canBeDurable: x ).
    }
    { 'Category: kinds'
        exo: label Guard: g Methods: m = (
            useKind: label. use: label, '_singleton'. kinds prepareExo: store Named: label Guard: g Methods: m ).
        exoClass: label Guard: g Init: i Methods: m Options: o = (
            useKind: label. kinds prepareExoClass: store Named: label Guard: g Init: i Methods: m Options: o ).
        exoClassKit: label Guard: g Init: i Facets: f Options: o = (
            useKind: label. kinds prepareExoClassKit: store Named: label Guard: g Init: i Facets: f Options: o ).
    }
    { 'Category: providing'
        once: label Make: b = (
            use: label.
            kinds provide: label In: store Make: [ storable: b value As: label ] ).
        subZone: label = (
            use: label.
            (copy path: path, '/', label printString) store: (kinds provideDurableMapStore: label In: store) ).
    }
    { 'Visibility: private'
        options: o = ( (passable harden: o) at: 'durable' Put: true ).
        { 'Comment: The handle of a kind stands beside the things of the zone, under a label of its own.'
            useKind: label = ( use: label. use: label, '_kindHandle' ).
        }
    }
|)

traits detachedZone _AddSlots: (|
    parent* = traits zone.
    { 'Category: testing'
        isStorable: x = (
            isDurable ifTrue: [ kindDurability canBeDurable: x ] False: [ resend.isStorable: x ] ).
    }
    { 'Category: kinds'
        exo: label Guard: g Methods: m = ( requireNoKind: label. resend.exo: label Guard: g Methods: m ).
        exoClass: label Guard: g Init: i Methods: m Options: o = (
            requireNoKind: label. resend.exoClass: label Guard: g Init: i Methods: m Options: o ).
        exoClassKit: label Guard: g Init: i Facets: f Options: o = (
            requireNoKind: label. resend.exoClassKit: label Guard: g Init: i Facets: f Options: o ).
    }
    { 'Visibility: private'
        { 'Comment: A durable kind is found again by its label, and here nothing is.'
            requireNoKind: label = (
                isDurable ifTrue: [
                    error: 'The kind ', label printString, ' needs a durable zone that keeps its label, for the next incarnation has to find it again. A detached one makes stores only.'
                    Named: 'zoneError' ].
                self ).
        }
        use: label = ( self ).
        options: o = ( isDurable ifTrue: [ (passable harden: o) at: 'durable' Put: true ] False: [ passable harden: o ] ).
    }
|)
