"Collections that are always sorted: lists, and trees from keys to values."

traits _AddSlotsIfAbsent: (|
    { 'Category: collections'
        sortedList = (| {} = 'Comment: What sorted lists share.' |).
        tree = (| {} = 'Comment: What trees share: dictionaries whose keys are always in order, however many.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: collections\x7fCategory: sorted'
        sortedList = (| {} = 'Comment: A row that is always sorted. Made by sortedList copyRemoveAll, or sortedList copyBy: \'name\'.'.
            parent* = traits sortedList.
            { 'Visibility: private'
                elements <- list.
                order <- globals order.
            }
        |).
        tree = (| {} = 'Comment: Things under keys, in the order of the keys. Made by tree copyRemoveAll, or tree copyBy: an order.'.
            parent* = traits tree.
            { 'Visibility: private'
                root.
                size <- 0.
                order <- globals order.
            }
        |).
    }
|)

traits sortedList _AddSlots: (|
    parent* = traits indexable.
    { 'Category: copying'
        copy = ( resend.copy elements: elements copy ).
        copyRemoveAll = ( resend.copy elements: list copyRemoveAll ).
        { 'Comment: An empty one that sorts by the answers to a message, or by an order.'
            copyBy: anOrder = ( copyRemoveAll order: anOrder asOrder ).
        }
    }
    { 'Category: accessing'
        at: i = ( elements at: i ).
        size = ( elements size ).
    }
    { 'Category: adding'
        { 'Comment: Where it belongs; behind those that are equal to it.'
            add: x = ( elements at: (placeFor: x) Insert: x. self ).
            addAll: c = ( c do: [ |:x| add: x ]. self ).
        }
    }
    { 'Category: removing'
        remove: x = ( elements remove: x ).
        remove: x IfAbsent: b = ( elements remove: x IfAbsent: b ).
        removeAt: i = ( elements removeAt: i ).
        removeFirst = ( elements removeFirst ).
        removeLast = ( elements removeLast ).
        removeAll = ( elements removeAll. self ).
    }
    { 'Category: iterating'
        do: b = ( elements do: b. self ).
    }
    { 'Category: converting'
        asVector = ( elements asVector ).
    }
    { 'Category: transforming\x7fVisibility: private'
        emptyResult = ( list copyRemoveAll ).
    }
    { 'Category: printing'
        prefixString = 'sortedList'.
        storeDescription = ( '(', globals sortedList prefixString, ' copyRemoveAll addAll: ',
            elements storeString, ')' ).
    }
    { 'Visibility: private'
        placeFor: x = ( | low <- 0. high. middle |
            high: size.
            [ low < high ] whileTrue: [
                middle: (low + high) / 2.
                (order value: x With: at: middle)
                    ifTrue: [ high: middle ] False: [ low: middle + 1 ] ].
            low ).
    }
|)

traits tree _AddSlots: (|
    parent* = traits collection.
    { 'Category: copying'
        copy = ( copyRemoveAll addAll: self ).
        copyRemoveAll = ( (resend.copy root: nil) size: 0 ).
        copyBy: anOrder = ( copyRemoveAll order: anOrder asOrder ).
    }
    { 'Category: accessing'
        at: key = ( at: key IfAbsent: [
            error: 'No key ', key _ShortName, ' in ', _ShortName, '.' Named: 'keyNotFoundError' ] ).
        at: key IfAbsent: b = ( | n |
            n: nodeAt: key.
            n isNil ifTrue: b False: [ n item ] ).
        at: key Put: x = ( root: insert: key Item: x In: root. self ).
        at: key IfAbsentPut: b = ( | n. x |
            n: nodeAt: key.
            n isNil ifFalse: [ ^ n item ].
            x: b value.
            at: key Put: x.
            x ).
        { 'Comment: The association with the lowest key, or the highest.'
            first = ( isEmpty ifTrue: [ emptyError ] False: [ (leftmostOf: root) association ] ).
            last = ( isEmpty ifTrue: [ emptyError ] False: [ (rightmostOf: root) association ] ).
        }
        keys = ( | r | r: list copyRemoveAll. do: [ |:x. :k| r add: k ]. r asVector ).
        values = ( asVector ).
        associations = ( | r | r: list copyRemoveAll. do: [ |:x. :k| r add: k -> x ]. r asVector ).
    }
    { 'Category: adding'
        add: a = ( at: a key Put: a value ).
        addAll: c = ( c do: [ |:x. :k| at: k Put: x ]. self ).
    }
    { 'Category: removing'
        { 'Comment: Answers what was there.'
            removeKey: key = ( removeKey: key IfAbsent: [
                error: 'No key ', key _ShortName, ' in ', _ShortName, '.' Named: 'keyNotFoundError' ] ).
            removeKey: key IfAbsent: b = ( | n. x |
                n: nodeAt: key.
                n isNil ifTrue: [ ^ b value ].
                x: n item.
                root: remove: key From: root.
                size: size - 1.
                x ).
        }
        removeAll = ( (root: nil) size: 0 ).
    }
    { 'Category: iterating'
        { 'Comment: In the order of the keys.'
            do: b = ( do: b From: root. self ).
            reverseDo: b = ( reverseDo: b From: root. self ).
        }
        { 'Comment: Those whose keys are not before low, and not behind high.'
            from: low To: high Do: b = ( from: low To: high Do: b In: root. self ).
        }
    }
    { 'Category: testing'
        isEmpty = ( size = 0 ).
        includesKey: key = ( (nodeAt: key) notNil ).
    }
    { 'Category: comparing'
        = c = (
            self == c ifTrue: [ ^ true ].
            (c isCollection && [ c prefixString = prefixString ]) ifFalse: [ ^ false ].
            associations = c associations ).
        hash = ( associations hash ).
    }
    { 'Category: printing'
        prefixString = 'tree'.
        printOn: p = ( p put: prefixString. p associations: self ).
        storeDescription = (
            isEmpty ifTrue: [ ^ 'tree copyRemoveAll' ].
            '(tree copyRemoveAll addAll: ', asDictionary storeString, ')' ).
    }
    { 'Category: nodes\x7fVisibility: private'
        { 'Comment: An AA tree, after Arne Andersson: a node on the right may be on the level of its parent, but only one in a row; nodes on the left are one level below.'
            nodeAt: key = ( | n |
                n: root.
                [ n isNil ] whileFalse: [
                    (order value: key With: n key)
                        ifTrue: [ n: n left ]
                         False: [
                            (order value: n key With: key) ifFalse: [ ^ n ].
                            n: n right ] ].
                nil ).
        }
        insert: key Item: x In: n = (
            n isNil ifTrue: [ size: size + 1. ^ treeNode copyKey: key Item: x ].
            (order value: key With: n key)
                ifTrue: [ n left: insert: key Item: x In: n left ]
                 False: [
                    (order value: n key With: key)
                        ifTrue: [ n right: insert: key Item: x In: n right ]
                         False: [ n item: x. ^ n ] ].
            n skew split ).
        remove: key From: n = ( | next |
            (order value: key With: n key)
                ifTrue: [ n left: remove: key From: n left. ^ n rebalance ].
            (order value: n key With: key)
                ifTrue: [ n right: remove: key From: n right. ^ n rebalance ].
            n right isNil ifTrue: [ ^ n left ].
            next: leftmostOf: n right.
            (n key: next key) item: next item.
            n right: remove: next key From: n right.
            n rebalance ).
        leftmostOf: node = ( | n |
            n: node.
            [ n left isNil ] whileFalse: [ n: n left ].
            n ).
        rightmostOf: node = ( | n |
            n: node.
            [ n right isNil ] whileFalse: [ n: n right ].
            n ).
        do: b From: n = (
            n isNil ifTrue: [ ^ self ].
            do: b From: n left.
            b value: n item With: n key.
            do: b From: n right ).
        reverseDo: b From: n = (
            n isNil ifTrue: [ ^ self ].
            reverseDo: b From: n right.
            b value: n item With: n key.
            reverseDo: b From: n left ).
        from: low To: high Do: b In: n = ( | isLow. isHigh |
            n isNil ifTrue: [ ^ self ].
            isLow: order value: n key With: low.
            isHigh: order value: high With: n key.
            isLow ifFalse: [ from: low To: high Do: b In: n left ].
            (isLow || [ isHigh ]) ifFalse: [ b value: n item With: n key ].
            isHigh ifFalse: [ from: low To: high Do: b In: n right ] ).
    }
|)

traits _AddSlotsIfAbsent: (|
    { 'Category: collections'
        treeNode = (| {} = 'Comment: The parts that a tree is made of.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: collections\x7fCategory: parts'
        treeNode = (| {} = 'Comment: A key, what is there, and what is below.'.
            parent* = traits treeNode.
            key.
            item.
            left.
            right.
            level <- 1.
        |).
    }
|)

traits treeNode _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copyKey: k Item: x = ( (copy key: k) item: x ).
    }
    { 'Category: converting'
        association = ( key -> item ).
    }
    { 'Category: balancing'
        { 'Comment: A left child on my level becomes my parent.'
            skew = ( | top |
                (left isNil || [ left level != level ]) ifTrue: [ ^ self ].
                top: left.
                left: top right.
                top right: self.
                top ).
        }
        { 'Comment: Two in a row on the right on my level: the middle one rises.'
            split = ( | top |
                (right isNil || [ right right isNil || [ right right level != level ] ])
                    ifTrue: [ ^ self ].
                top: right.
                right: top left.
                top left: self.
                top level: top level + 1.
                top ).
        }
        { 'Comment: After something below me was removed.'
            rebalance = ( | lowest. n |
                lowest: (levelOf: left) min: levelOf: right.
                (level - 1) <= lowest ifTrue: [ ^ skew split ].
                level: level - 1.
                (levelOf: right) > level ifTrue: [ right level: level ].
                n: skew.
                n right isNil ifFalse: [ n right: n right skew ].
                (n right isNil || [ n right right isNil ]) ifFalse: [
                    n right right: n right right skew ].
                n: n split.
                n right isNil ifFalse: [ n right: n right split ].
                n ).
        }
        { 'Visibility: private'
            levelOf: n = ( n isNil ifTrue: 0 False: [ n level ] ).
        }
    }
|)
