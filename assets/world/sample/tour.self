"The tour: where to begin."

traits _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        tour = (| {} = 'Comment: What a tour can do: it has pages, and is open at one of them.' |).
        tourPage = (| {} = 'Comment: What the pages of a tour share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        tourPage = (| {} = 'Comment: One page: what there is to see, and an expression to try.'.
            parent* = traits tourPage.
            title <- ''.
            text <- ''.
            { 'Comment: To be evaluated in the lobby.' code <- '' }
        |).
    }
|)

traits tourPage _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        title: t Text: s Try: c = ( ((copy title: t) text: s) code: c ).
    }
    { 'Category: trying'
        tryIt = ( code evaluate ).
    }
    { 'Category: printing'
        printDescription = ( title, '\n\n', text, '\n\nTry:  ', code ).
    }
|)

traits tour _AddSlots: (|
    parent* = traits oddball.
    { 'Category: reading'
        { 'Comment: The page at which the tour is open.'
            page = ( pages at: number ).
        }
        { 'Comment: Turns to the next page, or back, or to the first.'
            next = ( number: number + 1 min: pages size - 1. page ).
            back = ( number: number - 1 max: 0. page ).
            start = ( number: 0. page ).
        }
        { 'Comment: Evaluates what the page says.'
            tryIt = ( page tryIt ).
        }
        contents = ( (pages collect: [ |:p. :i| (i + 1) printString, '  ', p title ]) joinUsing: '\n' ).
    }
    { 'Category: printing'
        printDescription = (
            'a tour, at page ', (number + 1) printString, ' of ', pages size printString ).
    }
|)

examples _AddSlots: (|
    { 'Category: 1 begin here'
        { 'Comment: Evaluate in it: page. Then: next, and tryIt.'
            tour = (| {} = 'Comment: Welcome. Everything that you see is an object, and every object can be opened, asked and changed. Nothing needs to be saved, and nothing is lost: what you do can be taken back in the timeline.'.
                parent* = traits tour.
                number <- 0.
                pages = ((tourPage title: 'Look' Text: 'An object is a set of slots. This one is a point: open it, and then what is in its slots.' Try: 'examples point')
                    & (tourPage title: 'Ask' Text: 'Every object answers messages. Open an evaluator on the point, and ask it for its length.' Try: 'examples point length')
                    & (tourPage title: 'Parents' Text: 'What an object has no slot for, its parents may have: slots marked with a star. This is the parent of all points.' Try: 'traits point')
                    & (tourPage title: 'Change' Text: 'A slot with a ball can be changed: type another number. In code it is done by a message.' Try: 'examples circle growBy: 3')
                    & (tourPage title: 'Take back' Text: 'Each thing that you do is a turn. Look at the timeline below: undo the last one, or go back to any moment, and later come back from there. The circle then has its old size.' Try: 'examples circle radius')
                    & (tourPage title: 'Make' Text: 'New objects are copies of others, or are written down with their slots.' Try: '(| parent* = traits clonable. count <- 0. increase = ( count: count + 1 ) |) increase increase')
                    & (tourPage title: 'Collections' Text: 'Lists, sets and dictionaries understand do:, collect:, select: and many more messages. Blocks in brackets are code to be run.' Try: '(1 to: 10) collect: [ |:n| n squared ]')
                    & (tourPage title: 'Draw' Text: 'A turtle leaves a trail behind.' Try: '(turtle copy dragon: 6 Length: 2) picture')
                    & (tourPage title: 'Fail' Text: 'A turn that fails changes nothing at all. You see what was going on, can repair it, and run the same turn again.' Try: 'examples bank transfer: 500000 From: \'Ada\' To: \'Bob\'')
                    & (tourPage title: 'Go on' Text: 'Look at the other examples, at the lobby, at traits and globals, where everything has its name. Drop some files on the window. Then make something of your own.' Try: 'lobby')) asVector.
            |).
        }
    }
|)
