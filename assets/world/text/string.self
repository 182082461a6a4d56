"Strings: Unicode text that never changes. Its elements are strings of one character."

traits _AddSlotsIfAbsent: (|
    { 'Category: text'
        string = (| {} = 'Comment: What all strings share. A string is never changed: what seems to change it answers another one. A character is a string of size 1.' |).
    }
|)

traits string _AddSlots: (|
    parent* = traits indexable.
    comparable* = mixins comparable.
    { 'Category: accessing'
        size = ( _StringSize ).
        at: i = ( _StringAt: i IfFail: [ indexError: i ] ).
        { 'Comment: The number of the Unicode character at an index, or of the first one.'
            codeAt: i = ( _StringCodeAt: i IfFail: [ indexError: i ] ).
            code = ( codeAt: 0 ).
        }
        lines = ( (replaceAll: '\r\n' With: '\n') split: '\n' ).
        { 'Comment: The parts between white space.'
            words = ( (collapseSpace split: ' ') reject: [ |:w| w isEmpty ] ).
        }
        codePoints = ( asVector collect: [ |:c| c code ] ).
    }
    { 'Category: copying parts'
        copyFrom: a UpTo: b = ( _StringFrom: a To: b IfFail: [ rangeError: a UpTo: b ] ).
        { 'Comment: What stands before or behind the first occurrence of s; everything, or nothing, without one.'
            copyBefore: s = ( | i |
                i: _StringIndexOf: s From: 0.
                i < 0 ifTrue: [ self ] False: [ first: i ] ).
            copyAfter: s = ( | i |
                i: _StringIndexOf: s From: 0.
                i < 0 ifTrue: '' False: [ copyFrom: i + s size ] ).
        }
        { 'Comment: Without the white space at both ends.'
            trim = ( _StringTrim ).
            trimLeft = ( (self, '.') trim allButLast: 1 ).
            trimRight = ( ('.', self) trim allButFirst: 1 ).
        }
        { 'Comment: If it has more than n characters, its beginning and three points.'
            abbreviatedTo: n = (
                size <= n ifTrue: [ self ] False: [ (first: n - 3), '...' ] ).
        }
        copyRemoveAll = ( '' ).
        reversed = ( _StringReverse ).
    }
    { 'Category: joining'
        { 'Comment: This text and then the other.'
            , s = ( _StringConcatenate: s IfFail: [ notText: s ] ).
        }
        { 'Comment: The elements of c as strings, with me between them.'
            join: c = ( c joinUsing: self ).
        }
        { 'Comment: Myself n times.'
            repeat: n = ( _StringTimes: n IfFail: [ error: 'A string can be repeated 0 times or more.' ] ).
            * n = ( repeat: n ).
        }
        { 'Comment: With so many characters in front, or behind, that there are n.'
            padLeft: n = ( padLeft: n With: ' ' ).
            padRight: n = ( padRight: n With: ' ' ).
            padLeft: n With: c = ( (c repeat: n - size max: 0), self ).
            padRight: n With: c = ( self, (c repeat: n - size max: 0) ).
            padCentre: n = ( (padLeft: size + ((n - size) / 2)) padRight: n ).
        }
        { 'Visibility: private'
            notText: s = (
                error: 'Only a string can be joined to a string, and this is ', s _ShortName,
                    '. Ask it for its printString or asString.'
                Named: 'badTypeError' ).
        }
    }
    { 'Category: splitting'
        { 'Comment: The parts between the occurrences of separator: \'a,,b\' split: \',\' has three.'
            split: separator = ( _StringSplit: separator IfFail: [ notText: separator ] ).
        }
    }
    { 'Category: replacing'
        { 'Comment: The string with all, or the first, of these parts replaced.'
            replaceAll: s With: t = ( _StringReplace: s With: t ).
            replaceFirst: s With: t = ( | i |
                i: _StringIndexOf: s From: 0.
                i < 0 ifTrue: [ ^ self ].
                (first: i), t, (copyFrom: i + s size) ).
        }
        { 'Comment: {1} stands for the first element of the collection, and so on; {} for the next.'
            fillWith: c = ( | v. r. next <- 0 |
                v: c asVector collect: [ |:x| x asString ].
                r: self.
                [ r includes: '{}' ] whileTrue: [
                    r: r replaceFirst: '{}' With: v at: next.
                    next: next + 1 ].
                v do: [ |:text. :i| r: r replaceAll: '{', (i + 1) printString, '}' With: text ].
                r ).
        }
        { 'Comment: Each stretch of white space as one space.'
            collapseSpace = ( | w. lastWasSpace <- true |
                w: writeStream copy.
                do: [ |:c|
                    c isSpace
                        ifTrue: [ lastWasSpace ifFalse: [ w put: ' ' ]. lastWasSpace: true ]
                         False: [ w put: c. lastWasSpace: false ] ].
                w contents trim ).
        }
    }
    { 'Category: case'
        asUppercase = ( _StringUpperCase ).
        asLowercase = ( _StringLowerCase ).
        { 'Comment: With the first character in upper, or in lower case.'
            capitalize = ( isEmpty ifTrue: [ self ] False: [ (first: 1) asUppercase, allButFirst ] ).
            uncapitalize = ( isEmpty ifTrue: [ self ] False: [ (first: 1) asLowercase, allButFirst ] ).
        }
    }
    { 'Category: searching'
        { 'Comment: Whether s is a part of me.'
            includes: s = ( (_StringIndexOf: s From: 0 IfFail: -1) >= 0 ).
        }
        { 'Comment: The index at which s begins for the first time, or nil.'
            indexOf: s = ( indexOf: s From: 0 ).
            indexOf: s From: start = ( | i |
                i: _StringIndexOf: s From: start.
                i < 0 ifTrue: nil False: [ i ] ).
            lastIndexOf: s = ( | i |
                i: _StringLastIndexOf: s.
                i < 0 ifTrue: nil False: [ i ] ).
        }
        { 'Comment: How many times s stands in me, without overlapping.'
            occurrencesOf: s = ( (split: s) size - 1 ).
        }
        beginsWith: s = ( _StringStartsWith: s ).
        endsWith: s = ( _StringEndsWith: s ).
        isPrefixOf: s = ( s beginsWith: self ).
        isSuffixOf: s = ( s endsWith: self ).
        { 'Comment: Whether the pattern fits: * stands for anything, ? for one character.'
            matches: pattern = ( matches: pattern From: 0 At: 0 ).
            { 'Visibility: private'
                matches: pattern From: p At: i = ( | c |
                    p = pattern size ifTrue: [ ^ i = size ].
                    c: pattern at: p.
                    c = '*' ifTrue: [
                        i to: size Do: [ |:j|
                            (matches: pattern From: p + 1 At: j) ifTrue: [ ^ true ] ].
                        ^ false ].
                    (i < size) && [ (c = '?') || [ c = (at: i) ] ] ifFalse: [ ^ false ].
                    matches: pattern From: p + 1 At: i + 1 ).
            }
        }
    }
    { 'Category: comparing'
        = s = ( _StringEQ: s IfFail: [ self == s ] ).
        != s = ( _StringNE: s IfFail: [ self !== s ] ).
        { 'Comment: By the numbers of the characters, as in a machine; see also isBefore:.'
            < s = ( _StringLT: s IfFail: [ notComparable: s ] ).
            <= s = ( _StringLE: s IfFail: [ notComparable: s ] ).
            > s = ( _StringGT: s IfFail: [ notComparable: s ] ).
            >= s = ( _StringGE: s IfFail: [ notComparable: s ] ).
        }
        { 'Comment: The same without a difference between upper and lower case.'
            isSameAs: s = ( asLowercase = s asLowercase ).
            isBefore: s = ( asLowercase < s asLowercase ).
        }
        hash = ( _StringHash ).
        { 'Visibility: private'
            notComparable: s = (
                error: 'A string cannot be compared with ', s _ShortName, '.' Named: 'badTypeError' ).
        }
    }
    { 'Category: testing'
        isString = ( true ).
        isEmpty = ( _StringSize = 0 ).
        { 'Comment: Whether it is empty or all white space.'
            isBlank = ( trim isEmpty ).
        }
        { 'Comment: Whether all characters are such; the empty string is not.'
            isLetter = ( _StringIsLetter ).
            isDigit = ( _StringIsDigit ).
            isSpace = ( _StringIsSpace ).
            isUppercase = ( _StringIsUpperCase ).
            isLowercase = ( _StringIsLowerCase ).
        }
        isVowel = ( (size = 1) && [ 'aeiou' includes: asLowercase ] ).
        isNumeric = ( (asNumberIfFail: nil) notNil ).
        isPalindrome = ( self = reversed ).
    }
    { 'Category: iterating'
        do: b = ( _StringCharacters do: b. self ).
        linesDo: b = ( lines do: b ).
    }
    { 'Category: transforming'
        { 'Comment: A vector of what the block answers for each character.'
            collect: b = ( _StringCharacters collect: b ).
        }
        { 'Comment: A string again, of what the block answers for each character.'
            mapBy: b = ( (_StringCharacters collect: b) joinUsing: '' ).
        }
        { 'Visibility: private'
            resultFrom: r = ( r joinUsing: '' ).
        }
    }
    { 'Category: converting'
        asString = ( self ).
        asVector = ( _StringCharacters ).
        { 'Comment: The bytes of the text in UTF-8.'
            asByteVector = ( _StringUTF8 ).
        }
        asInteger = ( asIntegerBase: 10 ).
        asIntegerBase: base = ( trim _StringAsInteger: base IfFail: [ noNumber: 'an integer' ] ).
        asFloat = ( trim _StringAsFloatIfFail: [ noNumber: 'a number' ] ).
        { 'Comment: The integer or float that is written here.'
            asNumber = ( asNumberIfFail: [ noNumber: 'a number' ] ).
            asNumberIfFail: b = (
                trim _StringAsInteger: 10 IfFail: [ trim _StringAsFloatIfFail: b ] ).
        }
        { 'Visibility: private'
            noNumber: what = (
                error: printString, ' is not ', what, '.' Named: 'numberFormatError' ).
        }
    }
    { 'Category: sending'
        { 'Comment: So that a selector can say what comes first: people sortedBy: \'name\'.'
            asOrder = ( order by: self ).
        }
        { 'Comment: \'size\' sendTo: x is x size, for a selector that is only known when the program runs.'
            sendTo: x = ( x _Perform: self ).
            sendTo: x With: a = ( x _Perform: self With: a ).
            sendTo: x With: a With: b = ( x _Perform: self With: a With: b ).
            sendTo: x WithArguments: arguments = ( x _Perform: self WithArguments: arguments asVector ).
        }
        { 'Comment: How many arguments a message with this selector carries.'
            argumentCount = ( _StringArity ).
        }
        { 'Comment: The value of this text as an expression, in the lobby.'
            evaluate = ( lobby _EvaluateString: self ).
        }
    }
    { 'Category: printing'
        printString = ( _StringQuotedIfFail: [ _ShortName ] ).
        storeString = ( _StringQuoted ).
        { 'Comment: Writes the text itself on the transcript.'
            print = ( _StringPrint ).
            printLine = ( (self, '\n') _StringPrint. self ).
        }
        printOn: p = ( p put: _StringQuoted ).
        printStringLimit: limit = ( (abbreviatedTo: limit) _StringQuoted ).
        prefixString = 'string'.
        { 'Comment: With an article: a point, an apple.'
            withArticle = (
                (first: 1) isVowel ifTrue: [ 'an ', self ] False: [ 'a ', self ] ).
        }
    }
|)

'' _AddSlots: (| parent* = traits string |)
