"How an index is looked through: selections between two keys, and iterators that walk along them."

traits indexBucket _AddSlots: (|
    parent* = traits clonable.
    isIndexBucket = ( true ).
    { 'Category: copying'
        copyRemoveAll = ( (_Clone tree: orderedTree copyRemoveAll) numbers: nil ).
    }
    { 'Category: changing'
        { 'Comment: As the one that has come as this number.'
            put: x At: n = (
                tree append: n Value: x.
                numbers == nil ifFalse: [ ^ number: n Of: x ].
                tree size > fewest ifTrue: [
                    numbers: orderedTree copyRemoveAll.
                    tree do: [ |:y. :k| number: k Of: y ] ].
                self ).
        }
        { 'Comment: Takes the first one away that is x; false if there is none.'
            forget: x = ( | n |
                n: numbers == nil ifTrue: [ search: x ] False: [ takeNumberOf: x ].
                (n == nil) ifTrue: false False: [ tree remove: n ] ).
        }
        { 'Visibility: private'
            { 'Comment: With how many it is quicker to look at each.' fewest = 64 }
            search: x = ( tree do: [ |:y. :n| (x _Eq: y) ifTrue: [ ^ n ] ]. nil ).
            { 'Comment: The same object can be there several times; then there is a tree of its numbers.'
                number: n Of: x = (
                    numbers at: x _IdentityHash Put: n IfThere: [ |:leaf. :i. there |
                        there: leaf valueAt: i.
                        there isInteger ifTrue: [
                            there: orderedTree copyRemoveAll at: there Put: nil.
                            leaf valueAt: i Put: there ].
                        there at: n Put: nil ].
                    self ).
            }
            takeNumberOf: x = ( | there. c |
                there: numbers at: x _IdentityHash IfAbsent: [ ^ nil ].
                there isInteger ifTrue: [ numbers remove: x _IdentityHash. ^ there ].
                c: there from: nil To: nil.
                c advance.
                there remove: c key.
                there isEmpty ifTrue: [ numbers remove: x _IdentityHash ].
                c key ).
        }
    }
|)

traits indexSelection _AddSlots: (|
    parent* = traits collection.
    { 'Category: copying'
        copyOn: i Range: r Descending: d = ( ((_Clone index: i) range: r) isDescending: d ).
        reversed = ( _Clone isDescending: isDescending not ).
    }
    { 'Category: iterating'
        { 'Comment: To add to the index makes the iterator stop with an error; to remove from it does not.'
            iterator = ( indexIterator copyOn: self ).
        }
        do: b = ( | i |
            index == nil ifTrue: [ ^ self ].
            i: iterator.
            [ i advance ] whileTrue: [ b value: i current With: i key ].
            self ).
    }
    { 'Category: sizing'
        isEmpty = ( iterator advance not ).
    }
    { 'Category: accessing'
        first = ( | i | i: iterator. i advance ifTrue: [ i current ] False: [ emptyError ] ).
        last = ( reversed first ).
    }
    { 'Category: converting'
        asList = ( | r | r: list copyRemoveAll. do: [ |:x| r addLast: x ]. r ).
        asVector = ( asList asVector ).
    }
    { 'Category: printing'
        prefixString = 'selection'.
    }
    { 'Category: for iterators\x7fVisibility: private'
        cursorOn: tree = (
            isDescending ifTrue: [ tree from: range high DownTo: range low ]
                          False: [ tree from: range low To: range high ] ).
        wholeCursorOn: tree = (
            isDescending ifTrue: [ tree from: nil DownTo: nil ] False: [ tree from: nil To: nil ] ).
    }
|)

traits indexIterator _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copyOn: s = (
            ((((_Clone selection: s) cursor: (s cursorOn: s index tree)) additions: s index arrivals)
                inner: nil) isReady: false ).
    }
    { 'Category: reading'
        { 'Comment: The next object; an error at the end.'
            next = (
                advance ifFalse: [ ^ error: 'The iteration has come to its end.' Named: 'endOfStreamError' ].
                current ).
            { 'Comment: The key of the object it has come to.'
            key = ( selection index outerKey: innerKey ).
        }
        atEnd = ( isReady: advance. isReady not ).
        }
        { 'Comment: Goes on to the next object; false at the end. What was looked at already, and removed since, is passed over.'
            advance = (
                additions = selection index arrivals ifFalse: [ ^ wasAddedTo ].
                isReady && [ isReady: false. isStillThere ] ifTrue: [ ^ true ].
                inner == nil ifFalse: [ isBucketThere && [ stepInBucket ] ifTrue: [ ^ true ] ].
                cursor advance ifFalse: [ ^ false ].
                innerKey: cursor key.
                (selection index isBucket: cursor value) ifFalse: [ current: cursor value. ^ true ].
                inner: selection wholeCursorOn: cursor value tree.
                changes: selection index tree changes.
                stepInBucket || [ advance ] ).
        }
        do: b = ( [ advance ] whileTrue: [ b value: current ]. self ).
        { 'Visibility: private'
            isStillThere = ( | there |
                inner == nil ifFalse: [
                    isBucketThere ifFalse: [ ^ false ].
                    current: inner tree at: inner key IfAbsent: [ ^ false ].
                    ^ true ].
                there: selection index tree at: innerKey IfAbsent: [ ^ false ].
                current: there.
                true ).
            { 'Comment: All of a bucket can be removed while it is walked along.'
                isBucketThere = ( | there |
                    changes = selection index tree changes ifTrue: [ ^ true ].
                    changes: selection index tree changes.
                    there: selection index tree at: innerKey IfAbsent: nil.
                    (there != nil) && [ (selection index isBucket: there) && [ there tree == inner tree ] ]
                        ifTrue: true False: [ inner: nil. false ] ).
            }
            stepInBucket = (
                inner advance ifFalse: [ inner: nil. ^ false ].
                current: inner value.
                true ).
            wasAddedTo = (
                error: 'keys in store cannot be added to during iteration: ', selection index quotedLabel
                Named: 'addedDuringIterationError' ).
        }
    }
|)
