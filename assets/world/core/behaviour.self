"What every object can do that inherits from the lobby."

defaultBehavior _AddSlots: (|
    { 'Category: comparing'
        { 'Comment: Whether both are the same object.'
            == x = ( _Eq: x ).
            !== x = ( (_Eq: x) not ).
        }
        { 'Comment: Whether both mean the same. Override = and hash together: equal objects must have equal hashes, or sets and dictionaries lose them.'
            = x = ( _Eq: x ).
            != x = ( (self = x) not ).
            hash = ( _IdentityHash ).
        }
        { 'Comment: A number that stays the same for as long as the object exists.'
            identityHash = ( _IdentityHash ).
        }
    }
    { 'Category: evaluating'
        { 'Comment: So that a plain value can stand where a block is asked for: ifTrue: 1 False: 2.'
            value = ( self ).
            value: a = ( self ).
            value: a With: b = ( self ).
        }
    }
    { 'Category: sending'
        { 'Comment: Send a message whose selector is only known when the program runs.'
            perform: selector = ( _Perform: selector ).
            perform: selector With: a = ( _Perform: selector With: a ).
            perform: selector With: a With: b = ( _Perform: selector With: a With: b ).
            perform: selector WithArguments: arguments =
                ( _Perform: selector WithArguments: arguments asVector ).
        }
    }
    { 'Category: testing'
        isNil = ( false ).
        notNil = ( isNil not ).
        isBlock = ( false ).
        isBoolean = ( false ).
        isCollection = ( false ).
        isError = ( false ).
        isFloat = ( false ).
        isFraction = ( false ).
        isInteger = ( false ).
        isMirror = ( false ).
        isNumber = ( false ).
        isPoint = ( false ).
        isString = ( false ).
        isVector = ( false ).
        { 'Comment: Whether sending me this selector finds a slot.'
            respondsTo: selector = ( _Understands: selector ).
        }
        { 'Comment: Whether x is among my ancestors: what isKindOf: asks elsewhere.'
            inheritsFrom: x = ( (reflect: self) inheritsFrom: reflect: x ).
        }
    }
    { 'Category: testing for nil'
        ifNil: b = ( self ).
        ifNil: b IfNotNil: c = ( c value: self ).
        ifNotNil: c = ( c value: self ).
        ifNotNil: c IfNil: b = ( c value: self ).
    }
    { 'Category: converting'
        { 'Comment: An association: 3 -> \'three\'.'
            -> x = ( association copyKey: self Value: x ).
        }
        { 'Comment: As a person reads it: a string without its quotes.'
            asString = ( printString ).
        }
    }
    { 'Category: reflecting'
        { 'Comment: A mirror on x: through it the slots of x can be looked at and changed.'
            reflect: x = ( x _Mirror ).
            asMirror = ( _Mirror ).
        }
    }
|)

traits clonable _AddSlots: (|
    { 'Category: copying'
        { 'Comment: A new object with the same slots and the same contents. Override copy where the contents must be copied too, and begin with resend.copy there.'
            copy = ( _Clone ).
        }
        { 'Comment: Exactly the slots, whatever copy does.'
            clone = ( _Clone ).
        }
    }
|)

traits oddball _AddSlots: (|
    { 'Category: copying'
        clone = ( self ).
        copy = ( self ).
    }
|)
