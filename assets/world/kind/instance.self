"Instances of kinds: what every facet understands besides its behaviour.

An instance is a state, and one facet or several that share it. A facet has two things only: its parent,
in which the methods of its kind stand, and hidden slots, which no message can name. It does not inherit
from the lobby: whoever is given a facet, here or in another vat, gets what the facet offers and nothing
else. Therefore the methods here begin with _WellKnown: 'lobby' where they need a name."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        instance = (| {} = 'Comment: What every facet of an instance understands, and every maker. Unlike other traits it does not inherit from the lobby, so that a facet offers only what its kind says.' |).
        kindState = (| {} = 'Comment: What the states of instances share: nothing but how they are printed. Their slots come from init, and are assigned through messages that check what is assigned.' |).
    }
|)

traits instance _AddSlots: (|
    { 'Category: comparing'
        == x = ( _Eq: x ).
        !== x = ( (_Eq: x) not ).
        = x = ( _Eq: x ).
        != x = ( (_Eq: x) not ).
        hash = ( _IdentityHash ).
        identityHash = ( _IdentityHash ).
    }
    { 'Category: evaluating'
        value = ( self ).
        value: a = ( self ).
        value: a With: b = ( self ).
    }
    { 'Category: testing'
        isNil = false.
        notNil = true.
        isBlock = false.
        isBoolean = false.
        isCollection = false.
        isError = false.
        isFloat = false.
        isFraction = false.
        isInteger = false.
        isMirror = false.
        isNumber = false.
        isPoint = false.
        isString = false.
        isVector = false.
        ifNil: b = ( self ).
        ifNil: b IfNotNil: c = ( c value: self ).
        ifNotNil: c = ( c value: self ).
        ifNotNil: c IfNil: b = ( c value: self ).
        { 'Comment: Whether sending me this selector finds a slot.'
            respondsTo: selector = ( _Understands: selector ).
        }
    }
    { 'Category: sending'
        { 'Comment: The message that follows is sent when this turn is over, and answers a promise at once.'
            eventually = ( (_WellKnown: 'lobby') eventualSender _Clone eventualTarget: self ).
        }
        perform: selector = ( _Perform: selector ).
        perform: selector With: a = ( _Perform: selector With: a ).
        perform: selector With: a With: b = ( _Perform: selector With: a With: b ).
        perform: selector WithArguments: arguments =
            ( _Perform: selector WithArguments: arguments asVector ).
    }
    { 'Category: patterns'
        { 'Comment: As a pattern, an instance fits itself only.'
            matches: x = ( _Eq: x ).
            complaintAbout: x = (
                (_Eq: x) ifTrue: [] False: [ ((_WellKnown: 'lobby') passable introduce: x), ' - ', patternGist ] ).
            check: x Label: label IfFail: b = (
                (_Eq: x) ifTrue: [ x ] False: [
                    b value: label isEmpty ifTrue: [ complaintAbout: x ] False: [ label, ': ', (complaintAbout: x) ] ] ).
        }
        isPattern = false.
        { 'Visibility: private'
            faultIn: x = ( (_Eq: x) ifTrue: [] False: [ patternGist ] ).
            shapeFaultIn: x = ( faultIn: x ).
            partsOf: x Do: b = ( self ).
            patternGist = ( 'Must be: ', printString ).
            keysToSearch = ( (_WellKnown: 'lobby') keyRange only: self ).
        }
    }
    { 'Category: errors\x7fCategory: sent by the runtime'
        primitive: selector FailedWith: name = ( (_WellKnown: 'lobby') kinds failed: selector With: name Of: self ).
    }
    { 'Category: converting'
        & x = ( (_WellKnown: 'lobby') collector copyFirst: self Second: x ).
        -> x = ( (_WellKnown: 'lobby') association copyKey: self Value: x ).
        asString = ( printString ).
    }
    { 'Category: printing'
        { 'Comment: The tag of the kind; it is for people, and says nothing that a program may rely on.'
            printString = ( 'an instance' ).
        }
        printStringLimit: limit = ( printString abbreviatedTo: limit ).
        printOn: p = ( p put: printString ).
        storeString = ( printString ).
    }
|)

traits kindState _AddSlots: (|
    primitive: selector FailedWith: name = ( (_WellKnown: 'lobby') kinds failed: selector With: name Of: self ).
    == x = ( _Eq: x ).
    = x = ( _Eq: x ).
    hash = ( _IdentityHash ).
    { 'Category: printing'
        printString = ( _ShortName ).
        printStringLimit: limit = ( printString abbreviatedTo: limit ).
        printOn: p = ( p put: printString ).
    }
|)
