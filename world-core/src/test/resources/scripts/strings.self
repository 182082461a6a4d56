"Strings count code points."
'héllo 🌍!' size
'héllo 🌍!' _StringAt: 6
'héllo 🌍!' _StringCodeAt: 6
'héllo 🌍!' _StringAt: 7
'abc' _StringAt: 3
'abc' _StringAt: -1
'abc' _StringAt: 'x'
'abc' _StringAt: 100000000000000000000
'a🌍b' _StringFrom: 1 To: 2
'a🌍b' _StringFrom: 2 To: 1
'a🌍b🌍' _StringIndexOf: 'b' From: 0
'a🌍b🌍' _StringIndexOf: '🌍' From: 2
'a🌍b🌍' _StringIndexOf: 'x' From: 4
'a🌍b🌍' _StringIndexOf: 'x' From: 5
'a🌍b🌍' _StringLastIndexOf: '🌍'
'a', 'b'
'a' _StringConcatenate: 3
('ab' _Eq: ('a', 'b'))
'a' _StringCompare: 'b'
'\xff' _StringCompare: '🌍'
'ab' _StringCompare: 'a'
'b' _StringLT: 'a'
'abcabc' _StringReplace: 'bc' With: 'X'
'abc' _StringReplace: '' With: 'X'
('a,b,,c' _StringSplit: ',') size
('a,b,,c' _StringSplit: ',') _VectorJoin: ';'
'a🌍b' _StringReverse
'ab' _StringTimes: 3
'ab' _StringTimes: -1
'ab' _StringTimes: 100000000000
'ab' _StringTimes: 1000000000
'12345678901234567890' _StringAsInteger: 10
'-ff' _StringAsInteger: 16
'12x' _StringAsInteger: 10
'1.5e3' _StringAsFloat
'nan' _StringAsFloat
'it\'s\n' _StringQuoted
'Grüße' _StringUpperCase
' a ' _StringTrim
'a1' _StringIsLetter
'' _StringIsLetter
('a🌍' _StringCharacters) size
65 _IntAsCharacter
128512 _IntAsCharacter
-1 _IntAsCharacter
('🌍' _StringUTF8) _ByteSize
('🌍é' _StringUTF8) _UTF8String
(byteVector _CloneBytes: 2 Filler: 255) _UTF8String
(byteVector _CloneBytes: 2 Filler: 255) _Latin1String
'at:Put:' _StringArity
'at:Put:' _StringIsSlotName
'At' _StringIsSlotName
'self' _StringIsSlotName
'hello ' print
3 _StringSize
