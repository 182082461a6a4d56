"Rules 10 to 14, 43, and integers of any size."
3 + 4
9223372036854775807 + 1
(9223372036854775807 + 1) - 1
-9223372036854775807 - 2
4611686018427387904 * 2
4611686018427387904 * -2
(4611686018427387904 * 2) _Eq: 9223372036854775808
-9223372036854775808 / -1
(-9223372036854775808) _IntMod: -1
7 / 2
-7 / 2
-7 % 2
-7 _IntFloorDiv: 2
-7 _IntFloorMod: 2
-9223372036854775808 _IntFloorDiv: -1
100000000000000000000 _IntFloorDiv: -30000000000000000000
100000000000000000000 _IntFloorMod: -30000000000000000000
2 _IntPower: 100
2 _IntPower: -1
1 _IntPower: 100000000000000000000
-1 _IntPower: 100000000000000000001
7 _IntPower: 100000000000000000000
2 _IntPower: 100000000
(2 _IntPower: 100) _IntSquareRoot
12 _IntGcd: 18
255 _IntPrintString: 16
-255 _IntPrintString: 2
255 _IntPrintString: 37
5 _IntAnd: 3
5 _IntXor: -1
5 _IntComplement
1 _IntArithmeticShiftLeft: 100
1 _IntArithmeticShiftLeft: 100000000000
0 _IntArithmeticShiftLeft: 100000000000
-1 _IntArithmeticShiftRight: 100
(1 _IntArithmeticShiftLeft: 100) _IntArithmeticShiftRight: 98
5 _IntArithmeticShiftLeft: -1
1 < 2
100000000000000000000 < 1
3 = 'x'
3 _IntLT: 'x'
(100000000000000000000 - 99999999999999999999) _Eq: 1
"Floats."
0.1 + 0.2
3 + 0.5
0.5 + 3
1e100
100.0
1.0 _FltDiv: 0.0
(0.0 _FltDiv: 0.0) = (0.0 _FltDiv: 0.0)
-2.5 _FltRound
2.5 _FltRound
-2.5 _FltTruncate
-2.5 _FltFloor
1.0e30 _FltTruncate
(1.0 _FltDiv: 0.0) _FltTruncate
0.1 _FltPrintStringPrecision: 3
123456.789 _FltPrintStringPrecision: 3
1.0e-10 _FltPrintStringPrecision: 3
3.14159 _FltPrintStringDecimals: 2
0.1 _FltMantissa
0.1 _FltExponent
3 _FltFromBits _FltBits
2.0 _FltPower: 10.0
2.0 _FltAdd: 1
"Loops."
lobby _AddSlots: (| loop: a To: b By: s = ( | r <- '' | a _IntTo: b By: s Do: [|:i| r: r, i printString, ' ' ]. r ) |)
loop: 1 To: 3 By: 1
loop: 3 To: 1 By: -2
loop: 3 To: 1 By: 1
loop: 9223372036854775806 To: 9223372036854775807 By: 1
loop: 1 To: 2 By: 0
