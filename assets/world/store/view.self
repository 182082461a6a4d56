"What a store answers for keys, values and entries: collections that look into the store when they are
asked, and never hold more than one entry of it in memory."

traits _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        storeView = (| {} = 'Comment: What views into stores share.' |).
        storeIterator = (| {} = 'Comment: What iterators over stores share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        storeView = (| {} = 'Comment: The keys, values or entries of a store that fit patterns. Made by s keys and its like.'.
            parent* = traits storeView.
            { 'Visibility: private'
                store. what <- 'keys'. keyPattern. valuePattern. isDescending <- false }
        |).
        storeIterator = (| {} = 'Comment: Walks along a view, one entry at a time. Made by v iterator.'.
            parent* = traits storeIterator.
            { 'Visibility: private'
                view. cursor. additions <- 0. isReady <- false. isAtEnd <- false. nextKey. nextValue }
        |).
    }
|)

traits storeView _AddSlots: (|
    parent* = traits collection.
    { 'Category: copying'
        copyOn: s What: w Keys: p Values: q = (
            ((((_Clone store: s) what: w) keyPattern: p) valuePattern: q) isDescending: false ).
        { 'Comment: The same from the last key to the first.'
            descending = ( _Clone isDescending: isDescending not ).
            reversed = ( descending ).
        }
    }
    { 'Category: iterating'
        { 'Comment: The iterator sees what is deleted and set while it walks. To add a key makes it stop with an error.'
            iterator = ( storeIterator copyOn: self ).
        }
        do: b = ( | i |
            store == nil ifTrue: [ ^ self ].
            i: iterator.
            [ i advance ] whileTrue: [ i give: b ].
            self ).
    }
    { 'Category: sizing'
        { 'Comment: Known at once where there are no patterns, counted otherwise.'
            size = ( | i. n <- 0 |
                (nil == keyPattern) && [ valuePattern == nil ] ifTrue: [ ^ store size ].
                i: iterator.
                [ i advance ] whileTrue: [ n: n + 1 ].
                n ).
        }
        isEmpty = ( iterator advance not ).
    }
    { 'Category: accessing'
        first = ( | i | i: iterator. i advance ifTrue: [ i current ] False: [ emptyError ] ).
        last = ( descending first ).
    }
    { 'Category: converting'
        asList = ( | r | r: list copyRemoveAll. do: [ |:x| r addLast: x ]. r ).
        asVector = ( asList asVector ).
        readStream = ( iterator ).
    }
    { 'Category: printing'
        prefixString = ( what ).
    }
    { 'Category: for iterators\x7fVisibility: private'
        newCursor = ( | r |
            r: store innerRange: keyPattern.
            isDescending ifTrue: [ store tree from: r high DownTo: r low ]
                          False: [ store tree from: r low To: r high ] ).
        accepts: key = ( (nil == keyPattern) || [ pattern does: key Fit: keyPattern ] ).
        acceptsValue: x = ( (nil == valuePattern) || [ pattern does: x Fit: valuePattern ] ).
        give: key Value: x To: b = (
            what = 'values' ifTrue: [ ^ b value: x With: key ].
            what = 'keys' ifTrue: [ ^ b value: key With: key ].
            b value: (association copyKey: key Value: x) With: key ).
    }
|)

traits storeIterator _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copyOn: v = (
            ((((_Clone view: v) cursor: v newCursor) additions: v store tree additions)
                isReady: false) isAtEnd: false ).
    }
    { 'Category: reading'
        { 'Comment: What comes next: a key, a value or an association; an error at the end.'
            next = (
                advance ifFalse: [ ^ error: 'The iteration has come to its end.' Named: 'endOfStreamError' ].
                current ).
            atEnd = ( lookAhead not ).
        }
        { 'Comment: Goes on to the next entry; false at the end. What it is, is then said by current, key and value.'
            advance = ( lookAhead ifFalse: [ ^ false ]. isReady: false. true ).
            current = ( view give: nextKey Value: nextValue To: [ |:x| x ] ).
            key = ( nextKey ).
            value = ( nextValue ).
        }
        do: b = ( [ advance ] whileTrue: [ b value: current ]. self ).
        { 'Visibility: private'
            { 'Comment: As the key stands in the tree.' innerKey = ( cursor key ) }
            give: b = ( view give: nextKey Value: nextValue To: b ).
            { 'Comment: Whether there is one more; it is read, but not gone to.'
                lookAhead = (
                    additions = view store tree additions ifFalse: [ ^ wasAddedTo ].
                    isAtEnd ifTrue: [ ^ false ].
                    isReady && [ isStillThere ] ifTrue: [ ^ true ].
                    isReady: find.
                    isAtEnd: isReady not.
                    isReady ).
                { 'Comment: What was looked at already may have been deleted since, or have another value.'
                    isStillThere = ( fits: cursor key Value: view store tree at: cursor key IfAbsent: [ ^ false ] ).
                }
                find = (
                    [ cursor advance ] whileTrue: [
                        (fits: cursor key Value: cursor value) ifTrue: [ ^ true ] ].
                    false ).
                fits: inner Value: x = (
                    nextKey: view store outerKey: inner.
                    (view accepts: nextKey) ifFalse: [ ^ false ].
                    nextValue: view store shaped: x.
                    view acceptsValue: nextValue ).
            }
            wasAddedTo = (
                error: 'keys in store cannot be added to during iteration: collection ', view store quotedLabel
                Named: 'addedDuringIterationError' ).
        }
    }
|)
