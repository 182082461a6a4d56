"Places in trees: bounds, ranges between two bounds, and cursors that walk along a range."

traits _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        keyBound = (| {} = 'Comment: What places between keys share.' |).
        styleBound = (| {} = 'Comment: What places share that lie before all values of a kind.' |).
        keyRange = (| {} = 'Comment: What ranges of keys share.' |).
        treeCursor = (| {} = 'Comment: What cursors share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        keyBound = (| {} = 'Comment: The place before a key, or behind it. Made by keyBound before: 3.'.
            parent* = traits keyBound. key. isBehind <- false |).
        styleBound = (| {} = 'Comment: The place before all values of a kind. Made by styleBound before: 6, a rank of kinds.'.
            parent* = traits styleBound. rank <- 0 |).
        keyRange = (| {} = 'Comment: The keys between two places; nil stands for no end. Made by keyRange from: nil To: nil.'.
            parent* = traits keyRange. low. high |).
        treeCursor = (| {} = 'Comment: Walks along a tree: c advance, and as long as it answers true c key and c value.'.
            parent* = traits treeCursor.
            key.
            value.
            { 'Visibility: private'
                tree. low. high. descending <- false.
                { 'Comment: Where it stands, for as long as the tree has not changed.'
                    leaf. index <- 0. end <- 0. changes <- -1 }
                started <- false.
            }
        |).
    }
|)

traits keyBound _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        before: k = ( (_Clone key: k) isBehind: false ).
        behind: k = ( (_Clone key: k) isBehind: true ).
        copyKey: k IsBehind: b = ( (_Clone key: k) isBehind: b ).
    }
    { 'Category: comparing'
        rank = ( key _PassRank ).
        { 'Comment: Whether I lie before another place, or at it.'
            isNotBehind: b = ( | order |
                rank = b rank ifFalse: [ ^ rank < b rank ].
                b isStyleBound ifTrue: [ ^ false ].
                order: passable rank: key With: b key.
                order = 0 ifTrue: [ isBehind not || [ b isBehind ] ] False: [ order < 0 ] ).
        }
        isStyleBound = ( false ).
    }
    { 'Category: seeking\x7fVisibility: private'
        positionIn: node Count: n = ( | i |
            i: node _RankSearch: key Count: n.
            i < 0 ifTrue: [ ^ -1 - i ].
            isBehind ifTrue: [ i + 1 ] False: [ i ] ).
        childIn: branch Count: n = ( | i |
            i: branch _RankSearch: key Count: n.
            i < 0 ifTrue: [ -1 - i ] False: [ i + 1 ] ).
    }
    { 'Category: printing'
        printDescription = (
            isBehind ifTrue: [ 'behind ', (passable describe: key) ]
                      False: [ 'before ', (passable describe: key) ] ).
    }
|)

traits styleBound _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        before: r = ( _Clone rank: r ).
    }
    { 'Category: comparing'
        isNotBehind: b = ( rank <= b rank ).
        isStyleBound = ( true ).
    }
    { 'Category: seeking\x7fVisibility: private'
        positionIn: node Count: n = ( node _RankSearchStyle: rank Count: n ).
        childIn: branch Count: n = ( branch _RankSearchStyle: rank Count: n ).
    }
|)

traits keyRange _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        from: a To: b = ( (_Clone low: a) high: b ).
        all = ( from: nil To: nil ).
        only: key = ( from: (keyBound before: key) To: keyBound behind: key ).
        { 'Comment: All values of a kind, or of the kinds between two, by their ranks.'
            style: r = ( style: r To: r ).
            style: r To: s = ( from: (styleBound before: r) To: styleBound before: s + 1 ).
        }
    }
    { 'Category: combining'
        { 'Comment: What lies in both.'
            intersect: r = (
                from: (later: low And: r low) To: earlier: high And: r high ).
        }
        { 'Comment: All from the first to the last of both.'
            hull: r = (
                from: ((low == nil) || [ r low == nil ] ifTrue: nil False: [ earlier: low And: r low ])
                  To: (high == nil) || [ r high == nil ] ifTrue: nil False: [ later: high And: r high ] ).
        }
        { 'Visibility: private'
            later: a And: b = (
                a == nil ifTrue: [ ^ b ].
                (b == nil) || [ b isNotBehind: a ] ifTrue: [ a ] False: [ b ] ).
            earlier: a And: b = (
                a == nil ifTrue: [ ^ b ].
                (b == nil) || [ a isNotBehind: b ] ifTrue: [ a ] False: [ b ] ).
        }
    }
    { 'Category: testing'
        isEmpty = ( (low != nil) && [ (high != nil) && [ high isNotBehind: low ] ] ).
    }
    { 'Category: printing'
        printDescription = ( 'keys from ', low printString, ' to ', high printString ).
    }
|)

traits treeCursor _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copyOn: t From: a To: b Descending: d = (
            ((((_Clone tree: t) low: a) high: b) descending: d) started: false ).
    }
    { 'Category: walking'
        { 'Comment: Goes to the next entry; false if there is none. Entries that came or went meanwhile are seen as they are.'
            advance = (
                (changes = tree changes) && [ stepInLeaf ] ifTrue: [ ^ true ].
                descending ifTrue: [ seekBack ] False: [ seek ] ).
        }
        { 'Visibility: private'
            stepInLeaf = ( | i |
                leaf == nil ifTrue: [ ^ false ].
                descending
                    ifTrue: [ i: index - 1. i < end ifTrue: [ ^ false ] ]
                     False: [ i: index + 1. i < end ifFalse: [ ^ false ] ].
                stand: i ).
            stand: i = (
                index: i. key: leaf _At: i. value: leaf _At: 64 + i. started: true. true ).
            seek = ( | from |
                from: started ifTrue: [ keyBound behind: key ] False: [ low == nil ifTrue: [ styleBound ] False: [ low ] ].
                (tree seek: from Do: [ |:l. :i| leaf: l. index: i ]) ifFalse: [ ^ false ].
                changes: tree changes.
                end: high == nil ifTrue: [ leaf count ] False: [ high positionIn: leaf Count: leaf count ].
                index < end ifTrue: [ stand: index ] False: [ finish ] ).
            seekBack = ( | from |
                from: started ifTrue: [ keyBound before: key ] False: [ high == nil ifTrue: [ styleBound before: 99 ] False: [ high ] ].
                (tree seekBack: from Do: [ |:l. :i| leaf: l. index: i ]) ifFalse: [ ^ false ].
                changes: tree changes.
                end: low == nil ifTrue: 0 False: [ low positionIn: leaf Count: leaf count ].
                index < end ifTrue: [ finish ] False: [ stand: index ] ).
            { 'Comment: What comes next lies outside of the range.'
                finish = ( leaf: nil. false ).
            }
        }
    }
|)
