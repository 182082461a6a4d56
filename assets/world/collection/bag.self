"Bags: collections that only know how often they have what."

traits _AddSlotsIfAbsent: (|
    { 'Category: collections'
        bag = (| {} = 'Comment: What bags share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: collections\x7fCategory: hashed'
        bag = (| {} = 'Comment: Things that are counted. Made by bag copyRemoveAll.'.
            parent* = traits bag.
            { 'Visibility: private' counts <- dictionary }
        |).
    }
|)

traits bag _AddSlots: (|
    parent* = traits collection.
    { 'Category: copying'
        copy = ( resend.copy counts: counts copy ).
        copyRemoveAll = ( resend.copy counts: dictionary copyRemoveAll ).
    }
    { 'Category: adding'
        add: x = ( add: x Times: 1 ).
        add: x Times: n = ( counts at: x Put: (occurrencesOf: x) + n. self ).
        addAll: c = ( c do: [ |:x| add: x ]. self ).
    }
    { 'Category: removing'
        { 'Comment: One of those that are equal to x.'
            remove: x = ( remove: x IfAbsent: [ notFoundError: x ] ).
            remove: x IfAbsent: b = ( | n |
                n: occurrencesOf: x.
                n = 0 ifTrue: [ ^ b value ].
                n = 1 ifTrue: [ counts removeKey: x ] False: [ counts at: x Put: n - 1 ].
                x ).
        }
        removeAll = ( counts removeAll. self ).
    }
    { 'Category: counting'
        occurrencesOf: x = ( counts at: x IfAbsent: 0 ).
        { 'Comment: The number of each, under the elements.'
            asDictionary = ( counts copy ).
        }
        { 'Comment: Associations of elements and their numbers, the most frequent first.'
            byFrequency = ( counts associations sortedBy: (order by: 'value') descending ).
        }
        distinctSize = ( counts size ).
    }
    { 'Category: sizing'
        size = ( counts sum ).
    }
    { 'Category: iterating'
        do: b = ( counts do: [ |:n. :x| n do: [ b value: x With: x ] ]. self ).
    }
    { 'Category: searching'
        includes: x = ( counts includesKey: x ).
    }
    { 'Category: comparing'
        = c = (
            self == c ifTrue: [ ^ true ].
            (c isCollection && [ c prefixString = prefixString ]) ifFalse: [ ^ false ].
            counts = c asDictionary ).
        hash = ( counts hash ).
    }
    { 'Category: converting'
        asBag = ( self ).
        asSet = ( counts keys asSet ).
    }
    { 'Category: transforming\x7fVisibility: private'
        emptyResult = ( bag copyRemoveAll ).
    }
    { 'Category: printing'
        prefixString = 'bag'.
    }
|)
