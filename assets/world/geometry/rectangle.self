"Rectangles: two opposite corners."

traits _AddSlotsIfAbsent: (|
    { 'Category: geometry'
        rectangle = (| {} = 'Comment: What rectangles share. The origin is the corner with the smaller coordinates; the other corner does not belong to the rectangle any more.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: geometry'
        rectangle = (| {} = 'Comment: Part of the plane. Made by (1@1) corner: 3@4, or (1@1) extent: 2@3.'.
            parent* = traits rectangle.
            origin <- 0 @ 0.
            corner <- 0 @ 0.
        |).
    }
|)

traits rectangle _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copyOrigin: o Corner: c = ( (copy origin: o min: c) corner: o max: c ).
    }
    { 'Category: accessing'
        left = ( origin x ).
        top = ( origin y ).
        right = ( corner x ).
        bottom = ( corner y ).
        extent = ( corner - origin ).
        width = ( right - left ).
        height = ( bottom - top ).
        centre = ( origin middleTo: corner ).
        area = ( width * height ).
        corners = ( (origin & (right @ top) & corner & (left @ bottom)) asVector ).
    }
    { 'Category: comparing'
        = r = ( (self == r) || [ (isLike: r) && [ (origin = r origin) && [ corner = r corner ] ] ] ).
        hash = ( origin hash ^^ (corner hash * 31) ).
        { 'Visibility: private'
            isLike: r = ( r inheritsFrom: traits rectangle ).
        }
    }
    { 'Category: testing'
        isEmpty = ( (width = 0) || [ height = 0 ] ).
        includes: p = ( (origin <= p) && [ p < corner ] ).
        includesRectangle: r = ( (origin <= r origin) && [ r corner <= corner ] ).
        intersects: r = ( (origin < r corner) && [ r origin < corner ] ).
    }
    { 'Category: combining'
        { 'Comment: What lies in both; an empty rectangle, if nothing does.'
            intersect: r = (
                (intersects: r) ifFalse: [ ^ origin corner: origin ].
                (origin max: r origin) corner: corner min: r corner ).
        }
        { 'Comment: The smallest rectangle in which both lie.'
            union: r = ( (origin min: r origin) corner: corner max: r corner ).
        }
        translateBy: p = ( (origin + p) corner: corner + p ).
        { 'Comment: Smaller by so much on each side; with a negative number larger.'
            insetBy: n = ( (origin + n) corner: corner - n ).
        }
    }
    { 'Category: iterating'
        { 'Comment: The block is given each point with integer coordinates in me, row by row.'
            pointsDo: b = (
                top ceiling upTo: bottom Do: [ |:y|
                    left ceiling upTo: right Do: [ |:x| b value: x @ y ] ].
                self ).
        }
    }
    { 'Category: printing'
        printDescription = ( '(', origin printString, ' corner: ', corner printString, ')' ).
        storeDescription = ( '(', origin storeString, ' corner: ', corner storeString, ')' ).
    }
|)
