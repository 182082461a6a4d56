"A turtle that walks about and leaves a trail."

traits _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        turtle = (| {} = 'Comment: What turtles can do. Angles are in degrees, to the right.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        turtle = (| {} = 'Comment: A turtle. Copies of it begin at 0@0 and look up.'.
            parent* = traits turtle.
            position <- 0 @ 0.
            { 'Comment: Where it looks: 0 is up, 90 is right.' heading <- 0 }
            isPenDown <- true.
            { 'Comment: The lines it has drawn: associations of points.' trail <- list }
        |).
    }
|)

traits turtle _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copy = ( resend.copy trail: trail copy ).
    }
    { 'Category: walking'
        forward: n = ( | next |
            next: position + (direction * n).
            isPenDown ifTrue: [ trail add: position -> next ].
            position: next ).
        back: n = ( forward: n negate ).
        right: degrees = ( heading: (heading + degrees) \\ 360 ).
        left: degrees = ( right: degrees negate ).
        home = ( (position: 0 @ 0) heading: 0 ).
    }
    { 'Category: pen'
        penUp = ( isPenDown: false ).
        penDown = ( isPenDown: true ).
        clear = ( trail removeAll. home ).
    }
    { 'Category: figures'
        { 'Comment: A closed figure with so many sides.'
            polygon: sides Length: n = ( sides do: [ forward: n. right: 360 over: sides ]. self ).
        }
        star: n = ( 5 do: [ forward: n. right: 144 ]. self ).
        spiral: turns = ( turns do: [ |:i| forward: i + 1. right: 90 ]. self ).
        { 'Comment: The dragon curve: a strip of paper folded so many times, every fold opened to a right angle.'
            dragon: folds Length: n = ( dragon: folds Length: n Turn: 90. self ).
            { 'Visibility: private'
                dragon: folds Length: n Turn: angle = (
                    folds = 0 ifTrue: [ ^ forward: n ].
                    dragon: folds - 1 Length: n Turn: 90.
                    right: angle.
                    dragon: folds - 1 Length: n Turn: -90 ).
            }
        }
    }
    { 'Category: drawing'
        { 'Comment: The trail on a sheet that just holds it.'
            picture = ( | low. high. sheet |
                trail isEmpty ifTrue: [ ^ canvas width: 1 Height: 1 ].
                low: corners reduceWith: [ |:a. :b| a min: b ].
                high: corners reduceWith: [ |:a. :b| a max: b ].
                sheet: canvas width: 1 + (2 * (high x - low x)) round Height: 1 + (high y - low y) round.
                trail do: [ |:line|
                    sheet lineFrom: (place: line key From: low) To: (place: line value From: low)
                        Put: '#' ].
                sheet ).
        }
        { 'Visibility: private'
            { 'Comment: Characters are twice as high as wide.'
                place: p From: low = ( (p - low) * (2 @ 1) ).
            }
            corners = ( (trail collect: [ |:line| line key ]) add: trail last value ).
            direction = ( | a |
                (heading % 90) = 0 ifTrue: [ ^ exactDirections at: heading / 90 ].
                a: heading degreesAsRadians.
                a sin @ a cos negate ).
            exactDirections = ((0 @ -1) & (1 @ 0) & (0 @ 1) & (-1 @ 0)) asVector.
        }
    }
    { 'Category: printing'
        printDescription = (
            'a turtle at ', position round printString, ', ', trail size printString, ' lines drawn' ).
    }
|)

examples _AddSlots: (|
    { 'Category: 3 drawing'
        { 'Comment: A turtle. Evaluate in it: clear. dragon: 8 Length: 1. picture'
            turtle = turtle copy star: 12.
        }
    }
|)
