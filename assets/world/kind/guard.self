"Guards: what may be passed to the methods of an instance, and what they may answer.

    counterGuard = guard interface: 'Counter' Methods:
        (('setCount:' -> (guard call: pattern natural)) & ('count' -> (guard call returns: pattern natural))).

Guards are data, like patterns: frozen, kept by copy, equal if they are made alike. A guard of one
method is made by guard call, for what is checked at once, or guard callWhen, for what waits for promises."

traits _AddSlotsIfAbsent: (|
    { 'Category: patterns'
        guard = (| {} = 'Comment: What can be asked for guards.' |).
        methodGuard = (| {} = 'Comment: What the guards of methods share.' |).
        interfaceGuard = (| {} = 'Comment: What the guards of behaviours share.' |).
        argumentGuard = (| {} = 'Comment: What the guards of arguments share that are no patterns.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: patterns'
        guard = (| {} = 'Comment: Where guards are made: guard call: pattern number.'. parent* = traits guard |).
    }
    { 'Category: patterns\x7fCategory: kinds'
        methodGuard = (| {} = 'Comment: What the arguments of a method and its answer must fit. Made by guard call.'.
            parent* = traits methodGuard.
            required <- vector. optional <- vector. rest. result. waits <- false |).
        guardedInterface = (| {} = 'Comment: The guards of all methods of a behaviour. Made by guard interface:Methods:.'.
            parent* = traits interfaceGuard.
            name <- ''. selectors <- vector. guards <- vector. default |).
        argumentGuard = (| {} = 'Comment: An argument that is not checked, or waited for. Made by guard raw and guard awaiting:.'.
            parent* = traits argumentGuard.
            way <- 'raw'. base |).
    }
|)

traits guard _AddSlots: (|
    parent* = traits oddball.
    { 'Category: methods'
        { 'Comment: The arguments are checked, then the method runs, then its answer is checked. The pattern of the only argument, or a vector of them, or one after the other.'
            call = ( call: vector ).
            call: patterns = ( make: patterns Waits: false ).
            call: p With: q = ( call: (vector copyWith: p) copyWith: q ).
            call: p With: q With: r = ( call: ((vector copyWith: p) copyWith: q) copyWith: r ).
        }
        { 'Comment: Answers a promise at once. Arguments with guard awaiting: are waited for, then all are checked, then the method runs.'
            callWhen = ( callWhen: vector ).
            callWhen: patterns = ( make: patterns Waits: true ).
            callWhen: p With: q = ( callWhen: (vector copyWith: p) copyWith: q ).
            callWhen: p With: q With: r = ( callWhen: ((vector copyWith: p) copyWith: q) copyWith: r ).
        }
    }
    { 'Category: arguments'
        { 'Comment: Anything, as it is: not checked, not copied, not frozen.'
            raw = ( passable harden: globals argumentGuard _Clone ).
        }
        { 'Comment: For callWhen: a promise or a value; the method gets the value, which has to fit.'
            awaiting: p = (
                (isRaw: p) || [ isAwaiting: p ] ifTrue: [
                    ^ error: 'What is waited for has to fit a pattern, and ', (passable describe: p), ' is none.' Named: 'guardError' ].
                passable harden: ((globals argumentGuard _Clone way: 'awaiting') base: p) ).
        }
    }
    { 'Category: interfaces'
        { 'Comment: A collection of associations: selector -> guard.'
            interface: name Methods: m = ( interface: name Methods: m Default: nil ).
            { 'Comment: What guards the methods that are not named: \'passable\', \'raw\', or nil, if there may be none.'
                interface: name Methods: m Default: d = ( | dict |
                    ((d isNil || [ d = 'passable' ]) || [ d = 'raw' ]) ifFalse: [
                        error: 'The default of an interface is \'passable\', \'raw\' or nil, and not ', d _ShortName, '.' Named: 'guardError' ].
                    (name _PassStyle = 'string') ifFalse: [
                        error: 'The name of an interface is a string, and not ', name _ShortName, '.' Named: 'guardError' ].
                    dict: asDictionary: m.
                    dict do: [ |:g. :selector| requireGuard: g Of: selector In: name ].
                    passable harden: ((((globals guardedInterface _Clone name: name)
                        selectors: dict keys) guards: dict values) default: d) ).
            }
            { 'Comment: Where every method without a guard is guarded by passable.'
                sloppyInterface: name = ( interface: name Methods: vector Default: 'passable' ).
            }
        }
    }
    { 'Category: testing'
        { 'Comment: What the guard of an argument or answer says, which may be any value.'
            isRaw: p = ( is: p Way: 'raw' ).
            isAwaiting: p = ( is: p Way: 'awaiting' ).
            isNothing: p = ( is: p Way: 'nothing' ).
        }
        { 'Visibility: private'
            is: p Way: w = ( ((passable tagOf: p) = 'argumentGuard') && [ p way = w ] ).
        }
    }
    { 'Visibility: private'
        make: patterns Waits: w = (
            passable harden: (((globals methodGuard _Clone required: allOf: patterns) optional: vector) waits: w)
                requireAwaiting: (allOf: patterns) ).
        allOf: patterns = (
            patterns _PassStyle = 'record' ifTrue: [ ^ vector copyWith: passable harden: patterns ].
            (patterns _Understands: 'isCollection') && [ patterns isCollection && [ patterns _PassStyle != 'tagged' ] ]
                ifTrue: [ vector copyRemoveAll, patterns asVector ] False: [ vector copyWith: patterns ] ).
        requireGuard: g Of: selector In: name = (
            (passable tagOf: g) = 'methodGuard' ifFalse: [
                error: 'The guard of ', selector printString, ' in the interface ', name, ' is ', (passable describe: g),
                    '. guard call: and guard callWhen: make guards.' Named: 'guardError' ].
            self ).
        asDictionary: m = ( | d |
            d: dictionary copyRemoveAll.
            (m inheritsFrom: traits association) ifTrue: [ ^ d at: m key Put: m value ].
            (m inheritsFrom: traits dictionary) ifTrue: [ ^ d addAll: m ].
            (m _Understands: 'do:') && [ (m _PassStyle = 'number') not ] ifFalse: [ noAssociation: m ].
            m do: [ |:a|
                (a _Understands: 'inheritsFrom:') && [ a inheritsFrom: traits association ] ifFalse: [ noAssociation: a ].
                d at: a key Put: a value ].
            d ).
        noAssociation: x = (
            error: 'The methods of an interface are associations, selector -> guard, and not ', x _ShortName, '.' Named: 'guardError' ).
    }
|)

traits argumentGuard _AddSlots: (|
    parent* = traits tagged.
    passStyle = 'tagged'.
    tag = 'argumentGuard'.
    printOn: p = ( p put: 'guard '. p put: way. nil == base ifFalse: [ p put: ': '. p put: (passable describe: base) ] ).
|)

defaultBehavior _AddSlots: (|
    { 'Category: patterns'
        { 'Comment: What guards the methods of an instance; nil for everything else.'
            interfaceGuard = ( nil ).
        }
    }
|)

traits methodGuard _AddSlots: (|
    parent* = traits tagged.
    passStyle = 'tagged'.
    tag = 'methodGuard'.
    { 'Category: making'
        { 'Comment: The patterns of arguments that may also be nil, after the others. Said once.'
            optional: patterns = (
                (optional isEmpty && [ nil == rest ]) ifFalse: [
                    misuse: 'The optional arguments are said once, and before the rest.' ].
                requireNoResult.
                (requireAwaiting: (guard allOf: patterns)) with: [ |:g| g optional: guard allOf: patterns ] ).
        }
        { 'Comment: What all further arguments must fit. Said once, after the optional ones.'
            rest: p = (
                nil == rest ifFalse: [ misuse: 'The rest of the arguments is said once.' ].
                (guard isAwaiting: p) ifTrue: [ misuse: 'The rest of the arguments cannot be waited for.' ].
                requireNoResult.
                with: [ |:g| g rest: p ] ).
        }
        { 'Comment: What the answer must fit; without an argument: that there is none, so that the instance is answered, or nil.'
            returns: p = (
                nil == result ifFalse: [ misuse: 'What a method returns is said once.' ].
                with: [ |:g| g result: p ] ).
            returns = ( returns: passable harden: (globals argumentGuard _Clone way: 'nothing') ).
        }
        { 'Visibility: private'
            with: change = ( | g | g: _Clone. change value: g. passable harden: g ).
            misuse: text = ( error: text Named: 'guardError' ).
            requireNoResult = (
                nil == result ifFalse: [ misuse: 'What a method returns is said last, after all of its arguments.' ].
                self ).
            requireAwaiting: patterns = (
                (waits not && [ patterns anySatisfy: [ |:p| guard isAwaiting: p ] ]) ifTrue: [
                    misuse: 'Only the arguments of callWhen can be waited for.' ].
                self ).
        }
    }
    { 'Category: testing'
        { 'Comment: Whether a message with so many arguments can fit.'
            takes: n = (
                (required size <= n) && [ (nil == rest) not || [ n <= (required size + optional size) ] ] ).
        }
    }
    printOn: p = (
        p put: 'guard call'. waits ifTrue: [ p put: 'When' ].
        p put: ': '. p elements: required ).
|)

traits interfaceGuard _AddSlots: (|
    parent* = traits tagged.
    passStyle = 'tagged'.
    tag = 'interfaceGuard'.
    { 'Category: methods'
        { 'Comment: The selectors that have guards.'
            methodKeys = ( selectors ).
        }
        { 'Comment: The guard of a method; nil if there is none.'
            guardFor: selector = (
                selectors do: [ |:s. :i| s = selector ifTrue: [ ^ guards at: i ] ].
                nil ).
        }
    }
    printOn: p = ( p put: 'the interface '. p put: name ).
|)
