"Integers: exact, and of any size."

traits _AddSlotsIfAbsent: (|
    { 'Category: numbers'
        integer = (| {} = 'Comment: What all integers share, small and large: there is only one kind.' |).
    }
|)

traits integer _AddSlots: (|
    parent* = traits number.
    { 'Category: arithmetic'
        + n = ( _IntAdd: n IfFail: [ retry: '+' With: n ] ).
        - n = ( _IntSub: n IfFail: [ retry: '-' With: n ] ).
        * n = ( _IntMul: n IfFail: [ retry: '*' With: n ] ).
        { 'Comment: The quotient rounded towards zero: 7 / 2 is 3, -7 / 2 is -3. See over: and //.'
            / n = ( _IntDiv: n IfFail: [ |:e| retry: '/' With: n Error: e ] ).
        }
        { 'Comment: What remains of /, with the sign of the receiver: -7 % 2 is -1.'
            % n = ( _IntMod: n IfFail: [ |:e| retry: '%' With: n Error: e ] ).
        }
        { 'Comment: The exact quotient: an integer where it is one, a fraction otherwise.'
            over: n = ( n isInteger ifTrue: [ fraction numerator: self Denominator: n ]
                                      False: [ retry: '/' With: n ] ).
        }
        { 'Visibility: private'
            retry: operator With: n Error: e = (
                e = 'divisionByZeroError' ifTrue: [ ^ divisionByZero ].
                retry: operator With: n ).
            divisionByZero = (
                error: printString, ' cannot be divided by zero.' Named: 'divisionByZeroError' ).
        }
    }
    { 'Category: arithmetic\x7fCategory: division'
        // n = ( _IntFloorDiv: n IfFail: [ |:e| retry: '//' With: n Error: e ] ).
        \\ n = ( _IntFloorMod: n IfFail: [ |:e| retry: '\\\\' With: n Error: e ] ).
        { 'Comment: The greatest common divisor, and the least common multiple.'
            gcd: n = ( _IntGcd: n IfFail: [ cannot: 'gcd:' With: n Kind: 'an integer' ] ).
            lcm: n = ( (isZero || [ n isZero ]) ifTrue: 0 False: [ (self * n) abs / gcd: n ] ).
        }
    }
    { 'Category: comparing'
        = n = ( _IntEQ: n IfFail: [ isEqualAsNumber: n ] ).
        != n = ( _IntNE: n IfFail: [ (isEqualAsNumber: n) not ] ).
        < n = ( _IntLT: n IfFail: [ retry: '<' With: n ] ).
        <= n = ( _IntLE: n IfFail: [ retry: '<=' With: n ] ).
        > n = ( _IntGT: n IfFail: [ retry: '>' With: n ] ).
        >= n = ( _IntGE: n IfFail: [ retry: '>=' With: n ] ).
    }
    { 'Category: bits'
        && n = ( _IntAnd: n IfFail: [ cannot: '&&' With: n Kind: 'an integer' ] ).
        || n = ( _IntOr: n IfFail: [ cannot: '||' With: n Kind: 'an integer' ] ).
        ^^ n = ( _IntXor: n IfFail: [ cannot: '^^' With: n Kind: 'an integer' ] ).
        complement = ( _IntComplement ).
        << n = ( _IntArithmeticShiftLeft: n IfFail: [ cannot: '<<' With: n Kind: 'an integer' ] ).
        >> n = ( _IntArithmeticShiftRight: n IfFail: [ cannot: '>>' With: n Kind: 'an integer' ] ).
        bitAnd: n = ( self && n ).
        bitOr: n = ( self || n ).
        bitXor: n = ( self ^^ n ).
        { 'Comment: How many bits it takes to write the number down, without its sign.'
            bitLength = ( _IntBitLength ).
        }
        { 'Comment: Whether the bit of value 2 ** i is set.'
            bitAt: i = ( ((self >> i) && 1) = 1 ).
        }
    }
    { 'Category: testing'
        isInteger = ( true ).
        isEven = ( (self && 1) = 0 ).
        isOdd = ( (self && 1) = 1 ).
        { 'Comment: Whether only 1 and the number itself divide it.'
            isPrime = ( | d <- 3 |
                self < 4 ifTrue: [ ^ 1 < self ].
                isEven ifTrue: [ ^ false ].
                [ (d * d) <= self ] whileTrue: [
                    (self % d) = 0 ifTrue: [ ^ false ].
                    d: d + 2 ].
                true ).
        }
    }
    { 'Category: functions'
        factorial = (
            self < 0 ifTrue: [ ^ error: 'A negative number has no factorial.' ].
            1 productTo: self ).
        fibonacci = ( | a <- 0. b <- 1 |
            do: [ | c | c: a + b. a: b. b: c ].
            a ).
        { 'Comment: The product of all integers from me to n, by halves, so that the factors stay small.'
            productTo: n = ( | middle |
                n < self ifTrue: [ ^ 1 ].
                (n - self) < 8 ifTrue: [ | p |
                    p: self. (self + 1) to: n Do: [ |:i| p: p * i ]. ^ p ].
                middle: (self + n) / 2.
                (productTo: middle) * (middle + 1 productTo: n) ).
        }
        { 'Comment: In how many ways k things can be chosen from as many as I am.'
            choose: k = (
                (k < 0) || [ self < k ] ifTrue: [ ^ 0 ].
                ((self - k) + 1 productTo: self) / k factorial ).
        }
        { 'Comment: The largest integer whose square is not greater than me.'
            integerSquareRoot = (
                _IntSquareRootIfFail: [ error: 'A negative number has no square root.' ] ).
        }
        { 'Comment: (self power: n) \\\\ m, without the large number between.'
            power: n Mod: m = ( | result <- 1. base. k |
                base: self \\ m. k: n.
                [ k > 0 ] whileTrue: [
                    k isOdd ifTrue: [ result: (result * base) \\ m ].
                    base: base squared \\ m.
                    k: k >> 1 ].
                result \\ m ).
        }
        { 'Comment: The numbers whose product I am, the smallest first.'
            primeFactors = ( | factors. n. d <- 2 |
                factors: list copyRemoveAll.
                n: self.
                [ (d * d) <= n ] whileTrue: [
                    [ (n % d) = 0 ] whileTrue: [ factors add: d. n: n / d ].
                    d: d + (d = 2 ifTrue: 1 False: 2) ].
                n > 1 ifTrue: [ factors add: n ].
                factors asVector ).
        }
    }
    { 'Category: iterating'
        { 'Comment: As many times as I say; the block is given 0, 1, 2...'
            do: b = ( 0 _IntTo: self - 1 By: 1 Do: b ).
            timesRepeat: b = ( 0 _IntTo: self - 1 By: 1 Do: b ).
        }
        reverseDo: b = ( self - 1 _IntTo: 0 By: -1 Do: b ).
        to: end Do: b = ( to: end By: 1 Do: b ).
        to: end By: step Do: b =
            ( _IntTo: end By: step Do: b IfFail: [ resend.to: end By: step Do: b ] ).
        upTo: end Do: b = ( upTo: end By: 1 Do: b ).
    }
    { 'Category: rounding'
        round = ( self ).
        floor = ( self ).
        ceiling = ( self ).
        truncate = ( self ).
        { 'Comment: The nearest integer not below that n divides.'
            roundUpTo: n = ( ((self + (n - 1)) // n) * n ).
        }
    }
    { 'Category: fractions'
        numerator = ( self ).
        denominator = ( 1 ).
    }
    { 'Category: converting'
        asInteger = ( self ).
        asFloat = ( _IntAsFloat ).
        asFraction = ( self ).
        { 'Comment: The one-character string of the Unicode character with this number.'
            asCharacter = (
                _IntAsCharacterIfFail: [ error: printString, ' is not the number of a character.' ] ).
        }
    }
    { 'Category: printing'
        printString = ( _IntPrintString: 10 IfFail: [ _ShortName ] ).
        storeString = ( printString ).
        { 'Comment: In another base, 2 to 36, such as it can stand in code after 16r.'
            printStringBase: base = ( _IntPrintString: base ).
            printStringHex = ( _IntPrintString: 16 ).
            storeStringBase: base = (
                (self < 0 ifTrue: '-' False: ''), base printString, 'r', (abs printStringBase: base) ).
        }
        { 'Comment: With leading zeros, to at least so many characters.'
            printStringPadded: width = ( printString padLeft: width With: '0' ).
        }
        { 'Comment: The digits in groups of three: 1,204.'
            printStringGrouped = ( | digits. groups. n |
                digits: abs printString.
                groups: list copyRemoveAll.
                [ digits size > 3 ] whileTrue: [
                    groups addFirst: (digits last: 3).
                    digits: digits allButLast: 3 ].
                groups addFirst: digits.
                (self < 0 ifTrue: '-' False: ''), (groups joinUsing: ',') ).
        }
        { 'Comment: As the Romans wrote it; from 1 to 3999.'
            printStringRoman = ( | rest. text <- '' |
                (between: 1 And: 3999) ifFalse: [ ^ error: 'Roman numbers go from 1 to 3999.' ].
                rest: self.
                romanDigits do: [ |:digit|
                    [ rest >= digit key ] whileTrue: [
                        text: text, digit value. rest: rest - digit key ] ].
                text ).
        }
        { 'Visibility: private'
            romanDigits = ( ((1000 -> 'M') & (900 -> 'CM') & (500 -> 'D') & (400 -> 'CD')
                & (100 -> 'C') & (90 -> 'XC') & (50 -> 'L') & (40 -> 'XL')
                & (10 -> 'X') & (9 -> 'IX') & (5 -> 'V') & (4 -> 'IV') & (1 -> 'I')) asVector ).
        }
    }
    { 'Category: mixing kinds\x7fVisibility: private'
        zero = 0.
        one = 1.
        generality = 10.
    }
|)

0 _AddSlots: (| parent* = traits integer |)
