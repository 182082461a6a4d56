"Collections whose elements stand in a row, at the indexes 0 to size - 1."

traits _AddSlotsIfAbsent: (|
    { 'Category: collections'
        indexable = (| {} = 'Comment: What collections with an order share, vectors, lists, strings, ranges: made of size and at: alone.' |).
        mutableIndexable = (| {} = 'Comment: What those share whose elements can be replaced: made of at:Put: as well.' |).
    }
|)

traits indexable _AddSlots: (|
    parent* = traits collection.
    { 'Category: accessing'
        { 'Comment: The element at an index; the first one is at 0.'
            at: i = ( childMustImplement ).
            at: i IfAbsent: b = ( (isIndex: i) ifTrue: [ at: i ] False: b ).
        }
        first = ( isEmpty ifTrue: [ emptyError ] False: [ at: 0 ] ).
        second = ( at: 1 ).
        third = ( at: 2 ).
        last = ( isEmpty ifTrue: [ emptyError ] False: [ at: size - 1 ] ).
        firstIfAbsent: b = ( isEmpty ifTrue: b False: [ at: 0 ] ).
        lastIfAbsent: b = ( isEmpty ifTrue: b False: [ at: size - 1 ] ).
        { 'Comment: With an index of -1 for the last, -2 for the one before.'
            atWrap: i = ( at: i \\ size ).
        }
        firstKey = ( 0 ).
        lastKey = ( size - 1 ).
        keys = ( 0 to: size - 1 ).
        isIndex: i = ( i isInteger && [ (0 <= i) && [ i < size ] ] ).
    }
    { 'Category: copying parts'
        { 'Comment: The elements from index a up to, but without, index b.'
            copyFrom: a UpTo: b = ( | r |
                (a < 0) || [ (size < b) || [ b < a ] ] ifTrue: [ ^ rangeError: a UpTo: b ].
                r: emptyResult.
                a upTo: b Do: [ |:i| r add: at: i ].
                resultFrom: r ).
            copyFrom: a = ( copyFrom: a UpTo: size ).
        }
        { 'Comment: As many as there are, where there are fewer than n.'
            first: n = ( copyFrom: 0 UpTo: clamp: n ).
            last: n = ( copyFrom: size - (clamp: n) UpTo: size ).
            allButFirst: n = ( copyFrom: (clamp: n) UpTo: size ).
            allButLast: n = ( copyFrom: 0 UpTo: size - clamp: n ).
            take: n = ( first: n ).
            drop: n = ( allButFirst: n ).
        }
        allButFirst = ( allButFirst: 1 ).
        allButLast = ( allButLast: 1 ).
        { 'Comment: All elements, and then all of the other collection.'
            , c = ( | r |
                r: emptyResult.
                do: [ |:x| r add: x ].
                c do: [ |:x| r add: x ].
                resultFrom: r ).
        }
        copyWith: x = ( | r |
            r: emptyResult.
            do: [ |:y| r add: y ].
            resultFrom: (r add: x) ).
        copyWithout: x = ( reject: [ |:y| x = y ] ).
        reversed = ( | r | r: emptyResult. reverseDo: [ |:x| r add: x ]. resultFrom: r ).
        { 'Comment: Pieces of n elements each; the last may be shorter.'
            piecesOf: n = ( | r. i <- 0 |
                n < 1 ifTrue: [ ^ error: 'Pieces have one element or more.' ].
                r: list copyRemoveAll.
                [ i < size ] whileTrue: [ r add: copyFrom: i UpTo: i + n min: size. i: i + n ].
                r ).
        }
        { 'Visibility: private'
            clamp: n = ( (n max: 0) min: size ).
            rangeError: a UpTo: b = (
                error: _ShortName, ', of size ', size printString, ', has no part from ',
                    a _ShortName, ' up to ', b _ShortName, '.'
                Named: 'badIndexError' ).
            indexError: i = (
                error: 'The index ', i _ShortName, ' is outside of ', _ShortName,
                    (isEmpty ifTrue: ', which is empty.'
                              False: [ ', whose last index is ', (size - 1) printString, '.' ])
                Named: 'badIndexError' ).
        }
    }
    { 'Category: iterating'
        do: b = ( 0 upTo: size Do: [ |:i| b value: (at: i) With: i ]. self ).
        reverseDo: b = ( size - 1 downTo: 0 Do: [ |:i| b value: (at: i) With: i ]. self ).
        { 'Comment: The elements from index a up to b.'
            from: a UpTo: b Do: blk = ( a upTo: b Do: [ |:i| blk value: (at: i) With: i ]. self ).
        }
        { 'Comment: The elements of both that stand at the same index, as far as the shorter one goes.'
            with: c Do: b = (
                0 upTo: (size min: c size) Do: [ |:i| b value: (at: i) With: (c at: i) With: i ].
                self ).
            with: c Collect: b = ( | r |
                r: emptyResult.
                with: c Do: [ |:x. :y| r add: (b value: x With: y) ].
                resultFrom: r ).
        }
        { 'Comment: Each element and the one after it.'
            pairsDo: b = ( 1 upTo: size Do: [ |:i| b value: (at: i - 1) With: (at: i) ]. self ).
        }
    }
    { 'Category: searching'
        { 'Comment: The index of the first element that is equal to x, or nil.'
            indexOf: x = ( keyOf: x IfAbsent: nil ).
            lastIndexOf: x = (
                reverseDo: [ |:y. :i| x = y ifTrue: [ ^ i ] ].
                nil ).
        }
        { 'Comment: In a collection that is sorted by <: the index of x, or where it would have to be put.'
            binarySearch: x = ( | low <- 0. high. middle |
                high: size.
                [ low < high ] whileTrue: [
                    middle: (low + high) / 2.
                    (at: middle) < x ifTrue: [ low: middle + 1 ] False: [ high: middle ] ].
                low ).
        }
        beginsWith: c = ( matches: c At: 0 ).
        endsWith: c = ( matches: c At: size - c size ).
        { 'Visibility: private'
            matches: c At: start = (
                (start < 0) || [ size < (start + c size) ] ifTrue: [ ^ false ].
                c do: [ |:x. :i| x = (at: start + i) ifFalse: [ ^ false ] ].
                true ).
        }
    }
    { 'Category: comparing'
        { 'Comment: Equal elements in the same order, in a collection of the same kind.'
            = c = (
                self == c ifTrue: [ ^ true ].
                (isLike: c) ifFalse: [ ^ false ].
                size = c size ifFalse: [ ^ false ].
                do: [ |:x. :i| x = (c at: i) ifFalse: [ ^ false ] ].
                true ).
        }
        hash = ( | h |
            h: size.
            first: 20 Do: [ |:x| h: ((h * 31) + x hash) && 16r3FFFFFFF ].
            h ).
        isSorted = ( pairsDo: [ |:a. :b| b < a ifTrue: [ ^ false ] ]. true ).
        { 'Visibility: private'
            isLike: c = ( c isCollection && [ prefixString = c prefixString ] ).
        }
    }
|)

traits mutableIndexable _AddSlots: (|
    parent* = traits indexable.
    { 'Category: accessing'
        at: i Put: x = ( childMustImplement ).
        { 'Comment: Exchanges two elements.'
            swap: i And: j = ( | x | x: at: i. at: i Put: at: j. at: j Put: x ).
        }
        setAll: x = ( size do: [ |:i| at: i Put: x ]. self ).
        { 'Comment: Replaces each element by what the block answers for it.'
            replaceBy: b = ( do: [ |:x. :i| at: i Put: (b value: x With: i) ]. self ).
        }
        reverse = ( | j |
            j: size - 1.
            0 upTo: size / 2 Do: [ |:i| swap: i And: j. j: j - 1 ].
            self ).
    }
    { 'Category: sorting'
        { 'Comment: Sorts me in place; equal elements stay in their order. See sortedBy: for what an order can be.'
            sort = ( sortBy: order natural ).
            sortBy: anOrder = (
                sortFrom: 0 UpTo: size By: anOrder asOrder Using: (vector copySize: (size + 1) / 2).
                self ).
        }
        { 'Visibility: private'
            { 'Comment: Merge sort; short stretches by insertion.'
                sortFrom: a UpTo: b By: isBefore Using: scratch = ( | middle |
                    (b - a) < 8 ifTrue: [ ^ insertFrom: a UpTo: b By: isBefore ].
                    middle: (a + b) / 2.
                    sortFrom: a UpTo: middle By: isBefore Using: scratch.
                    sortFrom: middle UpTo: b By: isBefore Using: scratch.
                    (isBefore value: (at: middle) With: (at: middle - 1)) ifFalse: [ ^ self ].
                    mergeFrom: a Middle: middle UpTo: b By: isBefore Using: scratch ).
            }
            insertFrom: a UpTo: b By: isBefore = (
                a + 1 upTo: b Do: [ | :i. x. j |
                    x: at: i.
                    j: i.
                    [ (a < j) && [ isBefore value: x With: (at: j - 1) ] ] whileTrue: [
                        at: j Put: at: j - 1.
                        j: j - 1 ].
                    at: j Put: x ] ).
            mergeFrom: a Middle: middle UpTo: b By: isBefore Using: scratch = ( | left <- 0. n. right. to |
                n: middle - a.
                n do: [ |:i| scratch at: i Put: at: a + i ].
                right: middle.
                to: a.
                [ left < n ] whileTrue: [
                    ((right < b) && [ isBefore value: (at: right) With: (scratch at: left) ])
                        ifTrue: [ at: to Put: at: right. right: right + 1 ]
                         False: [ at: to Put: scratch at: left. left: left + 1 ].
                    to: to + 1 ] ).
        }
    }
|)
