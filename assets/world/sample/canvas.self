"A sheet of characters to draw on. Other examples draw themselves on one."

traits _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        canvas = (| {} = 'Comment: What sheets of characters can do. The point 0@0 is at the upper left.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        canvas = (| {} = 'Comment: A sheet to draw on with characters: canvas width: 20 Height: 5.'.
            parent* = traits canvas.
            width <- 0.
            height <- 0.
            { 'Comment: All characters, row after row.' cells <- vector }
        |).
    }
|)

traits canvas _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copy = ( resend.copy cells: cells copy ).
        width: w Height: h = (
            ((resend.copy width: w) height: h) cells: vector copySize: w * h FillingWith: ' ' ).
    }
    { 'Category: drawing'
        { 'Comment: Puts a character at a point. Points beside the sheet are left out.'
            at: p Put: character = (
                (includes: p) ifTrue: [ cells at: (indexOf: p) Put: character ].
                self ).
        }
        at: p = ( (includes: p) ifTrue: [ cells at: indexOf: p ] False: ' ' ).
        { 'Comment: A straight line, as many points long as it is wide or high.'
            lineFrom: a To: b Put: character = ( | steps. d |
                d: (b - a) abs.
                steps: ((d x max: d y) max: 1) ceiling.
                0 to: steps Do: [ |:i|
                    at: (a to: b At: i over: steps) Put: character ].
                self ).
        }
        clear = ( cells setAll: ' '. self ).
    }
    { 'Category: testing'
        includes: p = ( | q |
            q: p round.
            ((0 <= q x) && [ q x < width ]) && [ (0 <= q y) && [ q y < height ] ] ).
    }
    { 'Category: printing'
        rows = ( (cells piecesOf: width) collect: [ |:row| (row joinUsing: '') trimRight ] ).
        asString = ( rows joinUsing: '\n' ).
        printDescription = ( 'a canvas\n', asString ).
    }
    { 'Visibility: private'
        indexOf: p = ( | q | q: p round. (q y * width) + q x ).
    }
|)
