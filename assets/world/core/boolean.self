"true, false and nil: three objects with ordinary slots."

traits _AddSlotsIfAbsent: (|
    { 'Category: system'
        boolean = (| {} = 'Comment: What true and false share. What tells them apart is in themselves.' |).
        nil = (| {} = 'Comment: What nil can do.' |).
    }
|)

traits boolean _AddSlots: (|
    parent* = traits oddball.
    { 'Category: choosing'
        ifFalse: b True: a = ( ifTrue: a False: b ).
    }
    { 'Category: logic'
        ^^ b = ( self != b value ).
        xor: b = ( self ^^ b ).
    }
    { 'Category: comparing'
        hash = ( ifTrue: 1 False: 0 ).
    }
    { 'Category: converting'
        asInteger = ( ifTrue: 1 False: 0 ).
    }
    { 'Category: testing'
        isBoolean = ( true ).
    }
|)

true _AddSlots: (|
    parent* = traits boolean.
    { 'Category: choosing'
        ifTrue: a = ( a value ).
        ifFalse: b = ( nil ).
        ifTrue: a False: b = ( a value ).
    }
    { 'Category: logic'
        { 'Comment: The argument may be a block, which then is evaluated only where it matters.'
            && b = ( b value ).
            || b = ( true ).
            and: b = ( b value ).
            or: b = ( true ).
        }
        not = ( false ).
    }
    { 'Category: printing'
        printString = ( 'true' ).
        storeString = ( 'true' ).
    }
|)

false _AddSlots: (|
    parent* = traits boolean.
    { 'Category: choosing'
        ifTrue: a = ( nil ).
        ifFalse: b = ( b value ).
        ifTrue: a False: b = ( b value ).
    }
    { 'Category: logic'
        { 'Comment: The argument may be a block, which then is evaluated only where it matters.'
            && b = ( false ).
            || b = ( b value ).
            and: b = ( false ).
            or: b = ( b value ).
        }
        not = ( true ).
    }
    { 'Category: printing'
        printString = ( 'false' ).
        storeString = ( 'false' ).
    }
|)

traits nil _AddSlots: (|
    parent* = traits oddball.
    { 'Category: testing'
        isNil = ( true ).
        notNil = ( false ).
    }
    { 'Category: testing for nil'
        ifNil: b = ( b value ).
        ifNil: b IfNotNil: c = ( b value ).
        ifNotNil: c = ( nil ).
        ifNotNil: c IfNil: b = ( b value ).
    }
|)

nil _AddSlots: (|
    parent* = traits nil.
    { 'Category: printing'
        printString = ( 'nil' ).
        storeString = ( 'nil' ).
    }
|)
