"Streams: reading a collection bit by bit, and writing one bit by bit."

traits _AddSlotsIfAbsent: (|
    { 'Category: text'
        readStream = (| {} = 'Comment: What streams share that read the elements of a collection.' |).
        writeStream = (| {} = 'Comment: What streams share that collect text.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: text'
        readStream = (| {} = 'Comment: A place in a collection. Made by  c readStream.'.
            parent* = traits readStream.
            { 'Visibility: private' source <- '' }
            { 'Comment: The index of what comes next.' position <- 0 }
        |).
        writeStream = (| {} = 'Comment: Text that is being written. Made by writeStream copy. Joining very many strings with , is slow; this is not.'.
            parent* = traits writeStream.
            { 'Visibility: private' pieces <- list }
        |).
    }
|)

traits readStream _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copyOn: c = ( (copy source: c) position: 0 ).
    }
    { 'Category: reading'
        { 'Comment: The next element; an error at the end. peek does not go on, and is nil at the end.'
            next = ( | x |
                atEnd ifTrue: [ ^ error: 'The stream has come to its end.' Named: 'endOfStreamError' ].
                x: source at: position.
                position: position + 1.
                x ).
            peek = ( atEnd ifTrue: nil False: [ source at: position ] ).
        }
        { 'Comment: At most n elements.'
            next: n = ( | from |
                from: position.
                skip: n.
                source copyFrom: from UpTo: position ).
        }
        { 'Comment: What comes before the next x, which is skipped; everything, if there is none.'
            upTo: x = ( | from. r |
                from: position.
                [ atEnd || [ peek = x ] ] whileFalse: [ skip: 1 ].
                r: source copyFrom: from UpTo: position.
                skip: 1.
                r ).
            upToEnd = ( next: remaining ).
            nextLine = ( upTo: '\n' ).
        }
        { 'Comment: Elements for as long as the block answers true for them.'
            takeWhile: b = ( | from |
                from: position.
                skipWhile: b.
                source copyFrom: from UpTo: position ).
        }
        nextWord = ( skipSpace. takeWhile: [ |:c| c isSpace not ] ).
        { 'Comment: The integer that is written next.'
            nextInteger = ( | sign |
                skipSpace.
                sign: (peek = '-') ifTrue: [ next ] False: ''.
                (sign, (takeWhile: [ |:c| c isDigit ])) asInteger ).
        }
    }
    { 'Category: positioning'
        skip: n = ( position: (position + n min: source size) max: 0. self ).
        skipWhile: b = (
            [ (atEnd not) && [ b value: peek ] ] whileTrue: [ position: position + 1 ].
            self ).
        skipSpace = ( skipWhile: [ |:c| c isSpace ] ).
        { 'Comment: Goes on behind x if x comes next, and says whether it did.'
            skipIf: x = (
                (atEnd not) && [ peek = x ] ifFalse: [ ^ false ].
                skip: 1.
                true ).
        }
        reset = ( position: 0 ).
    }
    { 'Category: testing'
        atEnd = ( position >= source size ).
        remaining = ( source size - position ).
    }
    { 'Category: iterating'
        { 'Comment: Everything that is still to come.'
            do: b = ( [ atEnd ] whileFalse: [ b value: next ]. self ).
        }
    }
    { 'Category: printing'
        printDescription = ( 'a readStream (', position printString, ' of ', source size printString, ')' ).
    }
|)

traits writeStream _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copy = ( resend.copy pieces: list copyRemoveAll ).
        copyRemoveAll = ( copy ).
    }
    { 'Category: writing'
        { 'Comment: A string as it is; the printString of an object; its text for people.'
            put: text = ( pieces addLast: text. self ).
            print: x = ( put: x printString ).
            show: x = ( put: x asString ).
        }
        { 'Comment: The names that these have elsewhere.'
            nextPut: text = ( put: text ).
            nextPutAll: text = ( put: text ).
            << x = ( show: x ).
        }
        nl = ( put: '\n' ).
        space = ( put: ' ' ).
        tab = ( put: '\t' ).
        { 'Comment: A text and a line end.'
            line: text = ( put: text. nl ).
        }
    }
    { 'Category: reading'
        { 'Comment: The text so far.'
            contents = ( | text |
                text: pieces joinUsing: ''.
                pieces removeAll.
                pieces addLast: text.
                text ).
        }
        isEmpty = ( contents isEmpty ).
        size = ( contents size ).
    }
    { 'Category: removing'
        reset = ( pieces removeAll. self ).
    }
    { 'Category: printing'
        printDescription = ( 'a writeStream (', size printString, ')' ).
    }
|)

traits indexable _AddSlots: (|
    { 'Category: converting'
        readStream = ( globals readStream copyOn: self ).
    }
|)
