"Moments: time now."

traits _AddSlotsIfAbsent: (|
    { 'Category: time'
        time = (| {} = 'Comment: What moments share. All are in universal time.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: time'
        time = (| {} = 'Comment: A moment, to the millisecond: time now.'.
            parent* = traits time.
            { 'Comment: Since the beginning of 1970.' milliseconds <- 0 }
        |).
    }
|)

traits time _AddSlots: (|
    parent* = traits clonable.
    comparable* = mixins comparable.
    { 'Category: copying'
        now = ( ofMilliseconds: _TimeMillis ).
        ofMilliseconds: n = ( copy milliseconds: n ).
        { 'Comment: On a date: time on: date today Hour: 12 Minute: 30 Second: 0.'
            on: aDate Hour: h Minute: m Second: s =
                ( aDate asTime + h hours + m minutes + s seconds ).
        }
    }
    { 'Category: accessing'
        date = ( globals date ofDayNumber: milliseconds // 86400000 ).
        hour = ( millisecondsOfDay / 3600000 ).
        minute = ( (millisecondsOfDay / 60000) % 60 ).
        second = ( (millisecondsOfDay / 1000) % 60 ).
        millisecondsOfDay = ( milliseconds \\ 86400000 ).
    }
    { 'Category: arithmetic'
        { 'Comment: A duration later or earlier; between two moments the duration.'
            + d = ( ofMilliseconds: milliseconds + d milliseconds ).
            - x = (
                (isLike: x) ifTrue: [ (milliseconds - x milliseconds) milliseconds ]
                             False: [ ofMilliseconds: milliseconds - x milliseconds ] ).
        }
    }
    { 'Category: comparing'
        = t = ( (self == t) || [ (isLike: t) && [ milliseconds = t milliseconds ] ] ).
        < t = ( milliseconds < t milliseconds ).
        hash = ( milliseconds hash ).
        { 'Visibility: private'
            isLike: t = ( t inheritsFrom: traits time ).
        }
    }
    { 'Category: printing'
        { 'Comment: Such as 1969-07-20 20:17:40.'
            printDescription = ( date printString, ' ', clockString ).
            clockString = (
                (hour printStringPadded: 2), ':', (minute printStringPadded: 2), ':',
                    (second printStringPadded: 2) ).
        }
        storeDescription = ( '(time ofMilliseconds: ', milliseconds printString, ')' ).
    }
|)
