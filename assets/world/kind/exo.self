"Exos, baggage, and what is provided: kinds for code that will be replaced.

The baggage of a vat is a durable store with strings for keys. Each incarnation of the code finds in it
what the one before has put there: handles of kinds, instances, stores. What is provided is made in the
first incarnation and found in the later ones. An exo is an instance whose methods have the context as
their receiver, and everything that goes in and out is checked; prepareExo and its like are said at the
beginning of every incarnation: the first time they make, afterwards they connect what is there."

traits kinds _AddSlots: (|
    { 'Category: baggage'
        { 'Comment: The durable store that is handed from incarnation to incarnation. Its keys are strings.'
            baggage = (
                baggageStore == nil ifTrue: [
                    baggageStore: (mapStore label: 'baggage' Options: (| durable = true. keyShape = pattern string |)) ].
                baggageStore ).
        }
        { 'Comment: What the store has under the key; if it has nothing, the value of the block, which then is put there.'
            provide: key In: store Make: b = (
                (store has: key) ifFalse: [ store init: key To: b value ].
                store get: key ).
        }
        provideDurableMapStore: name In: store = ( provideDurableMapStore: name In: store Options: record ).
        provideDurableMapStore: name In: store Options: o =
            ( provide: name In: store Make: [ mapStore label: name Options: (durable: o) ] ).
        provideDurableSetStore: name In: store = ( provideDurableSetStore: name In: store Options: record ).
        provideDurableSetStore: name In: store Options: o =
            ( provide: name In: store Make: [ setStore label: name Options: (durable: o) ] ).
        provideDurableWeakMapStore: name In: store = ( provideDurableWeakMapStore: name In: store Options: record ).
        provideDurableWeakMapStore: name In: store Options: o =
            ( provide: name In: store Make: [ weakMapStore label: name Options: (durable: o) ] ).
        provideDurableWeakSetStore: name In: store = ( provideDurableWeakSetStore: name In: store Options: record ).
        provideDurableWeakSetStore: name In: store Options: o =
            ( provide: name In: store Make: [ weakSetStore label: name Options: (durable: o) ] ).
        { 'Visibility: private'
            durable: o = ( (passable harden: o) at: 'durable' Put: true ).
        }
    }
    { 'Category: exos'
        { 'Comment: One object with methods, and no state.'
            makeExo: tag Guard: g Methods: m = ( (defineExoClass: tag Guard: g Init: nil Methods: m Options: nil) new ).
        }
        { 'Comment: A virtual kind whose methods have the context as their receiver. The guard may be nil; then everything has to be passable.'
            defineExoClass: tag Guard: g Init: i Methods: m = ( defineExoClass: tag Guard: g Init: i Methods: m Options: nil ).
            defineExoClass: tag Guard: g Init: i Methods: m Options: o =
                ( defineKind: tag Init: i Behaviour: m Options: (exo: o Guard: g As: 'interfaceGuard') ).
            defineExoClassKit: tag Guard: g Init: i Facets: f = ( defineExoClassKit: tag Guard: g Init: i Facets: f Options: nil ).
            defineExoClassKit: tag Guard: g Init: i Facets: f Options: o =
                ( defineKindMulti: tag Init: i Facets: f Options: (exo: o Guard: g As: 'interfaceGuardKit') ).
        }
        { 'Comment: The same for durable kinds, whose handles are kept in the store under the name with _kindHandle.'
            prepareExo: store Named: n Guard: g Methods: m = ( | maker |
                maker: prepareExoClass: store Named: n Guard: g Init: nil Methods: m Options: nil.
                provide: n, '_singleton' In: store Make: [ maker new ] ).
            prepareExoClass: store Named: n Guard: g Init: i Methods: m = ( prepareExoClass: store Named: n Guard: g Init: i Methods: m Options: nil ).
            prepareExoClass: store Named: n Guard: g Init: i Methods: m Options: o =
                ( defineDurableKind: (provideHandle: n In: store) Init: i Behaviour: m Options: (exo: o Guard: g As: 'interfaceGuard') ).
            prepareExoClassKit: store Named: n Guard: g Init: i Facets: f = ( prepareExoClassKit: store Named: n Guard: g Init: i Facets: f Options: nil ).
            prepareExoClassKit: store Named: n Guard: g Init: i Facets: f Options: o =
                ( defineDurableKindMulti: (provideHandle: n In: store) Init: i Facets: f Options: (exo: o Guard: g As: 'interfaceGuardKit') ).
            provideHandle: n In: store =
                ( provide: n, '_kindHandle' In: store Make: [ makeKindHandle: n ] ).
        }
        { 'Visibility: private'
            exo: o Guard: g As: optionName = ( | r |
                r: (nil == o) ifTrue: [ (| |) _Clone ] False: [ o _Clone ].
                (reflect: r) addConstant: 'thisfulMethods' Contents: true.
                (nil == g) ifFalse: [ (reflect: r) addConstant: optionName Contents: g ].
                r ).
        }
    }
|)
