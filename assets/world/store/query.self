"What part of a tree has to be looked at for the keys that fit a pattern.

A range answered here holds every key that fits; it may hold others, which the pattern itself then
leaves out."

pattern _AddSlots: (|
    { 'Category: any value as a pattern'
        { 'Comment: The keys among which all are that fit p, whatever p is.'
            rangeOf: p = ( (isAsked: p) ifTrue: [ (asData: p) keysToSearch ] False: [ keyRange only: p ] ).
        }
    }
|)

defaultBehavior _AddSlots: (|
    { 'Category: patterns\x7fVisibility: private'
        keysToSearch = ( keyRange only: self ).
    }
|)

traits vector _AddSlots: (|
    { 'Category: patterns\x7fVisibility: private'
        { 'Comment: What a vector begins with up to its first pattern narrows the search.'
            keysToSearch = ( | v. known |
                _PassStyle = 'vector' ifFalse: [ ^ resend.keysToSearch ].
                known: 0.
                [ (known < _Size) && [ isExactAt: known ] ] whileTrue: [ known: known + 1 ].
                known = _Size ifTrue: [ ^ keyRange only: self ].
                v: _VectorFrom: 0 To: known.
                keyRange from: (keyBound before: v)
                                   To: (keyBound behind: (v _Clone: _Size Filler: nil)) ).
            isExactAt: i = ( | x |
                x: _At: i.
                (passable isScalar: x) && [ (passable isObject: x) not ] ).
        }
    }
|)

traits record _AddSlots: (|
    { 'Category: patterns\x7fVisibility: private'
        keysToSearch = ( keyRange style: _PassRank ).
    }
|)

traits pattern _AddSlots: (|
    { 'Category: patterns\x7fVisibility: private'
        keysToSearch = ( keyRange all ).
    }
|)

traits kindPattern _AddSlots: (|
    { 'Category: patterns\x7fVisibility: private'
        keysToSearch = ( | r |
            style isEmpty ifTrue: [ ^ keyRange all ].
            r: passable rankOf: style.
            keyRange style: r ).
    }
|)

traits comparisonPattern _AddSlots: (|
    { 'Category: patterns\x7fVisibility: private'
        keysToSearch = ( | whole |
            relation = '!=' ifTrue: [ ^ keyRange all ].
            relation = '=' ifTrue: [ ^ pattern rangeOf: bound ].
            whole: keyRange style: bound _PassRank.
            relation = '<' ifTrue: [ ^ whole high: keyBound before: bound ].
            relation = '<=' ifTrue: [ ^ whole high: keyBound behind: bound ].
            relation = '>' ifTrue: [ ^ whole low: keyBound behind: bound ].
            whole low: keyBound before: bound ).
    }
|)

traits allPattern _AddSlots: (|
    { 'Category: patterns\x7fVisibility: private'
        keysToSearch = (
            patterns inject: keyRange all Into: [ |:r. :p| r intersect: (pattern rangeOf: p) ] ).
    }
|)

traits eitherPattern _AddSlots: (|
    { 'Category: patterns\x7fVisibility: private'
        keysToSearch = (
            patterns isEmpty ifTrue: [ ^ keyRange style: 0 To: -1 ].
            (patterns collect: [ |:p| pattern rangeOf: p ]) reduceWith: [ |:r. :s| r hull: s ] ).
    }
|)
