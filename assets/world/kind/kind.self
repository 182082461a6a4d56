"A kind: what its instances have in common. How kinds are defined stands in kinds.self."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kind = (| {} = 'Comment: What kinds share: how they are connected with code, and how their instances are made.' |).
        kindMaker = (| {} = 'Comment: What makers of instances share. A maker understands the messages of the init of its kind.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kind = (| {} = 'Comment: What is known of one kind. Defined through kinds.'.
            parent* = traits kind.
            { 'Comment: By which the facets and states of this kind are told from all others; never used again.' number <- 0 }
            { 'Comment: For people only.' tag <- '' }
            { 'Comment: heap, virtual or durable.' durability <- 'virtual' }
            { 'Comment: In which the code was connected last; nil while none is.' incarnation }
            { 'Comment: Grows when facets are added or states change their shape. Instances of an older version are brought forward when they are next touched.' version <- 0 }
            { 'Comment: Grows when states change their shape.' layout <- 0 }
            { 'Comment: How many instances were begun.' begun <- 0 }
            { 'Category: code'
                init.
                { 'Comment: The objects that are written in the methods of init, each with a copy as it is in the code.' firstStates <- vector }
                options.
                { 'Comment: By the names of the facets, in the order in which they were added; the only one has the name \'\'.' behaviours }
                thisful <- false.
                stateShape.
                { 'Comment: The option stateVersion: to be raised where states change and no stateShape says so.' stateVersion <- 0 }
                { 'Comment: The guards by the names of facets.' guards }
            }
            { 'Category: shared parts'
                { 'Comment: The parents of the facets, by their names.' facetTraits }
                { 'Comment: Facets without a state, by their names.' prototypes }
                { 'Comment: States without values, by the names of their slots.' shapes }
            }
        |).
        kindMaker = (| {} = 'Comment: Makes instances of a kind.'. parent* = traits kindMaker |).
    }
|)

traits kindMaker _AddSlots: (|
    parent* = traits instance.
    printString = ( 'the maker of ', ((_HiddenAt: 'kind' IfFail: [ ^ 'the maker of no kind' ]) printDescription) ).
|)

traits kind _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copyTag: t Number: n Durability: d = ( | k |
            k: ((copy tag: t) number: n) durability: d.
            k behaviours: dictionary copyRemoveAll.
            k facetTraits: dictionary copyRemoveAll.
            k prototypes: dictionary copyRemoveAll.
            k shapes: dictionary copyRemoveAll.
            k ).
    }
    { 'Category: testing'
        isConnected = ( incarnation = kinds incarnation ).
        isDurable = ( durability = 'durable' ).
        { 'Comment: Whether it ever was connected.'
            hasCode = ( behaviours isEmpty not ).
        }
        hasMigration = ( (hasOption: 'migrate:') || [ hasOption: 'migrate:From:' ] ).
        isMulti = ( (behaviours includesKey: '') not && [ behaviours isEmpty not ] ).
        facetNames = ( behaviours keys ).
    }
    { 'Category: connecting'
        { 'Comment: Gives the kind its code; nothing has changed if it is refused. b is a dictionary of behaviours by facet names.'
            connectInit: i Behaviours: b Options: o = ( | former |
                requireInit: i.
                b do: [ |:behaviour. :name| requireMethods: behaviour Facet: name ].
                requireOptions: o.
                former: copyCode.
                [ takeCode: i Behaviours: (orderedFacets: b) Options: o ] onError: [ |:e|
                    giveBack: former. e pass ].
                kinds enter: self.
                maker ).
        }
        { 'Comment: To be sent when a behaviour has got other selectors; other changes of its methods need nothing.'
            behaviourChanged = ( behaviours keysDo: [ |:name| wire: name ]. self ).
        }
        { 'Visibility: private'
            takeCode: i Behaviours: b Options: o = (
                init: (nil == i ifTrue: [ (| |) _Clone ] False: [ i ]).
                firstStates: init _CodeLiterals collect: [ |:x| association copyKey: x Value: x _Clone ].
                options: o.
                thisful: option: 'thisfulMethods' IfAbsent: false.
                kindShape connect: self.
                kindGuarding connect: self Behaviours: b.
                behaviours: b.
                incarnation: kinds incarnation.
                b do: [ |:x. :name| adopt: x. prepareFacet: name ].
                adopt: init. adopt: options.
                behaviours keysDo: [ |:name| wire: name ].
                kindHooks connect: self ).
            copyCode = ( ((_Clone behaviours: behaviours copy) facetTraits: facetTraits copy) prototypes: prototypes copy ).
            giveBack: former = (
                init: former init. firstStates: former firstStates. options: former options. thisful: former thisful.
                stateShape: former stateShape. guards: former guards.
                incarnation: former incarnation. version: former version.
                behaviours: former behaviours. facetTraits: former facetTraits. prototypes: former prototypes.
                shapes: former shapes. layout: former layout. stateVersion: former stateVersion.
                behaviours keysDo: [ |:name| wire: name ] ).
            { 'Comment: Names from the lobby work in what has no parents of its own.'
                adopt: x = ( | m |
                    (nil == x) ifTrue: [ ^ self ].
                    m: reflect: x.
                    m parentNames isEmpty ifTrue: [ x _HiddenParent: lobby ].
                    self ).
            }
            { 'Comment: Those there were stay where they were; new ones follow in the order of the alphabet.'
                orderedFacets: b = ( | r. missing |
                    (hasCode && [ (b includesKey: '') != (behaviours includesKey: '') ]) ifTrue: [
                        refuse: isMulti ifTrue: 'had several facets, and now would have one behaviour.'
                                         False: 'had one behaviour, and now would have several facets.' ].
                    missing: behaviours keys reject: [ |:name| b includesKey: name ].
                    missing isEmpty ifFalse: [
                        refuse: 'lacks facets that it had: ', (missing joinUsing: ', '),
                            '. Instances in store still have them, so each kind keeps its facets; facets can be added.' ].
                    r: dictionary copyRemoveAll.
                    behaviours keysDo: [ |:name| r at: name Put: b at: name ].
                    b keys sorted do: [ |:name| r at: name Put: b at: name ].
                    (behaviours isEmpty || [ r size = behaviours size ]) ifFalse: [ newVersion ].
                    r ).
            }
            { 'Comment: From here on instances that were made before are out of date.'
                newVersion = ( shapes: dictionary copyRemoveAll. version: version + 1 ).
                newLayout = ( layout: layout + 1. newVersion ).
            }
        }
    }
    { 'Category: connecting\x7fCategory: what is refused'
        refuse: text = ( error: 'The kind ', tag printString, ' ', text Named: 'kindError' ).
        { 'Visibility: private'
            requireInit: i = ( | m |
                (nil == i) ifTrue: [ ^ self ].
                m: reflect: i.
                (m kind = 'slots') ifFalse: [
                    refuse: 'has an init that is ', i _ShortName,
                        '. An init is an object: its methods answer the first state, as in  (| of: n = ( (| x <- 0 |) x: n ) |)  or it is the first state itself.' ].
                (hasMethods: m) && [ hasData: m ] ifTrue: [
                    refuse: 'has an init with methods and data. It is one of both: an object whose methods answer the first state, or the first state itself.' ].
                self ).
            requireMethods: b Facet: name = ( | m |
                m: reflect: b.
                ((m kind = 'slots') && [ (nil == b) not ]) ifFalse: [ invalidBehaviour: b _ShortName ].
                m names do: [ |:n|
                    ((m isParentAt: n) || [ m isMethodAt: n ]) ifFalse: [
                        invalidBehaviour: 'a slot ', n printString, ' that holds ', (m contentsAt: n) _ShortName ] ].
                self ).
            invalidBehaviour: what = (
                refuse: 'has an invalid behaviour: ', what,
                    '. A behaviour has methods only; the facets of a kind with several are such objects.' ).
            requireOptions: o = ( | m |
                (nil == o) ifTrue: [ ^ self ].
                m: reflect: o.
                (m kind = 'slots') ifFalse: [
                    refuse: 'has options that are ', o _ShortName, '. Options are an object, such as  (| thisfulMethods = true |).' ].
                (m includesName: 'thisfulMethods') ifTrue: [
                    requireTruth: (m contentsAt: 'thisfulMethods') As: 'thisfulMethods' ].
                (m includesName: 'allowStateShapeChanges') ifTrue: [
                    requireTruth: (m contentsAt: 'allowStateShapeChanges') As: 'allowStateShapeChanges' ].
                m names do: [ |:n|
                    (((m isParentAt: n) || [ n beginsWith: '_' ]) || [ kinds optionNames includes: n ]) ifFalse: [
                        refuse: 'has an option ', n printString, ' that is not known. The options are ',
                            (kinds optionNames joinUsing: ', '), '.' ].
                    (m isMethodAt: n) && [ (n endsWith: ':') not ] ifTrue: [ requireValue: n Of: o ] ].
                self ).
            { 'Comment: Whoever writes parentheses around a value has written a method.'
                requireValue: name Of: o = (
                    [ o _Perform: name ] onError: [ |:e|
                        refuse: 'has the option ', name, ', and it fails: ', e messageText,
                            ' (the value of a slot is written without parentheses around it; with them it is a method).' ] ).
            }
            requireTruth: x As: name = (
                (x _PassStyle = 'boolean') ifFalse: [
                    refuse: 'has the option ', name, ' that is ', x _ShortName, ', and neither true nor false.' ].
                self ).
            hasMethods: m = ( m names anySatisfy: [ |:n| m isMethodAt: n ] ).
            hasData: m = (
                m names anySatisfy: [ |:n| ((m isParentAt: n) || [ m isMethodAt: n ]) not ] ).
        }
    }
    { 'Category: options'
        { 'Comment: What the options say under this name.'
            option: name IfAbsent: b = (
                (hasOption: name) ifTrue: [ options _Perform: name ] False: b ).
            hasOption: name = ( (nil == options) not && [ (reflect: options) includesName: name ] ).
        }
    }
    { 'Category: printing'
        printDescription = ( 'the kind ', tag printString ).
    }
|)
