"What integers, fractions and floats share."

mixins _AddSlotsIfAbsent: (|
    { 'Category: comparing'
        comparable = (| {} = 'Comment: All comparisons, for an object that can say whether it is < another, and =.' |).
    }
|)

mixins comparable _AddSlots: (|
    { 'Category: comparing'
        > x = ( x < self ).
        <= x = ( (x < self) not ).
        >= x = ( (self < x) not ).
        max: x = ( self < x ifTrue: x False: self ).
        min: x = ( x < self ifTrue: x False: self ).
        between: low And: high = ( (low <= self) && [ self <= high ] ).
        { 'Comment: The nearest value that is neither below low nor above high.'
            clampFrom: low To: high = ( (max: low) min: high ).
        }
        { 'Comment: Runs the block that fits.'
            compare: x IfLess: l Equal: e Greater: g = (
                self < x ifTrue: [ ^ l value ].
                self = x ifTrue: e False: g ).
        }
    }
|)

traits _AddSlotsIfAbsent: (|
    { 'Category: numbers'
        number = (| {} = 'Comment: What all numbers share. Kinds of numbers mix: the less general one is converted to the other, integer to fraction to float.' |).
    }
|)

defaultBehavior _AddSlots: (|
    { 'Category: arithmetic'
        { 'Comment: How far a kind of number reaches: the wider one wins when two are mixed. 0 for what does not take part in arithmetic.'
            generality = ( 0 ).
        }
    }
|)

traits number _AddSlots: (|
    parent* = traits clonable.
    comparable* = mixins comparable.
    { 'Category: arithmetic'
        negate = ( zero - self ).
        abs = ( self < zero ifTrue: [ negate ] False: [ self ] ).
        absoluteValue = ( abs ).
        squared = ( self * self ).
        half = ( over: 2 ).
        cubed = ( self * squared ).
        succ = ( self + one ).
        pred = ( self - one ).
        reciprocal = ( 1 over: self ).
        { 'Comment: -1, 0 or 1.'
            sign = ( self < zero ifTrue: -1 False: [ zero < self ifTrue: 1 False: 0 ] ).
        }
        { 'Comment: The difference, never negative.'
            distanceTo: n = ( (self - n) abs ).
        }
        { 'Comment: The quotient as exact as possible: 1 over: 3 is a fraction.'
            over: n = ( self / n ).
        }
    }
    { 'Category: arithmetic\x7fCategory: division'
        { 'Comment: The quotient rounded down, and what then remains: it has the sign of the divisor. -7 // 2 is -4, -7 \\\\ 2 is 1.'
            // n = ( (self over: n) floor ).
            \\ n = ( self - ((self // n) * n) ).
            div: n = ( self // n ).
            mod: n = ( self \\ n ).
        }
        isDivisibleBy: n = ( (self % n) = zero ).
    }
    { 'Category: comparing'
        { 'Comment: Whether the two differ by at most as much as tolerance.'
            isCloseTo: n Within: tolerance = ( (distanceTo: n) <= tolerance ).
        }
    }
    { 'Category: testing'
        isNumber = ( true ).
        isZero = ( self = zero ).
        isNegative = ( self < zero ).
        isPositive = ( zero < self ).
    }
    { 'Category: iterating'
        { 'Comment: The block is given self, self + 1, and so on, not beyond end. An iteration answers nil.'
            to: end Do: b = ( to: end By: one Do: b ).
            { 'Comment: Up to, but without, end.'
                upTo: end Do: b = ( upTo: end By: one Do: b ).
            }
            upTo: end By: step Do: b = ( | i |
                i: self.
                [ i < end ] whileTrue: [ b value: i. i: i + step ].
                nil ).
            downTo: end Do: b = ( to: end By: one negate Do: b ).
            downTo: end By: step Do: b = ( to: end By: step negate Do: b ).
            { 'Comment: With a negative step it goes down.'
                to: end By: step Do: b = ( | i |
                    step = zero ifTrue: [ error: 'A loop needs a step other than zero.' ].
                    i: self.
                    step < zero
                        ifTrue: [ [ i < end ] whileFalse: [ b value: i. i: i + step ] ]
                         False: [ [ end < i ] whileFalse: [ b value: i. i: i + step ] ].
                    nil ).
            }
        }
        { 'Comment: A range, which is a collection: (1 to: 10) collect: [ |:n| n squared ].'
            to: end = ( range copyFrom: self To: end By: one ).
            to: end By: step = ( range copyFrom: self To: end By: step ).
            downTo: end = ( range copyFrom: self To: end By: one negate ).
        }
    }
    { 'Category: rounding'
        { 'Comment: The multiple of n that is nearest, or nearest below or above.'
            roundTo: n = ( (self over: n) round * n ).
            floorTo: n = ( (self over: n) floor * n ).
            ceilingTo: n = ( (self over: n) ceiling * n ).
        }
        rounded = ( round ).
        truncated = ( truncate ).
    }
    { 'Category: functions'
        squareRoot = ( asFloat squareRoot ).
        sin = ( asFloat sin ).
        cos = ( asFloat cos ).
        tan = ( asFloat tan ).
        arcSin = ( asFloat arcSin ).
        arcCos = ( asFloat arcCos ).
        arcTan = ( asFloat arcTan ).
        { 'Comment: The angle of the point (x, self), from -pi to pi.'
            arcTan: x = ( asFloat arcTan: x ).
        }
        exp = ( asFloat exp ).
        { 'Comment: The natural logarithm; log: takes its base.'
            ln = ( asFloat ln ).
            log = ( asFloat log ).
            log: base = ( asFloat ln / base asFloat ln ).
        }
        degreesAsRadians = ( asFloat * (float pi / 180) ).
        radiansAsDegrees = ( asFloat * (180 / float pi) ).
        { 'Comment: Self times itself, n times. An exponent that is an integer gives an exact answer.'
            power: n = (
                n isInteger ifFalse: [ ^ asFloat power: n ].
                n < 0 ifTrue: [ ^ (power: n negate) reciprocal ].
                powerOfNatural: n ).
            ** n = ( power: n ).
        }
        { 'Visibility: private'
            powerOfNatural: n = ( | result. base. k |
                result: one. base: self. k: n.
                [ k > 0 ] whileTrue: [
                    k isOdd ifTrue: [ result: result * base ].
                    k: k / 2.
                    k > 0 ifTrue: [ base: base * base ] ].
                result ).
        }
    }
    { 'Category: converting'
        { 'Comment: A point: 3 @ 4.'
            @ y = ( point copyX: self Y: y ).
        }
        asNumber = ( self ).
        asPoint = ( self @ self ).
        asInteger = ( round ).
        asString = ( printString ).
        { 'Comment: The simplest fraction that differs by at most tolerance: float pi asFractionWithin: 0.01 is 22/7.'
            asFractionWithin: tolerance = (
                simplestFrom: (asFraction - tolerance abs asFraction)
                    To: asFraction + tolerance abs asFraction ).
        }
        { 'Visibility: private'
            simplestFrom: low To: high = ( | whole |
                (low <= 0) && [ 0 <= high ] ifTrue: [ ^ 0 ].
                high < 0 ifTrue: [ ^ (simplestFrom: high negate To: low negate) negate ].
                whole: low ceiling.
                whole <= high ifTrue: [ ^ whole ].
                whole: low floor.
                whole + (simplestFrom: (high - whole) reciprocal To: (low - whole) reciprocal)
                            reciprocal ).
        }
    }
    { 'Category: printing'
        { 'Comment: With exactly so many digits after the point.'
            printStringPlaces: digits = ( | scaled. text |
                digits = 0 ifTrue: [ ^ round printString ].
                scaled: (asFraction * (10 power: digits)) round.
                text: scaled abs printString padLeft: digits + 1 With: '0'.
                (scaled < 0 ifTrue: '-' False: ''),
                    (text allButLast: digits), '.', (text last: digits) ).
        }
    }
    { 'Category: mixing kinds\x7fVisibility: private'
        { 'Comment: An operation again, with both numbers of the more general kind.'
            retry: operator With: n = ( | g |
                g: n generality.
                g = generality ifTrue: [ ^ cannot: operator With: n ].
                g = 0 ifTrue: [ ^ cannot: operator With: n ].
                generality < g ifTrue: [ (n coerce: self) perform: operator With: n ]
                                False: [ perform: operator With: (coerce: n) ] ).
            isEqualAsNumber: n = ( | g |
                g: n generality.
                g = generality ifTrue: [ ^ self == n ].
                n isNumber ifFalse: [ ^ false ].
                generality < g ifTrue: [ (n coerce: self) = n ] False: [ self = coerce: n ] ).
            cannot: operator With: n = ( cannot: operator With: n Kind: 'a number' ).
            cannot: operator With: n Kind: kind = (
                error: printString, ' ', operator, ' ', n _ShortName, ' cannot be done: ',
                    n _ShortName, ' is not ', kind, '.'
                Named: 'badTypeError' ).
        }
    }
|)
