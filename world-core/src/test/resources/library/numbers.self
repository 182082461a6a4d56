"Integers, floats and fractions, and what comes of mixing them."

"Exact, however large."
2 power: 100
(2 power: 100) - ((2 power: 100) - 1)
30 factorial
0 factorial
-1 factorial
100 fibonacci
(100 factorial / 98 factorial)
9007199254740993 + 1
-5 abs
3 sign + -3 sign + 0 sign
10 negate

"Division: towards zero by /, downwards by //."
7 / 2
-7 / 2
7 % 2
-7 % 2
-7 // 2
-7 \\ 2
7 \\ -2
7 div: 2
7 mod: 2
7 over: 2
8 over: 2
7.5 // 2
-7.5 \\ 2
3 / 0
3 % 0
3 // 0
3 \\ 0
3 over: 0
12 gcd: 18
4 lcm: 6
0 lcm: 6
12 isDivisibleBy: 5

"Bits."
12 && 10
12 || 3
12 ^^ 10
1 << 70
(1 << 70) >> 68
-1 >> 3
5 complement
255 bitLength
5 bitAt: 2
5 bitAt: 1
5 && 1.5

"Comparing."
3 = 3.0
3 = (6 over: 2)
3 = 'a'
3 != nil
3 < 4
3 < 3.5
(1 over: 3) < 0.34
3 <= 3
3 max: 4.5
3 min: 4.5
5 between: 1 And: 5
5 clampFrom: 1 To: 4
3 compare: 4 IfLess: 'less' Equal: 'equal' Greater: 'greater'
3 hash = 3.0 hash
(1 over: 2) hash = 0.5 hash
3 isCloseTo: 3.1 Within: 0.2

"Functions."
17 isPrime
91 isPrime
2 isPrime
1 isPrime
360 primeFactors
10 choose: 3
1000000 integerSquareRoot
-4 integerSquareRoot
3 power: 200 Mod: 13
2 power: -2
2 ** 10
2.0 power: 0.5
16 squareRoot
-1.0 squareRoot
100 log
8 log: 2
1 exp
0 sin
float pi cos
1 arcTan: 1
180 degreesAsRadians
5 isEven
5 isOdd
5 half
5 squared
2 cubed

"Floats."
1.5 + 2
0.1 + 0.2
1.0 / 0
0.0 / 0.0
1e100
1.0e-7
100.0
123456789.0 * 10
3.7 round
-2.5 round
2.5 round
-3.7 truncate
-3.2 floor
3.2 ceiling
3.7 asInteger
3.75 fractionPart
float nan = float nan
float infinity > (10 power: 300)
float nan round
2.5e20 truncate
1.0 isWhole
3.14159 printStringPlaces: 2
2.0 printStringPlaces: 3
-0.005 printStringPlaces: 2
3.14159 printStringPrecision: 3
7 printStringPlaces: 2

"Fractions."
1 over: 3
(1 over: 3) + (1 over: 6)
(1 over: 3) * 3
(1 over: 3) - (1 over: 3)
(2 over: 3) / (4 over: 3)
2 / (1 over: 3)
3 - (1 over: 3)
(1 over: 2) + 0.25
0.25 + (1 over: 2)
(7 over: 2) floor
(7 over: 2) round
(-7 over: 2) round
(-7 over: 2) truncate
(7 over: 2) ceiling
(7 over: 2) % 2
(7 over: 2) // 1
(2 over: -4)
(1 over: 3) asFloat
(3 over: 4) reciprocal
(2 over: 3) power: 3
(7 over: 2) printStringMixed
0.5 asFraction
0.1 asFraction
float pi asFractionWithin: 0.01
0.75 asFractionWithin: 0.001
(1 over: 3) numerator
((10 power: 400) over: (10 power: 399) + 1) asFloat

"Printing and reading."
255 printStringHex
-255 printStringBase: 2
36 storeStringBase: 16
16rFF
1204000 printStringGrouped
-1204 printStringGrouped
12 printStringGrouped
7 printStringPadded: 3
1999 printStringRoman
0 printStringRoman
955 asCharacter
-1 asCharacter
7 asFloat
7 asString
(1 over: 3) storeString
float infinity storeString

"Rounding to multiples."
17 roundTo: 5
17 floorTo: 5
17 ceilingTo: 5
17 roundUpTo: 8
2.71828 roundTo: 0.01

"What is not a number."
3 + 'a'
3 + nil
'a' + 3
3 < nil
3.5 * nil
(1 over: 2) + 'a'
traits integer
traits number
