"Points and circles, as in the first picture that anyone sees of this world."

traits _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        shape = (| {} = 'Comment: What all shapes share. A shape says what its area is, and which points are in it.' |).
        circle = (| {} = 'Comment: What circles share.' |).
        polygon = (| {} = 'Comment: What polygons share: shapes with corners.' |).
    }
|)

traits shape _AddSlots: (|
    parent* = traits clonable.
    { 'Category: measuring'
        area = ( childMustImplement ).
        circumference = ( childMustImplement ).
        { 'Comment: The smallest upright rectangle around me.'
            bounds = ( childMustImplement ).
        }
    }
    { 'Category: testing'
        includes: p = ( childMustImplement ).
        isLargerThan: s = ( area > s area ).
    }
    { 'Category: drawing'
        { 'Comment: Fills me on a canvas with a character.'
            drawOn: aCanvas With: character = (
                bounds pointsDo: [ |:p| (includes: p) ifTrue: [ aCanvas at: p Put: character ] ].
                aCanvas ).
            { 'Comment: Alone, on a sheet that is large enough. Characters are about twice as high as wide.'
                sketch = ( drawOn: (canvas width: bounds right ceiling + 1 Height: bounds bottom ceiling + 1)
                               With: '*' ).
            }
        }
    }
|)

traits circle _AddSlots: (|
    parent* = traits shape.
    { 'Category: copying'
        centre: p Radius: r = ( (copy centre: p) radius: r ).
    }
    { 'Category: measuring'
        area = ( float pi * radius squared ).
        circumference = ( 2 * float pi * radius ).
        diameter = ( 2 * radius ).
        bounds = ( (centre - radius) corner: centre + radius + 1 ).
    }
    { 'Category: testing'
        includes: p = ( (centre distanceTo: p) <= radius ).
        touches: c = ( (centre distanceTo: c centre) <= (radius + c radius) ).
    }
    { 'Category: changing'
        { 'Comment: Try: growBy: 3, and look at the arrow of time below.'
            growBy: n = ( radius: radius + n ).
            moveBy: p = ( centre: centre + p ).
        }
    }
|)

traits polygon _AddSlots: (|
    parent* = traits shape.
    { 'Category: copying'
        withCorners: points = ( copy corners: points asVector ).
    }
    { 'Category: measuring'
        { 'Comment: By the shoelace formula: the triangles between 0@0 and each side, those that run backwards counting negative.'
            area = ( (sum: [ |:a. :b| a cross: b ]) abs over: 2 ).
        }
        circumference = ( sum: [ |:a. :b| a distanceTo: b ] ).
        bounds = (
            (corners reduceWith: [ |:a. :b| a min: b ])
                corner: (corners reduceWith: [ |:a. :b| a max: b ]) + 1 ).
    }
    { 'Category: testing'
        { 'Comment: A ray from p to the right crosses the border an odd number of times.'
            includes: p = ( | inside <- false |
                sidesDo: [ |:a. :b|
                    (crosses: p From: a To: b) ifTrue: [ inside: inside not ] ].
                inside ).
        }
    }
    { 'Category: iterating'
        { 'Comment: The block is given both ends of each side.'
            sidesDo: b = (
                corners do: [ |:a. :i| b value: a With: (corners atWrap: i + 1) ].
                self ).
        }
    }
    { 'Visibility: private'
        sum: b = ( | total <- 0 |
            sidesDo: [ |:p. :q| total: total + (b value: p With: q) ].
            total ).
        crosses: p From: a To: b = (
            (a y > p y) = (b y > p y) ifTrue: [ ^ false ].
            p x < (a x + (((b x - a x) * (p y - a y)) over: b y - a y)) ).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        circle = (| {} = 'Comment: A circle. Made by circle centre: 3@4 Radius: 12.'.
            parent* = traits circle.
            { 'Comment: The middle: a point.' centre <- 0 @ 0 }
            radius <- 1.
            colour <- colour named: 'coral'.
        |).
        polygon = (| {} = 'Comment: A shape with corners. Made by polygon withCorners: points.'.
            parent* = traits polygon.
            { 'Comment: Points, one after the other around the shape.' corners <- vector }
        |).
    }
|)

examples _AddSlots: (|
    { 'Category: 2 shapes'
        { 'Comment: A point that knows the circle it lies on.'
            point = (| {} = 'Comment: A point with slots of its own. Evaluate here: length. Then change x, and again.'.
                parent* = traits point.
                centre = circle centre: 3 @ 4 Radius: 12.
                x <- 3.
                y <- 4.
                { 'Category: arithmetic'
                    { 'Comment: My own +, beside the one that I would inherit. It keeps the slot centre.'
                        + p = ( (copy x: x + p x) y: y + p y ).
                    }
                }
                length = ( ((x * x) + (y * y)) squareRoot ).
            |).
        }
        { 'Comment: A circle to change. Evaluate in it: growBy: 3, area, sketch.'
            circle = (circle centre: 8 @ 5 Radius: 4) colour: colour named: 'teal'.
        }
        { 'Comment: A house. Evaluate in it: sketch.'
            house = polygon withCorners: ((0 @ 6) & (8 @ 0) & (16 @ 6) & (14 @ 6) & (14 @ 12) & (2 @ 12) & (2 @ 6)).
        }
        { 'Comment: Circles of all sizes: examples circles collect: [ |:c| c area ].'
            circles = ((1 to: 12) collect: [ |:i| circle centre: (i * 5) @ i Radius: i ]) asList.
        }
    }
|)
