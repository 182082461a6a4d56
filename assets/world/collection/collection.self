"What all collections share. Everything here is made of do: alone."

traits _AddSlotsIfAbsent: (|
    { 'Category: collections'
        collection = (| {} = 'Comment: What all collections share. A new kind of collection only has to say do: b, which gives b each element and its key.' |).
    }
|)

traits collection _AddSlots: (|
    parent* = traits clonable.
    { 'Category: sizing'
        size = ( | n <- 0 | do: [ n: n + 1 ]. n ).
        isEmpty = ( size = 0 ).
        notEmpty = ( isEmpty not ).
        ifEmpty: b = ( isEmpty ifTrue: b False: [ self ] ).
        ifEmpty: b IfNotEmpty: c = ( isEmpty ifTrue: b False: [ c value: self ] ).
    }
    { 'Category: iterating'
        { 'Comment: Gives the block each element, and its key: the index, for those that have one. A block with one argument gets the element only.'
            do: b = ( childMustImplement ).
        }
        { 'Comment: The other block runs between two elements.'
            do: b SeparatedBy: between = ( | first <- true |
                do: [ |:x. :k|
                    first ifTrue: [ first: false ] False: [ between value ].
                    b value: x With: k ].
                self ).
        }
        { 'Comment: As many elements as the block takes, at most n of them.'
            first: n Do: b = ( | i <- 0 |
                do: [ |:x. :k|
                    i < n ifFalse: [ ^ self ].
                    i: i + 1.
                    b value: x With: k ] ).
        }
    }
    { 'Category: transforming'
        { 'Comment: What the block answers for each element.'
            collect: b = ( | r |
                r: emptyResult.
                do: [ |:x. :k| r add: (b value: x With: k) ].
                resultFrom: r ).
        }
        { 'Comment: The elements for which the block answers true, or false.'
            select: b = ( | r |
                r: emptyResult.
                do: [ |:x. :k| (b value: x With: k) ifTrue: [ r add: x ] ].
                resultFrom: r ).
            reject: b = ( select: [ |:x. :k| (b value: x With: k) not ] ).
            filterBy: b = ( select: b ).
            mapBy: b = ( collect: b ).
        }
        { 'Comment: The block answers a collection for each element; all of their elements.'
            gather: b = ( | r |
                r: emptyResult.
                do: [ |:x. :k| (b value: x With: k) do: [ |:y| r add: y ] ].
                resultFrom: r ).
            flatten = ( gather: [ |:x| x ] ).
        }
        { 'Comment: A dictionary: what the block answers, to a list of the elements for which it does.'
            groupBy: b = ( | groups |
                groups: dictionary copyRemoveAll.
                do: [ |:x. :k|
                    (groups at: (b value: x With: k) IfAbsentPut: [ list copyRemoveAll ]) add: x ].
                groups ).
        }
        { 'Comment: The elements for which the block answers true, and the others: an association.'
            partitionBy: b = ( | yes. no |
                yes: list copyRemoveAll. no: list copyRemoveAll.
                do: [ |:x. :k| ((b value: x With: k) ifTrue: [ yes ] False: [ no ]) add: x ].
                yes -> no ).
        }
        { 'Comment: The first n elements; all but the first n.'
            take: n = ( | r |
                r: emptyResult. first: n Do: [ |:x| r add: x ]. resultFrom: r ).
            drop: n = ( | r. i <- 0 |
                r: emptyResult.
                do: [ |:x| i < n ifTrue: [ i: i + 1 ] False: [ r add: x ] ].
                resultFrom: r ).
        }
        { 'Comment: The elements without those that are equal to an earlier one.'
            withoutDuplicates = ( resultFrom: asSet asList ).
        }
        { 'Visibility: private'
            { 'Comment: What collects the results of collect: and select:, and what is made of it.'
                emptyResult = ( list copyRemoveAll ).
                resultFrom: r = ( r ).
            }
        }
    }
    { 'Category: searching'
        { 'Comment: The first element for which the block answers true.'
            detect: b = ( detect: b IfNone: [ error: 'Nothing in ', _ShortName, ' is what was looked for.' Named: 'notFoundError' ] ).
            detect: b IfNone: none = ( findFirst: b IfPresent: [ |:x| x ] IfAbsent: none ).
            findFirst: b IfPresent: found IfAbsent: none = (
                do: [ |:x. :k| (b value: x With: k) ifTrue: [ ^ found value: x With: k ] ].
                none value ).
        }
        includes: x = ( anySatisfy: [ |:y| x = y ] ).
        includesAll: c = ( c allSatisfy: [ |:x| includes: x ] ).
        includesAny: c = ( c anySatisfy: [ |:x| includes: x ] ).
        occurrencesOf: x = ( count: [ |:y| x = y ] ).
        { 'Comment: The key of the first element that is equal to x.'
            keyOf: x = ( keyOf: x IfAbsent: [ notFoundError: x ] ).
            keyOf: x IfAbsent: none =
                ( findFirst: [ |:y| x = y ] IfPresent: [ |:y. :k| k ] IfAbsent: none ).
        }
        { 'Comment: Any of the elements.'
            anyOne = ( findFirst: [ true ] IfPresent: [ |:x| x ] IfAbsent: [ emptyError ] ).
        }
    }
    { 'Category: testing'
        isCollection = ( true ).
        anySatisfy: b = ( do: [ |:x. :k| (b value: x With: k) ifTrue: [ ^ true ] ]. false ).
        allSatisfy: b = ( do: [ |:x. :k| (b value: x With: k) ifFalse: [ ^ false ] ]. true ).
        noneSatisfy: b = ( (anySatisfy: b) not ).
        count: b = ( | n <- 0 |
            do: [ |:x. :k| (b value: x With: k) ifTrue: [ n: n + 1 ] ].
            n ).
    }
    { 'Category: reducing'
        { 'Comment: (1 to: 4) inject: 0 Into: [ |:sum. :x| sum + x ] is 10.'
            inject: start Into: b = ( | r |
                r: start.
                do: [ |:x| r: (b value: r With: x) ].
                r ).
        }
        { 'Comment: The same, beginning with the first element.'
            reduceWith: b = ( reduceWith: b IfEmpty: [ emptyError ] ).
            reduceWith: b IfEmpty: none = ( | r. first <- true |
                do: [ |:x|
                    first ifTrue: [ first: false. r: x ] False: [ r: (b value: r With: x) ] ].
                first ifTrue: none False: [ r ] ).
        }
        sum = ( inject: 0 Into: [ |:a. :x| a + x ] ).
        sum: b = ( | r <- 0 | do: [ |:x. :k| r: r + (b value: x With: k) ]. r ).
        product = ( inject: 1 Into: [ |:a. :x| a * x ] ).
        { 'Comment: The arithmetic mean, as exact as the elements are.'
            mean = ( isEmpty ifTrue: [ emptyError ] False: [ sum over: size ] ).
        }
        max = ( reduceWith: [ |:a. :x| a < x ifTrue: [ x ] False: [ a ] ] ).
        min = ( reduceWith: [ |:a. :x| x < a ifTrue: [ x ] False: [ a ] ] ).
        { 'Comment: The element for which the block answers the most, or the least.'
            maxBy: b = ( best: b By: [ |:new. :old| old < new ] ).
            minBy: b = ( best: b By: [ |:new. :old| new < old ] ).
        }
        { 'Comment: The middle element, if they were sorted.'
            median = ( | v |
                v: asVector sorted.
                v isEmpty ifTrue: [ ^ emptyError ].
                v size isOdd ifTrue: [ ^ v at: v size / 2 ].
                ((v at: (v size / 2) - 1) + (v at: v size / 2)) over: 2 ).
        }
        { 'Visibility: private'
            best: b By: isBetter = ( | winner. most. first <- true |
                do: [ |:x. :k. v|
                    v: b value: x With: k.
                    first || [ isBetter value: v With: most ] ifTrue: [
                        first: false. winner: x. most: v ] ].
                first ifTrue: [ emptyError ] False: [ winner ] ).
            notFoundError: x = (
                error: x _ShortName, ' is not in ', _ShortName, '.' Named: 'notFoundError' ).
            emptyError = ( error: _ShortName, ' is empty.' Named: 'emptyError' ).
        }
    }
    { 'Category: joining'
        { 'Comment: The elements as strings, one after the other, with separator between them.'
            joinUsing: separator = (
                (asVector collect: [ |:x| x asString ]) _VectorJoin: separator ).
        }
    }
    { 'Category: sorting'
        { 'Comment: A vector of the elements in rising order. sortedBy: takes a block [|:a. :b| ...] that says whether a comes first; the selector by whose answers to sort, such as \'name\'; or an order.'
            sorted = ( asVector copy sort ).
            sortedBy: order = ( asVector copy sortBy: order ).
        }
    }
    { 'Category: converting'
        { 'Comment: The elements in a collection of another kind. May answer myself, if I am one.'
            asVector = ( | v. i <- 0 |
                v: vector copySize: size.
                do: [ |:x| v at: i Put: x. i: i + 1 ].
                v ).
            asList = ( list copyRemoveAll addAll: self ).
            asSet = ( set copyRemoveAll addAll: self ).
            asBag = ( bag copyRemoveAll addAll: self ).
            asByteVector = ( asVector asByteVector ).
            { 'Comment: Keys to elements; a collection of associations by asDictionaryOfAssociations.'
                asDictionary = ( | d |
                    d: dictionary copyRemoveAll.
                    do: [ |:x. :k| d at: k Put: x ].
                    d ).
                asDictionaryOfAssociations = ( | d |
                    d: dictionary copyRemoveAll.
                    do: [ |:x| d at: x key Put: x value ].
                    d ).
            }
        }
        { 'Comment: A stream of the elements, one after the other.'
            readStream = ( asVector readStream ).
        }
    }
    { 'Category: printing'
        { 'Comment: What stands before the parentheses.'
            prefixString = 'collection'.
        }
        { 'Comment: At most about so many characters: what is left out is shown as three points.'
            printStringLimit: limit = ( (printer copyLimit: limit) print: self ).
        }
        printOn: p = ( p put: prefixString. p elements: self ).
        { 'Comment: An expression that makes an equal collection.'
            storeDescription = (
                isEmpty ifTrue: [ ^ prefixString, ' copyRemoveAll' ].
                storedElements, ' as', prefixString capitalize ).
        }
        { 'Visibility: private'
            storedElements = (
                size = 1 ifTrue: [ ^ '(vector copyWith: ', anyOne storeString, ')' ].
                '(', ((asVector collect: [ |:x| x storeString ]) joinUsing: ' & '), ')' ).
        }
    }
|)
