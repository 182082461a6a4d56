"Lists: rows that grow and shrink at both ends."

traits _AddSlotsIfAbsent: (|
    { 'Category: collections'
        list = (| {} = 'Comment: What lists share. Adding and removing at either end takes the same short time however long the list is.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: collections\x7fCategory: indexed'
        list = (| {} = 'Comment: A row that grows and shrinks at both ends. Made by list copyRemoveAll, or (1 & 2) asList.'.
            parent* = traits list.
            { 'Visibility: private'
                { 'Comment: A ring: the element 0 is at start, after the end comes the beginning.' ring <- vector }
                start <- 0.
                size <- 0.
            }
        |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: collections\x7fCategory: other names'
        { 'Comment: A list under the name that it has elsewhere.'
            sequence = globals list.
            orderedCollection = globals list.
        }
    }
|)

traits list _AddSlots: (|
    parent* = traits mutableIndexable.
    { 'Category: copying'
        copy = ( resend.copy ring: ring copy ).
        copyRemoveAll = ( (resend.copy ring: vector) setStart: 0 Size: 0 ).
        copySize: n = ( copyRemoveAll setRing: vector copySize: n ).
    }
    { 'Category: accessing'
        at: i = ( (isIndex: i) ifTrue: [ ring _At: place: i ] False: [ indexError: i ] ).
        at: i Put: x = (
            (isIndex: i) ifFalse: [ ^ indexError: i ].
            ring _At: (place: i) Put: x.
            self ).
    }
    { 'Category: adding'
        { 'Comment: At the end. Adding answers the list itself.'
            add: x = ( addLast: x ).
            addLast: x = (
                size = ring size ifTrue: [ grow ].
                ring _At: (place: size) Put: x.
                size: size + 1 ).
            addAll: c = ( c do: [ |:x| addLast: x ]. self ).
        }
        { 'Comment: At the beginning. addAllFirst: keeps the order of what it adds.'
            addFirst: x = (
                size = ring size ifTrue: [ grow ].
                start: start = 0 ifTrue: [ ring size - 1 ] False: [ start - 1 ].
                ring _At: start Put: x.
                size: size + 1 ).
            addAllFirst: c = ( c asVector reverseDo: [ |:x| addFirst: x ]. self ).
        }
        { 'Comment: So that it then is at the index i; those behind move up.'
            at: i Insert: x = (
                (i = size) || [ isIndex: i ] ifFalse: [ ^ indexError: i ].
                addLast: x.
                size - 1 downTo: i + 1 Do: [ |:k| at: k Put: at: k - 1 ].
                at: i Put: x ).
        }
    }
    { 'Category: removing'
        { 'Comment: Removing answers what was removed.'
            removeFirst = ( | x |
                isEmpty ifTrue: [ ^ emptyError ].
                x: ring _At: start.
                ring _At: start Put: nil.
                start: (start + 1) = ring size ifTrue: 0 False: [ start + 1 ].
                size: size - 1.
                x ).
            removeLast = ( | x. i |
                isEmpty ifTrue: [ ^ emptyError ].
                i: place: size - 1.
                x: ring _At: i.
                ring _At: i Put: nil.
                size: size - 1.
                x ).
            removeAt: i = ( | x |
                x: at: i.
                i + 1 upTo: size Do: [ |:k| at: k - 1 Put: at: k ].
                removeLast.
                x ).
            { 'Comment: The first element that is equal to x.'
                remove: x = ( remove: x IfAbsent: [ notFoundError: x ] ).
                remove: x IfAbsent: b = ( | i |
                    i: keyOf: x IfAbsent: [ ^ b value ].
                    removeAt: i ).
            }
        }
        { 'Comment: All elements; all for which the block answers true; all of another collection.'
            removeAll = ( ring: vector. setStart: 0 Size: 0 ).
            removeWhere: b = ( | kept |
                kept: reject: b.
                ring: kept contentsRing. setStart: 0 Size: kept size ).
            removeAll: c = ( c asVector do: [ |:x| remove: x ]. self ).
        }
    }
    { 'Category: iterating'
        do: b = ( | i <- 0 |
            [ i < size ] whileTrue: [
                b value: (ring _At: place: i) With: i.
                i: i + 1 ].
            self ).
    }
    { 'Category: testing'
        isEmpty = ( size = 0 ).
    }
    { 'Category: converting'
        asList = ( self ).
        asVector = ( | v |
            v: vector copySize: size.
            copyInto: v.
            v ).
    }
    { 'Category: printing'
        prefixString = 'list'.
    }
    { 'Visibility: private'
        { 'Comment: Where in the ring the element i is.'
            place: i = ( | p |
                p: start + i.
                p < ring size ifTrue: [ p ] False: [ p - ring size ] ).
        }
        grow = ( | v |
            v: vector copySize: (size * 2 max: 8).
            copyInto: v.
            ring: v.
            start: 0 ).
        copyInto: v = ( | n |
            n: ring size - start min: size.
            v at: 0 PutFrom: ring At: start Length: n.
            v at: n PutFrom: ring At: 0 Length: size - n ).
        contentsRing = ( asVector ).
        setRing: v = ( ring: v ).
        setStart: i Size: n = ( (start: i) size: n ).
    }
|)
