"The game of life of John Conway: a cell lives on with two or three neighbours, and comes to life with
three."

traits _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        life = (| {} = 'Comment: What a game of life can do. The board has no border: only the living cells are kept.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        life = (| {} = 'Comment: A board without a border. Made by life fromString: some lines.'.
            parent* = traits life.
            { 'Comment: The living cells: a set of points.' cells <- set }
            generation <- 0.
        |).
    }
|)

traits life _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copy = ( resend.copy cells: cells copy ).
        { 'Comment: From lines of text, in which a star is a living cell.'
            fromString: text = ( | board |
                board: (resend.copy cells: set copyRemoveAll) generation: 0.
                text lines do: [ |:line. :y|
                    line do: [ |:c. :x| c = '*' ifTrue: [ board cells add: x @ y ] ] ].
                board ).
        }
    }
    { 'Category: playing'
        { 'Comment: One generation. Answers the board itself.'
            next = ( | counts. born |
                counts: neighbourCounts.
                born: set copyRemoveAll.
                counts do: [ |:n. :p|
                    (n = 3) || [ (n = 2) && [ cells includes: p ] ] ifTrue: [ born add: p ] ].
                cells: born.
                generation: generation + 1 ).
        }
        next: n = ( n do: [ next ]. self ).
        toggle: p = (
            (cells includes: p) ifTrue: [ cells remove: p ] False: [ cells add: p ].
            self ).
        { 'Visibility: private'
            neighbourCounts = ( | counts |
                counts: dictionary copyRemoveAll.
                cells do: [ |:p|
                    neighbours do: [ |:d|
                        counts at: p + d Change: [ |:n| n + 1 ] StartingWith: 0 ] ].
                counts ).
            neighbours = ((-1 @ -1) & (0 @ -1) & (1 @ -1) & (-1 @ 0)
                & (1 @ 0) & (-1 @ 1) & (0 @ 1) & (1 @ 1)) asVector.
        }
    }
    { 'Category: accessing'
        population = ( cells size ).
        bounds = ( | low. high |
            low: cells asVector reduceWith: [ |:a. :b| a min: b ] IfEmpty: [ 0 @ 0 ].
            high: cells asVector reduceWith: [ |:a. :b| a max: b ] IfEmpty: [ 0 @ 0 ].
            low corner: high + 1 ).
    }
    { 'Category: printing'
        { 'Comment: The part of the board on which there is life.'
            asString = ( | sheet. b |
                b: bounds.
                sheet: canvas width: b width Height: b height.
                cells do: [ |:p| sheet at: p - b origin Put: '*' ].
                sheet asString ).
        }
        printDescription = (
            'generation ', generation printString, ', ', population printString, ' cells\n', asString ).
    }
|)

examples _AddSlots: (|
    { 'Category: 3 drawing'
        { 'Comment: The game of life. Evaluate in one of them: next. or: next: 10. Each time is a turn, and can be taken back.'
            glider = life fromString: '.*\n..*\n***'.
            acorn = life fromString: '.*\n...*\n**..***'.
        }
    }
|)
