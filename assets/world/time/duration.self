"Lengths of time: 5 minutes + 30 seconds."

traits _AddSlotsIfAbsent: (|
    { 'Category: time'
        duration = (| {} = 'Comment: What durations share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: time'
        duration = (| {} = 'Comment: A length of time. Made by 5 minutes, 2 hours, and the like.'.
            parent* = traits duration.
            milliseconds <- 0.
        |).
    }
|)

traits duration _AddSlots: (|
    parent* = traits clonable.
    comparable* = mixins comparable.
    { 'Category: copying'
        ofMilliseconds: n = ( copy milliseconds: n round ).
    }
    { 'Category: arithmetic'
        + d = ( ofMilliseconds: milliseconds + d milliseconds ).
        - d = ( ofMilliseconds: milliseconds - d milliseconds ).
        * n = ( ofMilliseconds: milliseconds * n ).
        { 'Comment: By a number a duration; by a duration how often that fits, exactly.'
            / n = ( n isNumber ifTrue: [ ofMilliseconds: milliseconds over: n ]
                                False: [ milliseconds over: n milliseconds ] ).
        }
        negate = ( ofMilliseconds: milliseconds negate ).
        abs = ( ofMilliseconds: milliseconds abs ).
    }
    { 'Category: accessing'
        { 'Comment: The whole duration, in this unit; a fraction where it does not come out even.'
            seconds = ( milliseconds over: 1000 ).
            minutes = ( milliseconds over: 60000 ).
            hours = ( milliseconds over: 3600000 ).
            days = ( milliseconds over: 86400000 ).
        }
    }
    { 'Category: comparing'
        = d = ( (self == d) || [ (isLike: d) && [ milliseconds = d milliseconds ] ] ).
        < d = ( milliseconds < d milliseconds ).
        hash = ( milliseconds hash ).
        { 'Visibility: private'
            isLike: d = ( d inheritsFrom: traits duration ).
        }
    }
    { 'Category: printing'
        { 'Comment: Such as 2 d 3 h 5 min 7.25 s.'
            printDescription = ( | rest. parts |
                milliseconds = 0 ifTrue: [ ^ '0 s' ].
                milliseconds < 0 ifTrue: [ ^ 'minus ', abs printString ].
                rest: milliseconds.
                parts: list copyRemoveAll.
                units do: [ | :unit. n |
                    n: rest / unit key.
                    rest: rest % unit key.
                    n > 0 ifTrue: [ parts add: n printString, unit value ] ].
                rest > 0 ifTrue: [ parts add: (secondsText: rest), ' s' ].
                parts joinUsing: ' ' ).
        }
        storeDescription = ( '(', milliseconds printString, ' milliseconds)' ).
        { 'Visibility: private'
            units = ((86400000 -> ' d') & (3600000 -> ' h') & (60000 -> ' min')) asVector.
            secondsText: ms = (
                (ms % 1000) = 0 ifTrue: [ ^ (ms / 1000) printString ].
                (ms asFloat / 1000.0) printString ).
        }
    }
|)

traits number _AddSlots: (|
    { 'Category: durations'
        milliseconds = ( duration ofMilliseconds: self ).
        seconds = ( duration ofMilliseconds: self * 1000 ).
        minutes = ( duration ofMilliseconds: self * 60000 ).
        hours = ( duration ofMilliseconds: self * 3600000 ).
        days = ( duration ofMilliseconds: self * 86400000 ).
        weeks = ( duration ofMilliseconds: self * 604800000 ).
    }
|)
