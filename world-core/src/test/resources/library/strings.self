"Strings: Unicode, immutable, one character after the other."

'abc'
'it\'s'
'two\nlines'
'abc' size
'\x41' = 'A'
'h\xe9llo w\xf6rld' size
'h\xe9llo' asUppercase
'\x7f' size
128512 asCharacter size
(128512 asCharacter, 'x') at: 1
('a', 128512 asCharacter) reversed
'abc' at: 0
'abc' first
'abc' last
'' first
'abc' at: 3
'abc' at: -1
'abc' at: 'a'
'abc' at: 3 IfAbsent: 'none'
'abc' codeAt: 1
'A' code
'abc' codePoints

"Parts."
'hello world' copyFrom: 2 UpTo: 5
'hello' copyFrom: 3
'hello' copyFrom: 3 UpTo: 9
'hello' first: 2
'hello' last: 3
'hello' first: 99
'hello' allButFirst
'hello' allButLast: 2
'key=value=x' copyBefore: '='
'key=value=x' copyAfter: '='
'key' copyAfter: '='
'  trim \t' trim
'  trim  ' trimLeft
'  trim  ' trimRight
'a long text indeed' abbreviatedTo: 9
'hello' reversed
'hello' drop: 2

"Joining and splitting."
'a', 'b', 'c'
'a', 3
'a', nil
', ' join: (1 & 2 & 3) asVector
(1 & 'b' & (3@4)) joinUsing: '-'
'ab' repeat: 3
'-' * 5
'ab' repeat: -1
'7' padLeft: 3 With: '0'
'ab' padRight: 4
'ab' padCentre: 6
'abc' padLeft: 2
'a,b,,c' split: ','
'abc' split: ','
'' split: ','
'one\ntwo\r\nthree' lines
'  the quick\tbrown\n fox ' words

"Replacing."
'banana' replaceAll: 'an' With: 'AN'
'banana' replaceFirst: 'an' With: 'AN'
'banana' replaceFirst: 'x' With: 'y'
'Dear {}, you owe {}.' fillWith: 'Bob' & 35
'{2} before {1}' fillWith: 'a' & 'b'
'a   b \n c' collapseSpace

"Case."
'Hello' asLowercase
'hello' capitalize
'Hello' uncapitalize
'' capitalize

"Searching."
'hello' includes: 'ell'
'hello' includes: 'xyz'
'hello' includes: 3
'hello' indexOf: 'l'
'hello' indexOf: 'l' From: 3
'hello' indexOf: 'z'
'hello' lastIndexOf: 'l'
'banana' occurrencesOf: 'an'
'hello' beginsWith: 'he'
'hello' endsWith: 'lo'
'he' isPrefixOf: 'hello'
'lo' isSuffixOf: 'hello'
'harbour.jpg' matches: '*.jpg'
'harbour.jpg' matches: 'h?r*'
'harbour.jpg' matches: '*.png'

"Comparing."
'abc' = 'abc'
'abc' = 3
'abc' != 'abd'
'abc' < 'abd'
'Z' < 'a'
'abc' < 3
'abc' max: 'abd'
'b' between: 'a' And: 'c'
'ABC' isSameAs: 'abc'
'Z' isBefore: 'a'
'abc' hash = 'abc' hash
'abc' == 'abc'

"Testing."
'' isEmpty
'  ' isBlank
'abc' isLetter
'ab1' isLetter
'' isLetter
'12' isDigit
' \t' isSpace
'ABC' isUppercase
'e' isVowel
'12.5' isNumeric
'12a' isNumeric
'level' isPalindrome

"Iterating. A string is a collection."
'abc' do: [ |:c. :i| (i printString, c) printLine ]
'abc' collect: [ |:c| c code ]
'abc' mapBy: [ |:c| c asUppercase ]
'hello' select: [ |:c| c isVowel ]
'hello' reject: [ |:c| c isVowel ]
'hello' asSet size
'hello' asBag
'hello' count: [ |:c| c = 'l' ]
'cab' sorted
'hello' withoutDuplicates
'a\nb' linesDo: [ |:l| l printLine ]

"Converting."
'42' asInteger
' -17 ' asInteger
'ff' asIntegerBase: 16
'4x2' asInteger
'1' repeat: 40
('1' repeat: 40) asInteger
'2.5' asFloat
'42' asNumber
'2.5e3' asNumber
'two' asNumber
'two' asNumberIfFail: 2
'h\xe9' asByteVector
'h\xe9' asByteVector asText
42 asString, 'x'
(3@4) asString
'abc' asString

"Strings as selectors, and as expressions."
'size' sendTo: 'hello'
'+' sendTo: 3 With: 4
'between:And:' sendTo: 3 With: 1 With: 5
'at:Put:' argumentCount
'3 + 4' evaluate
'3 +' evaluate
'foo' sendTo: 3

'say \'hi\'' printString
'abc' storeString
'abc' printLine
'abc' print
'apple' withArticle
'pear' withArticle
traits string
