"How the facets of a kind are wired to its behaviours, and how its instances are made."

traits kind _AddSlots: (|
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
                    isRetired ifTrue: [ refuse: 'is retired, so that nothing can be made of it.' ].
                    isConnected ifFalse: [
                        refuse: 'has no code in this incarnation of the vat, so that nothing can be made of it.' ].
                    begun: begun + 1.
                    restoreFirstStates ).
                { 'Comment: A maker of former code may know messages that the init of today does not.'
                    beginInstance: message = (
                        ((reflect: init) includesName: message) || [ init _Understands: message ] ifFalse: [
                            refuse: 'has no ', message, ' in its init: the message is of a maker of an earlier incarnation. Take the maker that the definition has answered last.' ].
                        beginInstance ).
                }
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
            { 'Comment: The record of all facets of the instance of which x is one.'
                facetsOf: x = (
                    isMulti ifFalse: [ refuse: 'has one behaviour, and no facets.' ].
                    (isInstance: x) ifFalse: [ notAFacet: x ].
                    (contextOf: x) facets ).
                notAFacet: x = (
                    error: (passable describe: x), ' must be a facet of ', tag printString, '.' Named: 'receiverError' ).
            }
            notAnInstance: x = (
                error: x _ShortName, ' is not an instance of the kind ', tag printString, '.'
                Named: 'receiverError' ).
        }
    }
|)
