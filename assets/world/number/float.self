"Floats: 64 bits, as the hardware computes with them."

traits _AddSlotsIfAbsent: (|
    { 'Category: numbers'
        float = (| {} = 'Comment: What all floats share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: numbers'
        float = (| {} = 'Comment: The names of particular floats: float pi, float infinity.' |).
    }
|)

globals float _AddSlots: (|
    parent* = traits oddball.
    { 'Category: constants'
        pi = 3.141592653589793.
        e = 2.718281828459045.
        infinity = 1.0 _FltDiv: 0.0.
        { 'Comment: Not a number: what 0.0 / 0.0 is. It is not equal to anything, itself included.'
            nan = 0.0 _FltDiv: 0.0.
        }
        { 'Comment: The difference between 1.0 and the next larger float.'
            epsilon = 2.220446049250313e-16.
        }
        largest = 1.7976931348623157e308.
        smallest = 4.9e-324.
    }
|)

traits float _AddSlots: (|
    parent* = traits number.
    { 'Category: arithmetic'
        + n = ( _FltAdd: n IfFail: [ retry: '+' With: n ] ).
        - n = ( _FltSub: n IfFail: [ retry: '-' With: n ] ).
        * n = ( _FltMul: n IfFail: [ retry: '*' With: n ] ).
        { 'Comment: Division by 0.0 is no error: it answers infinity or nan.'
            / n = ( _FltDiv: n IfFail: [ retry: '/' With: n ] ).
            % n = ( _FltMod: n IfFail: [ retry: '%' With: n ] ).
        }
        negate = ( _FltMul: -1.0 ).
        reciprocal = ( 1.0 / self ).
    }
    { 'Category: comparing'
        = n = ( _FltEQ: n IfFail: [ isEqualAsNumber: n ] ).
        != n = ( _FltNE: n IfFail: [ (isEqualAsNumber: n) not ] ).
        < n = ( _FltLT: n IfFail: [ retry: '<' With: n ] ).
        <= n = ( _FltLE: n IfFail: [ retry: '<=' With: n ] ).
        > n = ( _FltGT: n IfFail: [ retry: '>' With: n ] ).
        >= n = ( _FltGE: n IfFail: [ retry: '>=' With: n ] ).
        { 'Comment: A float that is equal to an integer has its hash.'
            hash = ( isWhole ifTrue: [ truncate hash ] False: [ _IdentityHash ] ).
        }
    }
    { 'Category: testing'
        isFloat = ( true ).
        isNaN = ( _FltIsNaN ).
        isInfinite = ( _FltIsInfinite ).
        isFinite = ( (isNaN || [ isInfinite ]) not ).
        { 'Comment: Whether nothing stands after the point.'
            isWhole = ( isFinite && [ truncate asFloat = self ] ).
        }
    }
    { 'Category: rounding'
        { 'Comment: The nearest integer; halves go away from zero. 3.7 round is 4, -2.5 round is -3.'
            round = ( _FltRoundIfFail: [ noInteger ] ).
        }
        { 'Comment: The next integer below, above, or towards zero.'
            floor = ( _FltFloorIfFail: [ noInteger ] ).
            ceiling = ( _FltCeilIfFail: [ noInteger ] ).
            truncate = ( _FltTruncateIfFail: [ noInteger ] ).
        }
        { 'Comment: What stands after the point.'
            fractionPart = ( self % 1.0 ).
        }
        { 'Visibility: private'
            noInteger = ( error: printString, ' has no nearest integer.' Named: 'overflowError' ).
        }
    }
    { 'Category: functions'
        squareRoot = ( _FltSquareRoot ).
        sin = ( _FltSine ).
        cos = ( _FltCosine ).
        tan = ( _FltTangent ).
        arcSin = ( _FltArcSine ).
        arcCos = ( _FltArcCosine ).
        arcTan = ( _FltArcTangent ).
        arcTan: x = ( _FltArcTangent: x asFloat ).
        exp = ( _FltExp ).
        ln = ( _FltLog ).
        { 'Comment: The logarithm to the base 10.'
            log = ( _FltLog / 10.0 ln ).
        }
        { 'Comment: An integer exponent is multiplied out by the hardware just the same.'
            power: n = ( _FltPower: n asFloat ).
        }
    }
    { 'Category: converting'
        asFloat = ( self ).
        { 'Comment: The fraction with exactly this value: 0.1 asFraction is not 1 over: 10. See asFractionWithin:.'
            asFraction = ( | m. e |
                isFinite ifFalse: [ noInteger ].
                m: _FltMantissa. e: _FltExponent.
                e < 0 ifTrue: [ m over: 2 power: e negate ] False: [ m * (2 power: e) ] ).
        }
    }
    { 'Category: printing'
        { 'Comment: As few digits as read back as the same float.'
            printString = ( _FltPrintStringIfFail: [ _ShortName ] ).
        }
        { 'Comment: Rounded to so many significant digits.'
            printStringPrecision: digits = ( _FltPrintStringPrecision: digits ).
        }
        printStringPlaces: digits = (
            isFinite ifTrue: [ resend.printStringPlaces: digits ] False: [ printString ] ).
        storeString = (
            isFinite ifTrue: [ ^ printString ].
            isNaN ifTrue: [ ^ 'float nan' ].
            self < 0.0 ifTrue: '(float infinity negate)' False: '(float infinity)' ).
    }
    { 'Category: mixing kinds\x7fVisibility: private'
        zero = 0.0.
        one = 1.0.
        generality = 30.
        coerce: n = ( n asFloat ).
    }
|)

0.0 _AddSlots: (| parent* = traits float |)
