"How objects show themselves as text.

Override printDescription for something short. An object that shows other objects in its text
overrides printOn: and gives each of them to the printer, which leaves out what is too long or too
deep, and what would go round in a circle. printString itself need not be overridden: it knows that
traits, which inherit all this from themselves, are only called by their names."

defaultBehavior _AddSlots: (|
    { 'Category: printing'
        { 'Comment: How I look to a person: traits list, (3@4), a point. To say more, override printDescription, or printOn:.'
            printString = ( (printer copyRoot: self) print: self ).
            printDescription = ( _ShortName ).
            { 'Comment: Writes me on a printer, with p put: and p print:.'
                printOn: p = (
                    p put: (p isRoot: self) ifTrue: [ printDescription ] False: [ printString ] ).
            }
        }
        { 'Comment: At most so many characters: what is left out is shown as three points.'
            printStringLimit: limit = ( printString abbreviatedTo: limit ).
        }
        { 'Comment: An expression that leads to me, or makes an equal object. To say how, override storeDescription.'
            storeString = ( | path |
                path: (reflect: self) creatorPath.
                path isEmpty ifTrue: [ storeDescription ] False: [ path ] ).
            storeDescription = (
                error: _ShortName, ' does not know how to write itself as an expression.' ).
        }
        { 'Comment: Writes me on the transcript.'
            print = ( printString print. self ).
            printLine = ( printString printLine. self ).
        }
    }
|)

traits _AddSlotsIfAbsent: (|
    { 'Category: text'
        printer = (| {} = 'Comment: What printOn: methods can ask of a printer.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: text'
        printer = (| {} = 'Comment: Takes the text of one printString, and stops when it is long enough.'.
            parent* = traits printer.
            { 'Visibility: private'
                pieces.
                room <- 4000.
                root.
                { 'Comment: The objects that are being printed, the outermost first.' open }
            }
        |).
    }
|)

traits printer _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copy = ( (resend.copy pieces: list copyRemoveAll) open: list copyRemoveAll ).
        copyLimit: limit = ( copy room: limit ).
        { 'Comment: For the text of this object alone.'
            copyRoot: x = ( copy root: x ).
        }
    }
    { 'Category: writing'
        { 'Comment: A string as it is.'
            put: text = (
                isFull ifTrue: [ ^ self ].
                text size > room ifTrue: [
                    pieces add: (text first: room). pieces add: '...'. room: -1. ^ self ].
                pieces add: text.
                room: room - text size ).
        }
        { 'Comment: An object, as its printOn: writes it; three points if that is in the middle of being written. Answers all the text so far.'
            print: x = (
                isFull ifFalse: [ write: x ].
                contents ).
        }
        { 'Comment: The elements of a collection in parentheses, with commas.'
            elements: c = ( | first <- true |
                put: '('.
                c do: [ |:x|
                    first ifTrue: [ first: false ] False: [ put: ', ' ].
                    isFull ifTrue: [ ^ self ].
                    write: x ].
                put: ')' ).
            { 'Comment: Keys and elements, with arrows.'
                associations: c = ( | first <- true |
                    put: '('.
                    c do: [ |:x. :k|
                        first ifTrue: [ first: false ] False: [ put: ', ' ].
                        isFull ifTrue: [ ^ self ].
                        write: k. put: ' -> '. write: x ].
                    put: ')' ).
            }
        }
    }
    { 'Category: testing'
        isFull = ( room < 0 ).
        isRoot: x = ( (open size = 1) && [ x _Eq: root ] ).
    }
    { 'Category: reading'
        contents = ( pieces joinUsing: '' ).
    }
    { 'Visibility: private'
        deepest = 8.
        isOpen: x = ( open do: [ |:y| (x _Eq: y) ifTrue: [ ^ true ] ]. false ).
        write: x = (
            (reflect: x) isNumberOrString ifTrue: [ ^ put: x printString ].
            (reflect: x) isPrintable ifFalse: [ ^ put: x _ShortName ].
            (isOpen: x) || [ open size >= deepest ] ifTrue: [ ^ put: '...' ].
            open addLast: x.
            x printOn: self.
            open removeLast.
            self ).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: text'
        transcript = (| {} = 'Comment: Where programs write what people shall read.' |).
    }
|)

transcript _AddSlots: (|
    parent* = traits oddball.
    { 'Category: writing'
        { 'Comment: A text, or how an object looks; a line end.'
            show: x = ( x asString print. self ).
            nl = ( '\n' print. self ).
            line: x = ( show: x. nl ).
        }
    }
|)
