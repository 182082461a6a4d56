"The first form of kinds: a kit maker, which binds the body of an instance to its state.

    counters: kinds makeKind: (|
        parent* = lobby.
        kitFor: state = ( | body |
            body: kinds far: 'counter' Body: (| parent* = lobby. state. inc = ( state count: state count + 1 ) |).
            body state: state.
            ((| parent* = lobby. state. body. init: name = ( state count: 0. state name: name ) |)
                state: state) body: body ) |)
    c: counters make: 'foo'

The state has the slots that it has when init returns; from then on what is assigned to them is checked
like in other kinds, and assigning answers the body. Facets, shapes, guards and finish are for the later form only, and the body is an
ordinary object: what it shall not offer to others must not be a slot of it."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        firstState = (| {} = 'Comment: What states share while init runs: any slot can be assigned, and then is there. It has no parent, so that no name stands in the way.' |).
        kitInstances = (| {} = 'Comment: What makers share that run kit makers.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        firstState = (| {} = 'Comment: A state before init has run.'. parent* = traits firstState |).
        kitInstances = (| {} = 'Comment: Makes instances by a kit maker. Made by kinds makeKind:.'.
            parent* = traits kitInstances.
            { 'Visibility: private' kind. kitMaker }
        |).
    }
|)

traits firstState _AddSlots: (|
    == x = ( _Eq: x ).
    = x = ( _Eq: x ).
    hash = ( _IdentityHash ).
    isNil = false.
    undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a = (
        ((s _StringEndsWith: ':') _Eq: (_WellKnown: 'true')) ifTrue: [
            _Mirror _MirrorAddSlot: (s _StringFrom: 0 To: (s _StringSize _IntSub: 1)) Contents: (a _At: 0)
                Parent: (_WellKnown: 'false') Assignable: (_WellKnown: 'true').
            self ] False: [
            (_WellKnown: 'lobby') error: 'The state has no ', s, ' yet.' Named: 'undefinedSelector' ] ).
|)

traits kinds _AddSlots: (|
    { 'Category: defining\x7fCategory: first form'
        { 'Comment: A maker of instances: make, make: a, make: a With: b run the init of the kit with these arguments.'
            makeKind: kitMaker = ( kitKind: kitMaker Durability: 'virtual' ).
            makeDurableKind: kitMaker = ( kitKind: kitMaker Durability: 'durable' ).
        }
        { 'Comment: A copy of the body, declared as one to which messages may come from anywhere, and what it is called.'
            far: tag Body: body = ( | far |
                far: body _Clone _HiddenAt: 'far' Put: tag.
                ((reflect: far) includesName: 'printDescription') ifFalse: [
                    (reflect: far) addConstant: 'printDescription' Contents: tag withArticle ].
                far ).
        }
        { 'Visibility: private'
            kitKind: kitMaker Durability: d = ( | k |
                k: newKind: 'kit' Durability: d.
                k incarnation: incarnation.
                k behaviours: dictionary copyRemoveAll.
                enter: k.
                (globals kitInstances copy kind: k) kitMaker: kitMaker ).
        }
    }
|)

traits kitInstances _AddSlots: (|
    parent* = traits clonable.
    { 'Category: making'
        make = ( make: 'init' Arguments: vector ).
        make: a = ( make: 'init:' Arguments: vector copyWith: a ).
        make: a With: b = ( make: 'init:With:' Arguments: (vector copyWith: a) copyWith: b ).
        make: a With: b With: c = ( make: 'init:With:With:' Arguments: ((vector copyWith: a) copyWith: b) copyWith: c ).
    }
    { 'Visibility: private'
        make: selector Arguments: arguments = ( | state. kit. body |
            kind beginInstance.
            state: firstState _Clone.
            kit: kitMaker kitFor: state.
            ((kit _Understands: selector) || [ arguments isEmpty not ]) ifTrue: [
                kit _Perform: selector WithArguments: arguments ].
            (kit _Understands: 'body') ifFalse: [
                kind refuse: 'has a kit maker that answers ', kit _ShortName, '. A kit is an object with  body, and with init where the maker takes arguments.' ].
            body: kit body.
            body _HiddenAt: 'far' IfFail: [
                kind refuse: 'has a body that is not far: self must be declared Far. Say  kinds far: \'counter\' Body: (| ... |).' ].
            state _FrozenDefine: (bind: (kindShape stateOf: kind From: state) To: body).
            body ).
        { 'Comment: A state that knows its body.'
            bind: state To: body = ( (state _Clone _HiddenAt: 'body' Put: body) _Freeze ).
        }
    }
    printDescription = 'a maker of instances by a kit'.
|)
