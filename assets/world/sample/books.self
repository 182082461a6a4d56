"A small lending library."

traits _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        book = (| {} = 'Comment: What books share.' |).
        bookshelf = (| {} = 'Comment: What lending libraries can do.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        book = (| {} = 'Comment: A book that can be lent.'.
            parent* = traits book.
            title <- ''.
            author <- ''.
            year <- 0.
            { 'Comment: Who has it; nil while it stands on the shelf.' borrower }
            { 'Comment: Everyone who has had it, the last one last.' readers <- list }
        |).
        bookshelf = (| {} = 'Comment: Books that can be borrowed.'.
            parent* = traits bookshelf.
            books <- list.
        |).
    }
|)

traits book _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        title: t By: a Year: y =
            ( (((copy title: t) author: a) year: y) readers: list copyRemoveAll ).
    }
    { 'Category: lending'
        isBorrowed = ( borrower notNil ).
        lendTo: person = (
            isBorrowed ifTrue: [ error: title, ' is with ', borrower asString, ' until it comes back.' ].
            readers add: person.
            borrower: person ).
        takeBack = (
            isBorrowed ifFalse: [ error: title, ' stands on the shelf already.' ].
            borrower: nil ).
    }
    { 'Category: printing'
        printDescription = ( 'a book (', title printString, ')' ).
        asString = ( author, ': ', title, ' (', year printString, ')' ).
    }
|)

traits bookshelf _AddSlots: (|
    parent* = traits clonable.
    { 'Category: finding'
        titled: text = ( books detect: [ |:b| b title asLowercase includes: text asLowercase ]
                               IfNone: [ error: 'There is no book called ', text printString, ' here.' ] ).
        by: author = ( books select: [ |:b| b author includes: author ] ).
        lent = ( books select: [ |:b| b isBorrowed ] ).
        onShelf = ( books reject: [ |:b| b isBorrowed ] ).
        oldest = ( books minBy: [ |:b| b year ] ).
        byAuthor = ( books groupBy: [ |:b| b author ] ).
        { 'Comment: All books, one line each, in the order of their years.'
            catalogue = ( (books sortedBy: 'year') joinUsing: '\n' ).
        }
    }
    { 'Category: printing'
        printDescription = (
            'a bookshelf of ', books size printString, ' books, ', lent size printString, ' lent' ).
    }
|)

examples _AddSlots: (|
    { 'Category: 4 at home'
        { 'Comment: A lending library. Evaluate in it: lent, catalogue, (titled: \'emma\') lendTo: \'Ada\'. Do the last one twice, and look at the failed turn.'
            books = (| parent* = traits bookshelf.
                books <- ((book title: 'Emma' By: 'Jane Austen' Year: 1815)
                    & (book title: 'Persuasion' By: 'Jane Austen' Year: 1817)
                    & (book title: 'Frankenstein' By: 'Mary Shelley' Year: 1818)
                    & (book title: 'Moby-Dick' By: 'Herman Melville' Year: 1851)
                    & (book title: 'Middlemarch' By: 'George Eliot' Year: 1871)
                    & (book title: 'Flatland' By: 'Edwin Abbott' Year: 1884)
                    & (book title: 'The Time Machine' By: 'H. G. Wells' Year: 1895)
                    & (book title: 'Through the Looking-Glass' By: 'Lewis Carroll' Year: 1871)
                    & (book title: 'Alice in Wonderland' By: 'Lewis Carroll' Year: 1865)
                    & ((book title: 'Elements' By: 'Euclid' Year: -300) lendTo: 'Emmy')) asList.
            |).
        }
    }
|)
