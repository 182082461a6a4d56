"Days of the calendar: date year: 1969 Month: 7 Day: 20."

traits _AddSlotsIfAbsent: (|
    { 'Category: time'
        date = (| {} = 'Comment: What dates share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: time'
        date = (| {} = 'Comment: A day. date today, or date year: 2000 Month: 2 Day: 29.'.
            parent* = traits date.
            { 'Comment: Days since the first of January 1970.' dayNumber <- 0 }
            { 'Visibility: private'
                { 'Comment: Worked out from the number when one is first asked for.' civil }
            }
        |).
    }
|)

traits date _AddSlots: (|
    parent* = traits clonable.
    comparable* = mixins comparable.
    { 'Category: copying'
        today = ( time now date ).
        year: y Month: m Day: d = (
            ((m isInteger && [ m between: 1 And: 12 ])
                && [ d isInteger && [ d between: 1 And: daysInMonth: m Of: y ] ]) ifFalse: [
                    ^ error: 'There is no day ', d printString, ' of month ', m printString,
                          ' in the year ', y printString, '.' ].
            ofDayNumber: daysBefore: y Month: m Day: d ).
        ofDayNumber: n = ( (copy dayNumber: n) civil: nil ).
        { 'Comment: From a text such as \'1969-07-20\'.'
            fromString: text = ( | parts |
                parts: text trim split: '-'.
                parts size = 3 ifFalse: [ ^ error: text printString, ' is not a date such as \'1969-07-20\'.' ].
                year: (parts at: 0) asInteger Month: (parts at: 1) asInteger
                    Day: (parts at: 2) asInteger ).
        }
    }
    { 'Category: accessing'
        year = ( parts at: 0 ).
        month = ( parts at: 1 ).
        day = ( parts at: 2 ).
        { 'Comment: 1 for Monday to 7 for Sunday.'
            weekday = ( ((dayNumber + 3) \\ 7) + 1 ).
        }
        dayOfYear = ( 1 + (dayNumber - (daysBefore: year Month: 1 Day: 1)) ).
        weekdayName = ( weekdayNames at: weekday - 1 ).
        monthName = ( monthNames at: month - 1 ).
        isLeapYear = ( isLeap: year ).
        daysInMonth = ( daysInMonth: month Of: year ).
        isWeekend = ( weekday > 5 ).
    }
    { 'Category: arithmetic'
        { 'Comment: A number of days later or earlier; between two dates the number of days.'
            + days = ( ofDayNumber: dayNumber + (daysIn: days) ).
            - other = (
                (isLike: other) ifTrue: [ dayNumber - other dayNumber ]
                                 False: [ ofDayNumber: dayNumber - (daysIn: other) ] ).
        }
        { 'Comment: The same day of another month; the last day, where there is no such day.'
            addMonths: n = ( | m. y. month |
                m: (year * 12) + ((self month - 1) + n).
                y: m // 12.
                month: (m \\ 12) + 1.
                year: y Month: month Day: day min: daysInMonth: month Of: y ).
            addYears: n = ( addMonths: n * 12 ).
        }
        next = ( self + 1 ).
        previous = ( self - 1 ).
    }
    { 'Category: comparing'
        = d = ( (self == d) || [ (isLike: d) && [ dayNumber = d dayNumber ] ] ).
        < d = ( dayNumber < d dayNumber ).
        hash = ( dayNumber hash ).
    }
    { 'Category: converting'
        { 'Comment: Midnight, in universal time.'
            asTime = ( time ofMilliseconds: dayNumber * 86400000 ).
        }
    }
    { 'Category: printing'
        { 'Comment: As the standard has it: 1969-07-20.'
            printDescription = (
                (year printStringPadded: 4), '-', (month printStringPadded: 2), '-',
                    (day printStringPadded: 2) ).
        }
        { 'Comment: As people say it: Sunday, 20 July 1969.'
            asString = (
                weekdayName, ', ', day printString, ' ', monthName, ' ', year printString ).
        }
        storeDescription = ( '(date fromString: ', printString printString, ')' ).
    }
    { 'Category: calendar\x7fVisibility: private'
        isLike: d = ( d inheritsFrom: traits date ).
        daysIn: n = ( n isNumber ifTrue: [ n ] False: [ n days floor ] ).
        isLeap: y = ( ((y \\ 4) = 0) && [ ((y \\ 100) != 0) || [ (y \\ 400) = 0 ] ] ).
        daysInMonth: m Of: y = (
            m = 2 ifTrue: [ (isLeap: y) ifTrue: 29 False: 28 ]
                   False: [ 31 - (((m - 1) \\ 7) % 2) ] ).
        parts = ( civil isNil ifTrue: [ civil: civilFrom: dayNumber ]. civil ).
        { 'Comment: Counted in years that begin in March, so that the leap day is the last, and in eras of 400 years, which all have as many days.'
            daysBefore: y Month: m Day: d = ( | marchYear. era. yearOfEra. dayOfYear |
                marchYear: m <= 2 ifTrue: [ y - 1 ] False: [ y ].
                era: marchYear // 400.
                yearOfEra: marchYear - (era * 400).
                dayOfYear: (((((m + 9) \\ 12) * 153) + 2) / 5) + (d - 1).
                (era * 146097) + (daysBeforeYearOfEra: yearOfEra) + dayOfYear + -719468 ).
            daysBeforeYearOfEra: y = ( ((y * 365) + (y / 4)) - (y / 100) ).
            civilFrom: n = ( | days. era. dayOfEra. yearOfEra. dayOfYear. m. month |
                days: n + 719468.
                era: days // 146097.
                dayOfEra: days - (era * 146097).
                yearOfEra: yearOfEraFrom: dayOfEra.
                dayOfYear: dayOfEra - (daysBeforeYearOfEra: yearOfEra).
                m: ((dayOfYear * 5) + 2) / 153.
                month: ((m + 2) \\ 12) + 1.
                ((((era * 400) + yearOfEra) + (month <= 2 ifTrue: 1 False: 0))
                    & month
                    & ((dayOfYear - (((m * 153) + 2) / 5)) + 1)) asVector ).
            yearOfEraFrom: day = (
                ((((day - (day / 1460)) + (day / 36524)) - (day / 146096))) / 365 ).
        }
        weekdayNames = ( 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday' words ).
        monthNames = ( 'January February March April May June July August September October November December' words ).
    }
|)
