"Ordered trees: what stores and indexes keep their entries in.

A tree keeps values under keys, in the order of passable rank:With:. It is made of leaves with up to
64 entries and of branches with up to 64 children. Each of them is one vector, so one object on disk:
to find one key in a million, four of them are read; to walk along a part, only the leaves of that part.
In a leaf the keys stand in the first half, the values in the second. In a branch the children stand in
the second half, and in the first the least key that each but the first of them may hold."

traits _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        orderedTree = (| {} = 'Comment: What ordered trees share.' |).
        treeNode = (| {} = 'Comment: What leaves and branches of trees share.' |).
        treeLeaf = (| {} = 'Comment: What leaves of trees share.' |).
        treeBranch = (| {} = 'Comment: What branches of trees share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        treeLeaf = vector copyRemoveAll _AddSlots: (| {} = 'Comment: A leaf of a tree: keys and values.'.
            parent* = traits treeLeaf. count <- 0 |).
        treeBranch = vector copyRemoveAll _AddSlots: (| {} = 'Comment: A branch of a tree: children, and where each begins.'.
            parent* = traits treeBranch. count <- 0 |).
        orderedTree = (| {} = 'Comment: Values under keys, in the order of keys. Made by orderedTree copyRemoveAll.'.
            parent* = traits orderedTree.
            { 'Comment: How many entries there are.' size <- 0 }
            { 'Comment: How often an entry was added; how often one was added or removed.'
                additions <- 0. changes <- 0 }
            { 'Visibility: private'
                { 'Comment: A leaf or branch; nil while there is no entry.' root }
                { 'Comment: The leaf behind which there is no other, as long as it is known.' last }
            }
        |).
    }
|)

traits orderedTree _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copyRemoveAll = ( ((((_Clone root: nil) last: nil) size: 0) additions: 0) changes: 0 ).
    }
    { 'Category: accessing'
        at: key IfAbsent: b = ( at: key IfPresent: [ |:x| x ] IfAbsent: b ).
        at: key IfPresent: b IfAbsent: c = ( | node. i |
            node: root.
            node == nil ifTrue: [ ^ c value ].
            [ node isLeaf ] whileFalse: [ node: node childFor: key ].
            i: node entryOf: key.
            i < 0 ifTrue: c False: [ b value: node valueAt: i ] ).
        includesKey: key = ( at: key IfPresent: true IfAbsent: false ).
        isEmpty = ( size = 0 ).
    }
    { 'Category: changing'
        { 'Comment: Adds an entry, or puts another value into the one there is.'
            at: key Put: x = ( at: key Put: x IfThere: [ |:leaf. :i| leaf valueAt: i Put: x ]. self ).
            { 'Comment: Adds an entry; if there is one, gives the block the leaf and index where it is, and answers the value of the block.'
                at: key Put: x IfThere: b = (
                    root == nil ifTrue: [ root: treeLeaf copyEmpty ].
                    root at: key Put: x In: self IfThere: b Split: [ |:right. :least|
                        root: treeBranch copyOf: root And: right From: least ] ).
            }
        }
        { 'Comment: Adds an entry behind all there are, of which it is known that it belongs there: without looking for its place.'
            append: key Value: x = (
                (last == nil) || [ last isFull ] ifTrue: [
                    at: key Put: x.
                    last: root lastLeaf.
                    ^ self ].
                last put: key Value: x At: last count.
                added ).
        }
        { 'Comment: Whether there was one.'
            remove: key = (
                (root == nil) || [ (root remove: key) not ] ifTrue: [ ^ false ].
                last: nil.
                size: size - 1.
                changes: changes + 1.
                shrink.
                true ).
        }
        { 'Comment: Lets go of all entries at once, without looking at them.'
            removeAll = ( root: nil. last: nil. size: 0. changes: changes + 1. self ).
        }
        { 'Visibility: private'
            added = ( size: size + 1. additions: additions + 1. changes: changes + 1 ).
            { 'Comment: A leaf has got another one behind it.'
                leafSplit = ( last: nil ).
            }
            shrink = (
                root count = 0 ifTrue: [ root: nil. ^ self ].
                [ root isLeaf not && [ root count = 1 ] ] whileTrue: [ root: root childAt: 0 ] ).
        }
    }
    { 'Category: iterating'
        { 'Comment: A cursor over the entries between two bounds; nil for no bound. See treeCursor.'
            from: low To: high = ( treeCursor copyOn: self From: low To: high Descending: false ).
            from: high DownTo: low = ( treeCursor copyOn: self From: low To: high Descending: true ).
        }
        { 'Comment: Gives the block each value, and its key.'
            do: b = ( | c |
                c: from: nil To: nil.
                [ c advance ] whileTrue: [ b value: c value With: c key ].
                self ).
        }
        { 'Visibility: private'
            { 'Comment: Gives the block the leaf and index of the first entry behind a bound, or of the last before it; false if there is none.'
                seek: bound Do: b = ( (root == nil) ifTrue: false False: [ root seek: bound Do: b ] ).
                seekBack: bound Do: b = ( (root == nil) ifTrue: false False: [ root seekBack: bound Do: b ] ).
            }
        }
    }
    { 'Category: printing'
        printDescription = ( 'an orderedTree of ', size printString ).
    }
|)

traits treeNode _AddSlots: (|
    parent* = traits clonable.
    { 'Visibility: private'
        { 'Comment: How many entries or children there is room for.' width = 64 }
        { 'Comment: A node with fewer looks for a neighbour to join; both together have to leave some room.'
            fewest = 16. joined = 48 }
    }
    { 'Category: copying\x7fVisibility: private'
        copyEmpty = ( _Clone: width * 2 Filler: nil ).
    }
    { 'Category: parts\x7fVisibility: private'
        keyAt: i = ( _At: i ).
        { 'Comment: Moves n keys, or values or children, from one index to another; of this node or of another.'
            keys: n From: i To: j = ( _CopyRangeDstPos: j SrcArray: self SrcPos: i Length: n ).
            others: n From: i To: j =
                ( _CopyRangeDstPos: width + j SrcArray: self SrcPos: width + i Length: n ).
            keys: n From: i Of: node To: j = ( _CopyRangeDstPos: j SrcArray: node SrcPos: i Length: n ).
            others: n From: i Of: node To: j =
                ( _CopyRangeDstPos: width + j SrcArray: node SrcPos: width + i Length: n ).
        }
        { 'Comment: Forgets all keys from an index on, so that they keep nothing alive.'
            forgetKeysFrom: i To: j = ( i upTo: j Do: [ |:k| _At: k Put: nil ] ).
            forgetOthersFrom: i To: j = ( i upTo: j Do: [ |:k| _At: width + k Put: nil ] ).
        }
    }
    { 'Category: printing'
        printDescription = ( _ShortName ).
        printOn: p = ( p put: _ShortName ).
    }
|)

traits treeLeaf _AddSlots: (|
    parent* = traits treeNode.
    isLeaf = ( true ).
    { 'Category: accessing\x7fVisibility: private'
        { 'Comment: The index of a key, or -1 - i if it would have to stand at i.'
            entryOf: key = ( _RankSearch: key Count: count ).
        }
        valueAt: i = ( _At: 64 + i ).
        valueAt: i Put: x = ( _At: 64 + i Put: x ).
        isFull = ( count = width ).
        lastLeaf = ( self ).
    }
    { 'Category: changing\x7fVisibility: private'
        at: key Put: x In: tree IfThere: c Split: b = ( | i. right |
            i: _RankSearch: key Count: count.
            i < 0 ifFalse: [ ^ c value: self With: i ].
            i: -1 - i.
            tree added.
            count < width ifTrue: [ ^ put: key Value: x At: i ].
            tree leafSplit.
            right: split: i.
            (i > count) || [ count = width ]
                ifTrue: [ right put: key Value: x At: i - count ]
                 False: [ put: key Value: x At: i ].
            b value: right With: right keyAt: 0 ).
        put: key Value: x At: i = ( | behind |
            behind: count - i.
            keys: behind From: i To: i + 1.
            others: behind From: i To: i + 1.
            _At: i Put: key.
            _At: width + i Put: x.
            count: count + 1 ).
        { 'Comment: A new leaf with the upper half of the entries; with none where keys come in rising order, so that leaves become full.'
            split: i = ( | right. keep |
                right: treeLeaf copyEmpty.
                keep: i = width ifTrue: [ width ] False: [ width / 2 ].
                right takeFrom: keep Of: self At: 0.
                forgetKeysFrom: keep To: width.
                forgetOthersFrom: keep To: width.
                count: keep.
                right ).
        }
        takeFrom: i Of: leaf At: j = ( | n |
            n: leaf count - i.
            keys: n From: i Of: leaf To: j.
            others: n From: i Of: leaf To: j.
            count: j + n ).
        remove: key = ( | i. behind |
            i: _RankSearch: key Count: count.
            i < 0 ifTrue: [ ^ false ].
            behind: count - (i + 1).
            keys: behind From: i + 1 To: i.
            others: behind From: i + 1 To: i.
            count: count - 1.
            _At: count Put: nil.
            _At: width + count Put: nil.
            true ).
        { 'Comment: Takes all entries of the leaf behind me.'
            join: leaf From: least = ( takeFrom: 0 Of: leaf At: count ).
        }
    }
    { 'Category: seeking\x7fVisibility: private'
        seek: bound Do: b = ( | i |
            i: bound positionIn: self Count: count.
            i < count ifFalse: [ ^ false ].
            b value: self With: i.
            true ).
        seekBack: bound Do: b = ( | i |
            i: bound positionIn: self Count: count.
            i > 0 ifFalse: [ ^ false ].
            b value: self With: i - 1.
            true ).
    }
|)

traits treeBranch _AddSlots: (|
    parent* = traits treeNode.
    isLeaf = ( false ).
    { 'Category: copying\x7fVisibility: private'
        copyOf: left And: right From: least = ( | r |
            r: copyEmpty.
            r _At: width Put: left.
            r _At: width + 1 Put: right.
            r _At: 0 Put: least.
            r count: 2 ).
    }
    { 'Category: accessing\x7fVisibility: private'
        childAt: i = ( _At: 64 + i ).
        childFor: key = ( _At: 64 + (indexFor: key) ).
        lastLeaf = ( (childAt: count - 1) lastLeaf ).
        { 'Comment: Which child a key belongs to.'
            indexFor: key = ( | i |
                i: _RankSearch: key Count: count - 1.
                i < 0 ifTrue: [ -1 - i ] False: [ i + 1 ] ).
        }
    }
    { 'Category: changing\x7fVisibility: private'
        at: key Put: x In: tree IfThere: c Split: b = ( | i |
            i: indexFor: key.
            (childAt: i) at: key Put: x In: tree IfThere: c Split: [ |:right. :least|
                put: right From: least At: i + 1 Split: b ] ).
        put: child From: least At: i Split: b = ( | right. middle. half |
            count < width ifTrue: [ ^ put: child From: least At: i ].
            half: i = width ifTrue: [ width - 1 ] False: [ width / 2 ].
            middle: keyAt: half - 1.
            right: treeBranch copyEmpty.
            right takeFrom: half Of: self At: 0.
            forgetKeysFrom: half - 1 To: width.
            forgetOthersFrom: half To: width.
            count: half.
            i > half ifTrue: [ right put: child From: least At: i - half ]
                      False: [ put: child From: least At: i ].
            b value: right With: middle ).
        put: child From: least At: i = (
            keys: count - i From: i - 1 To: i.
            others: count - i From: i To: i + 1.
            _At: i - 1 Put: least.
            _At: width + i Put: child.
            count: count + 1 ).
        takeFrom: i Of: branch At: j = ( | n |
            n: branch count - i.
            keys: n - 1 From: i Of: branch To: j.
            others: n From: i Of: branch To: j.
            count: j + n ).
        remove: key = ( | i. child |
            i: indexFor: key.
            child: childAt: i.
            (child remove: key) ifFalse: [ ^ false ].
            child count = 0 ifTrue: [ forgetChild: i. ^ true ].
            child count < fewest ifTrue: [ joinChild: i ].
            true ).
        { 'Comment: The first child has no key of its own: when it goes, the second one loses it.'
            forgetChild: i = ( | k |
                k: (i - 1) max: 0.
                count > 1 ifTrue: [ keys: count - (k + 2) From: k + 1 To: k ].
                others: count - (i + 1) From: i + 1 To: i.
                count: count - 1.
                count > 0 ifTrue: [ _At: count - 1 Put: nil ].
                _At: width + count Put: nil ).
        }
        joinChild: i = ( | left |
            count < 2 ifTrue: [ ^ self ].
            left: (i + 1) = count ifTrue: [ i - 1 ] False: [ i ].
            ((childAt: left) count + (childAt: left + 1) count) > joined ifTrue: [ ^ self ].
            (childAt: left) join: (childAt: left + 1) From: keyAt: left.
            forgetChild: left + 1 ).
        join: branch From: least = (
            _At: count - 1 Put: least.
            takeFrom: 0 Of: branch At: count ).
    }
    { 'Category: seeking\x7fVisibility: private'
        seek: bound Do: b = ( | i |
            i: bound childIn: self Count: count - 1.
            ((childAt: i) seek: bound Do: b) ifTrue: [ ^ true ].
            (i + 1) = count ifTrue: false False: [ (childAt: i + 1) seek: bound Do: b ] ).
        seekBack: bound Do: b = ( | i |
            i: bound childIn: self Count: count - 1.
            ((childAt: i) seekBack: bound Do: b) ifTrue: [ ^ true ].
            i = 0 ifTrue: false False: [ (childAt: i - 1) seekBack: bound Do: b ] ).
    }
|)

treeLeaf _AddSlots: (| parent* = traits treeLeaf |)

treeBranch _AddSlots: (| parent* = traits treeBranch |)
