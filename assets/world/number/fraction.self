"Fractions: exact quotients of integers."

traits _AddSlotsIfAbsent: (|
    { 'Category: numbers'
        fraction = (| {} = 'Comment: What fractions share. They are always in lowest terms, and the denominator is greater than 1: anything else is an integer.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: numbers'
        fraction = (| {} = 'Comment: An exact quotient of two integers. Made by 1 over: 3.'.
            parent* = traits fraction.
            { 'Visibility: private'
                numerator <- 0.
                denominator <- 1.
            }
        |).
    }
|)

traits fraction _AddSlots: (|
    parent* = traits number.
    { 'Category: copying'
        { 'Comment: The quotient of two integers, reduced: an integer if it can be.'
            numerator: n Denominator: d = ( | g |
                d = 0 ifTrue: [ ^ n divisionByZero ].
                g: n gcd: d.
                d < 0 ifTrue: [ g: g negate ].
                g = d ifTrue: [ ^ n / d ].
                (copy numerator: n / g) denominator: d / g ).
        }
    }
    { 'Category: arithmetic'
        + n = ( with: n Do: [ |:a. :b. :c. :d| over: (a * d) + (c * b) By: b * d ] Or: '+' ).
        - n = ( with: n Do: [ |:a. :b. :c. :d| over: (a * d) - (c * b) By: b * d ] Or: '-' ).
        * n = ( with: n Do: [ |:a. :b. :c. :d| over: a * c By: b * d ] Or: '*' ).
        / n = ( with: n Do: [ |:a. :b. :c. :d| over: a * d By: b * c ] Or: '/' ).
        { 'Comment: What remains when the quotient is rounded towards zero.'
            % n = ( self - ((self / n) truncate * n) ).
        }
        negate = ( over: numerator negate By: denominator ).
        reciprocal = ( over: denominator By: numerator ).
        { 'Visibility: private'
            over: n By: d = ( fraction numerator: n Denominator: d ).
            { 'Comment: Runs the block with both numerators and denominators if n is exact.'
                with: n Do: b Or: operator = (
                    (n isFraction || [ n isInteger ]) ifFalse: [ ^ retry: operator With: n ].
                    b value: numerator With: denominator With: n numerator With: n denominator ).
            }
        }
    }
    { 'Category: comparing'
        = n = (
            self == n ifTrue: [ ^ true ].
            n isFraction ifFalse: [ ^ isEqualAsNumber: n ].
            (numerator = n numerator) && [ denominator = n denominator ] ).
        < n = ( with: n Do: [ |:a. :b. :c. :d| (a * d) < (c * b) ] Or: '<' ).
        <= n = ( with: n Do: [ |:a. :b. :c. :d| (a * d) <= (c * b) ] Or: '<=' ).
        > n = ( with: n Do: [ |:a. :b. :c. :d| (a * d) > (c * b) ] Or: '>' ).
        >= n = ( with: n Do: [ |:a. :b. :c. :d| (a * d) >= (c * b) ] Or: '>=' ).
        { 'Comment: A fraction may be equal to a float.'
            hash = ( asFloat hash ).
        }
    }
    { 'Category: testing'
        isFraction = ( true ).
    }
    { 'Category: rounding'
        truncate = ( numerator / denominator ).
        floor = ( numerator // denominator ).
        ceiling = ( (numerator // denominator) + 1 ).
        { 'Comment: Halves go away from zero.'
            round = ( self < 0 ifTrue: [ negate round negate ]
                                False: [ (self + (1 over: 2)) floor ] ).
        }
    }
    { 'Category: converting'
        asFraction = ( self ).
        { 'Comment: The nearest float, also where the parts are too large for floats.'
            asFloat = ( | shift. half |
                shift: 64 + (denominator bitLength - numerator bitLength).
                shift < 64 ifTrue: [ shift: 64 ].
                half: shift / 2.
                (((numerator << shift) / denominator) asFloat / (2 power: half) asFloat)
                    / (2 power: shift - half) asFloat ).
        }
        { 'Comment: With the whole part apart: 7/2 is 3 + (1/2).'
            printStringMixed = (
                abs < 1 ifTrue: [ ^ printString ].
                truncate printString, ' + ', ((self - truncate) abs) printString ).
        }
    }
    { 'Category: printing'
        printDescription = ( '(', numerator printString, '/', denominator printString, ')' ).
        storeDescription = ( '(', numerator printString, ' over: ', denominator printString, ')' ).
    }
    { 'Category: mixing kinds\x7fVisibility: private'
        zero = 0.
        one = 1.
        generality = 20.
        { 'Comment: With the denominator 1: for a moment only, until it is computed with.'
            coerce: n = ( (copy numerator: n) denominator: 1 ).
        }
    }
|)
