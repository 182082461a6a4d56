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
    printString = 'a maker'.
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
                (m kind = 'slots') ifFalse: [ invalidBehaviour: b _ShortName ].
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
                m names do: [ |:n|
                    (((m isParentAt: n) || [ n beginsWith: '_' ]) || [ kinds optionNames includes: n ]) ifFalse: [
                        refuse: 'has an option ', n printString, ' that is not known. The options are ',
                            (kinds optionNames joinUsing: ', '), '.' ] ].
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
    { 'Category: wiring\x7fVisibility: private'
        { 'Comment: The parent and the prototype of a facet; those of an earlier incarnation stay, since instances have them.'
            prepareFacet: name = ( | t. p |
                facetTraits at: name IfAbsentPut: [ traits instance _Clone _RemoveAllSlots ].
                prototypes at: name IfAbsentPut: [
                    p: (| |) _Clone.
                    p _HiddenParent: (facetTraits at: name).
                    p _HiddenAt: 'state' Put: nil.
                    name isEmpty ifFalse: [ p _HiddenAt: 'facets' Put: nil ].
                    p ] ).
        }
        { 'Comment: Writes anew what the facets of this name have in common.'
            wire: name = ( | fresh |
                fresh: (| |) _Clone.
                fresh _HiddenParent: traits instance.
                (reflect: fresh) addConstant: 'printString' Contents: (titleOf: name).
                (messagesOf: name) do: [ |:method. :message|
                    (reflect: fresh) define: message As: (sourceFor: message Runs: method Facet: name) ].
                (reflect: fresh) addConstant: 'isDurable' Contents: isDurable.
                (reflect: fresh) addConstant: 'interfaceGuard' Contents: (guards at: name IfAbsent: nil).
                fresh _HiddenAt: 'title' Put: (titleOf: name).
                fresh _HiddenAt: 'number' Put: number.
                fresh _HiddenAt: 'facet' Put: name.
                fresh _HiddenAt: 'version' Put: version.
                fresh _HiddenAt: 'context' Put: (contextPrototype: name).
                (facetTraits at: name) _Define: fresh ).
        }
        titleOf: facet = ( | t |
            t: tag isEmpty ifTrue: 'an instance' False: [ tag withArticle ].
            facet isEmpty ifTrue: [ t ] False: [ t, ' (', facet, ')' ] ).
        contextPrototype: facet = ( | p |
            p: facet isEmpty ifTrue: [ (| state. itself |) _Clone ] False: [ (| state. facets |) _Clone ].
            (reflect: p) addParent: 'behaviour' Contents: (behaviours at: facet).
            p _Freeze ).
        { 'Comment: The methods of the behaviour by the messages that they answer.'
            messagesOf: facet = ( messagesIn: behaviours at: facet ).
            messagesIn: behaviour = ( | r. m. message |
                r: dictionary copyRemoveAll.
                m: reflect: behaviour.
                m names do: [ |:selector|
                    (m isParentAt: selector) ifFalse: [
                        message: thisful ifTrue: [ selector ] False: [ kindForwarding messageFor: selector ].
                        message isNil ifTrue: [ noContext: selector ].
                        (r includesKey: message) ifTrue: [
                            refuse: 'has two methods for the message ', message printString, ': ',
                                (r at: message), ' and ', selector, '.' ].
                        r at: message Put: selector ] ].
                r ).
            noContext: selector = (
                refuse: 'has a method ', selector printString,
                    ' that takes no context. Write  ', selector, ': context = ( ... )  or give the option thisfulMethods = true.' ).
        }
        methodFor: message Facet: facet = ( (messagesOf: facet) at: message ).
        sourceFor: message Runs: method Facet: facet = (
            (kindGuarding guards: self Message: message Facet: facet)
                ifTrue: [ kindForwarding guardedMethod: message Number: number Facet: facet ]
                False: [
                    kindForwarding facetMethod: message Runs: method Number: number Facet: facet
                        PassContext: thisful not ] ).
    }
    { 'Category: instances'
        { 'Comment: Makes instances: it understands the messages of init; without methods in init it understands new.'
            maker = ( | m |
                m: globals kindMaker _Clone.
                initMessages do: [ |:message| (reflect: m) define: message As: (kindForwarding makerMethod: message) ].
                initMessages isEmpty ifTrue: [
                    (reflect: m) define: 'new' As:
                        'new = ( | kind | kind: _HiddenAt: \'kind\'. kind beginInstance. kind makeFrom: kind init )' ].
                m _HiddenAt: 'kind' Put: self.
                m _Freeze ).
        }
        { 'Visibility: private'
            initMessages = ( | m |
                (nil == init) ifTrue: [ ^ vector ].
                m: reflect: init.
                m names select: [ |:name| m isMethodAt: name ] ).
            { 'Comment: A number is taken before init runs, and not given back if it fails.'
                beginInstance = (
                    isConnected ifFalse: [
                        refuse: 'has no code in this incarnation of the vat, so that nothing can be made of it.' ].
                    begun: begun + 1.
                    restoreFirstStates ).
                { 'Comment: What init has written into an object of its code is not seen by the next one, and not kept by it.'
                    restoreFirstStates = ( firstStates do: [ |:a| a key _Define: a value ]. self ).
                }
            }
            { 'Comment: Everything is checked before anything is made.'
                makeFrom: initial = ( | state. made |
                    state: kindShape stateOf: self From: initial.
                    restoreFirstStates.
                    made: facetsFor: state.
                    hasFinish ifTrue: [ options finish: contextOf: (oneOf: made) ].
                    made ).
            }
            hasFinish = ( hasOption: 'finish:' ).
            { 'Comment: A facet, or a record of all.'
                facetsFor: state = ( | facets. r |
                    isMulti ifFalse: [ ^ (prototypes at: '') _FrozenWith: (vector copyWith: state) ].
                    facets: facetNames collect: [ |:name|
                        (prototypes at: name) _FrozenWith: ((vector copyWith: state) copyWith: nil) ].
                    r: passable recordOf: facetNames Values: facets.
                    facets do: [ |:f| f _HiddenAt: 'facets' Put: r ].
                    r ).
                oneOf: made = ( isMulti ifTrue: [ passable at: facetNames first In: made ] False: [ made ] ).
            }
        }
        { 'Comment: What a method of this facet is given.'
            contextOf: facet = ( | name |
                name: nameOf: facet.
                name isNil ifTrue: [ notAnInstance: facet ].
                facet _KindContext: number Facet: name IfFail: [
                    bringForward: facet.
                    facet _KindContext: number Facet: name IfFail: [ notAnInstance: facet ] ] ).
        }
        { 'Comment: The name of a facet; \'\' where there is only one, nil for what is no instance of this kind.'
            nameOf: x = ( | t |
                t: x _KindTraits.
                facetTraits do: [ |:u. :name| (t _Eq: u) ifTrue: [ ^ name ] ].
                nil ).
            isInstance: x = ( (nameOf: x) notNil ).
            notAnInstance: x = (
                error: x _ShortName, ' is not an instance of the kind ', tag printString, '.'
                Named: 'receiverError' ).
        }
    }
    { 'Category: printing'
        printDescription = ( 'the kind ', tag printString ).
    }
|)
