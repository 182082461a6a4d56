"Orders: objects that say which of two things comes first.

A block can say it too, but a block cannot be kept. A sorted collection keeps its order, so it needs
an object: order natural, order by: 'name', (order by: 'name') descending."

traits _AddSlotsIfAbsent: (|
    { 'Category: collections'
        order = (| {} = 'Comment: What all orders share. An order understands value: a With: b, whether a comes before b, as a block with two arguments does.' |).
    }
|)

traits order _AddSlots: (|
    parent* = traits clonable.
    { 'Category: comparing'
        { 'Comment: Whether a comes before b.'
            value: a With: b = ( a < b ).
        }
    }
    { 'Category: copying'
        { 'Comment: By <, as the things themselves have it.'
            natural = ( globals order ).
        }
        { 'Comment: By what the things answer to this message.'
            by: selector = ( globals orderBySelector copySelector: selector ).
        }
        { 'Comment: The other way round.'
            descending = ( globals orderDescending copyBase: self ).
        }
        { 'Comment: Where I see no difference, the other order decides.'
            then: anOrder = ( globals orderThen copyFirst: self Second: anOrder asOrder ).
        }
    }
    { 'Category: converting'
        asOrder = ( self ).
    }
    { 'Category: printing'
        printDescription = ( 'the natural order' ).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: collections\x7fCategory: orders'
        order = (| {} = 'Comment: The order that < makes. order by: \'name\' and its like make others.'.
            parent* = traits order.
        |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: collections\x7fCategory: orders'
        orderBySelector = (| {} = 'Comment: By the answers to a message.'.
            parent* = traits order.
            selector <- 'value'.
            copySelector: s = ( copy selector: s ).
            value: a With: b = ( (a perform: selector) < (b perform: selector) ).
            printDescription = ( 'the order by ', selector ).
        |).
        orderDescending = (| {} = 'Comment: Another order, the other way round.'.
            parent* = traits order.
            base <- globals order.
            copyBase: anOrder = ( copy base: anOrder ).
            value: a With: b = ( base value: b With: a ).
            printDescription = ( base printString, ', descending' ).
        |).
        orderThen = (| {} = 'Comment: Two orders: the second decides what the first leaves open.'.
            parent* = traits order.
            first <- globals order.
            second <- globals order.
            copyFirst: a Second: b = ( (copy first: a) second: b ).
            value: a With: b = (
                (first value: a With: b) ifTrue: [ ^ true ].
                (first value: b With: a) ifTrue: [ ^ false ].
                second value: a With: b ).
            printDescription = ( first printString, ', then ', second printString ).
        |).
    }
|)

traits block _AddSlots: (|
    { 'Category: converting'
        { 'Comment: A block with two arguments can say what comes first.'
            asOrder = ( self ).
        }
    }
|)
