"Points: 3 @ 4."

traits _AddSlotsIfAbsent: (|
    { 'Category: geometry'
        point = (| {} = 'Comment: What points share. Points take part in arithmetic; numbers mix with them, as the point with twice that number.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: geometry'
        point = (| {} = 'Comment: A place in the plane, or a distance. Made by 3 @ 4.'.
            parent* = traits point.
            x <- 0.
            y <- 0.
        |).
    }
|)

traits point _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copyX: aNumber Y: another = ( (copy x: aNumber) y: another ).
    }
    { 'Category: arithmetic'
        + p = ( p isPoint ifTrue: [ (x + p x) @ (y + p y) ] False: [ retry: '+' With: p ] ).
        - p = ( p isPoint ifTrue: [ (x - p x) @ (y - p y) ] False: [ retry: '-' With: p ] ).
        * p = ( p isPoint ifTrue: [ (x * p x) @ (y * p y) ] False: [ retry: '*' With: p ] ).
        / p = ( p isPoint ifTrue: [ (x / p x) @ (y / p y) ] False: [ retry: '/' With: p ] ).
        negate = ( x negate @ y negate ).
        abs = ( x abs @ y abs ).
    }
    { 'Category: comparing'
        = p = ( (self == p) || [ p isPoint && [ (x = p x) && [ y = p y ] ] ] ).
        { 'Comment: Whether I am above and to the left.'
            < p = ( (x < p x) && [ y < p y ] ).
            <= p = ( (x <= p x) && [ y <= p y ] ).
        }
        hash = ( x hash ^^ (y hash * 31) ).
        max: p = ( (x max: p x) @ (y max: p y) ).
        min: p = ( (x min: p x) @ (y min: p y) ).
    }
    { 'Category: geometry'
        { 'Comment: How far it is from 0@0.'
            length = ( ((x * x) + (y * y)) squareRoot ).
        }
        distanceTo: p = ( (self - p) length ).
        { 'Comment: The product of the lengths and the cosine of the angle between us.'
            dot: p = ( (x * p x) + (y * p y) ).
            { 'Comment: Twice the area of the triangle with 0@0: positive where p is to the left.'
                cross: p = ( (x * p y) - (y * p x) ).
            }
        }
        { 'Comment: The angle from the x axis, in radians.'
            angle = ( y arcTan: x ).
        }
        { 'Comment: A quarter of a turn to the left; by any angle, in radians.'
            perpendicular = ( y negate @ x ).
            rotateBy: angle = ( | s. c |
                s: angle sin. c: angle cos.
                ((x * c) - (y * s)) @ ((x * s) + (y * c)) ).
        }
        { 'Comment: The point half way, or any part of the way, to the other.'
            middleTo: p = ( (x + p x) half @ (y + p y) half ).
            to: p At: part = ( self + ((p - self) * part) ).
        }
        { 'Comment: With length 1 and the same direction.'
            unit = ( | n |
                n: length.
                n = 0 ifTrue: [ ^ error: 'A point at 0@0 has no direction.' ].
                (x / n) @ (y / n) ).
        }
    }
    { 'Category: rounding'
        round = ( x round @ y round ).
        floor = ( x floor @ y floor ).
        ceiling = ( x ceiling @ y ceiling ).
        truncate = ( x truncate @ y truncate ).
    }
    { 'Category: testing'
        isPoint = ( true ).
        isInside: aRectangle = ( aRectangle includes: self ).
    }
    { 'Category: rectangles'
        { 'Comment: The rectangle from here to a corner, or of a size.'
            corner: p = ( rectangle copyOrigin: self Corner: p ).
            extent: p = ( rectangle copyOrigin: self Corner: self + p ).
        }
        # p = ( corner: p ).
        ## p = ( extent: p ).
    }
    { 'Category: converting'
        asPoint = ( self ).
        transpose = ( y @ x ).
    }
    { 'Category: printing'
        printDescription = ( '(', x printString, '@', y printString, ')' ).
        storeDescription = ( '(', x storeString, ' @ ', y storeString, ')' ).
    }
    { 'Category: mixing kinds\x7fVisibility: private'
        generality = 50.
        coerce: n = ( n @ n ).
        retry: operator With: n = (
            (n generality between: 1 And: 49) ifFalse: [
                ^ error: printString, ' ', operator, ' ', n _ShortName, ' cannot be done: ',
                      n _ShortName, ' is neither a number nor a point.'
                  Named: 'badTypeError' ].
            perform: operator With: coerce: n ).
    }
|)
