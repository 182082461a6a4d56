"Associations: a key and a value. Collectors: a & b & c."

traits _AddSlotsIfAbsent: (|
    { 'Category: collections'
        association = (| {} = 'Comment: What associations share. Made by key -> value.' |).
        collector = (| {} = 'Comment: What collectors share. 1 & 2 & 3 is one: to write down the elements of a collection, (1 & 2 & 3) asList.' |).
    }
|)

traits association _AddSlots: (|
    parent* = traits clonable.
    comparable* = mixins comparable.
    { 'Category: copying'
        copyKey: k Value: x = ( (copy key: k) value: x ).
    }
    { 'Category: comparing'
        = a = ( (self == a) || [ (isLike: a) && [ (key = a key) && [ value = a value ] ] ] ).
        < a = ( key < a key ).
        hash = ( key hash ^^ value hash ).
        { 'Visibility: private'
            isLike: a = ( a inheritsFrom: traits association ).
        }
    }
    { 'Category: printing'
        printOn: p = ( p print: key. p put: ' -> '. p print: value ).
        storeDescription = ( '(', key storeString, ' -> ', value storeString, ')' ).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: collections\x7fCategory: parts'
        association = (| {} = 'Comment: A key and a value.'.
            parent* = traits association.
            key.
            value.
        |).
        collector = (| {} = 'Comment: Elements that are being written down.'.
            parent* = traits collector.
            { 'Visibility: private' elements <- vector }
        |).
    }
|)

traits collector _AddSlots: (|
    parent* = traits collection.
    { 'Category: adding'
        & x = ( elements addLast: x. self ).
        copyFirst: x Second: y = ( copy elements: ((list copyRemoveAll add: x) add: y) ).
    }
    { 'Category: iterating'
        do: b = ( elements do: b ).
        size = ( elements size ).
    }
    { 'Category: printing'
        prefixString = 'collector'.
        storeDescription = ( storedElements ).
    }
|)

defaultBehavior _AddSlots: (|
    { 'Category: converting'
        { 'Comment: A collector: (1 & 2 & 3) asVector.'
            & x = ( collector copyFirst: self Second: x ).
        }
    }
|)
