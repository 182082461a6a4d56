"Ranges: numbers at equal distances, of which only the ends are kept."

traits _AddSlotsIfAbsent: (|
    { 'Category: collections'
        range = (| {} = 'Comment: What ranges share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: collections\x7fCategory: indexed'
        range = (| {} = 'Comment: The numbers from one to another. Made by 1 to: 10, or 1 to: 10 By: 3.'.
            parent* = traits range.
            { 'Visibility: private'
                first <- 0.
                step <- 1.
                size <- 0.
            }
        |).
    }
|)

traits range _AddSlots: (|
    parent* = traits indexable.
    { 'Category: copying'
        copyFrom: a To: b By: s = (
            s isZero ifTrue: [ error: 'The numbers of a range cannot all be the same.' ].
            ((copy first: a) step: s) size: (((b - a) // s) + 1 max: 0) ).
        copyRemoveAll = ( list copyRemoveAll ).
    }
    { 'Category: accessing'
        at: i = ( (isIndex: i) ifTrue: [ first + (step * i) ] False: [ indexError: i ] ).
        { 'Comment: The last number; of an empty range, one step before the first.'
            end = ( first + (step * (size - 1)) ).
        }
    }
    { 'Category: iterating'
        do: b = ( size do: [ |:i| b value: first + (step * i) With: i ]. self ).
    }
    { 'Category: searching'
        { 'Comment: Found by computing.'
            includes: x = (
                (x isNumber && [ isEmpty not ]) ifFalse: [ ^ false ].
                ((((x - first) // step) between: 0 And: size - 1))
                    && [ ((x - first) \\ step) = 0 ] ).
        }
    }
    { 'Category: reducing'
        sum = ( isEmpty ifTrue: 0 False: [ ((first + last) * size) / 2 ] ).
    }
    { 'Category: converting'
        reversed = ( isEmpty ifTrue: [ self ] False: [ last to: first By: step negate ] ).
    }
    { 'Category: transforming\x7fVisibility: private'
        resultFrom: r = ( r asVector ).
    }
    { 'Category: printing'
        prefixString = 'range'.
        printOn: p = (
            p put: '(', first printString, ' to: ', end printString.
            step = 1 ifFalse: [ p put: ' By: ', step printString ].
            p put: ')' ).
        storeDescription = ( printString ).
    }
|)
