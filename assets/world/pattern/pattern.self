"Patterns: data that says which values fit.

Every value is a pattern, which only an equal value fits; a vector or record with patterns in it is
one that vectors or records fit whose parts do. The others are made by asking pattern: pattern
number, (pattern atLeast: 1) & (pattern lessThan: 10). Patterns are data themselves: frozen, kept by
copy, and equal if they are made alike."

traits _AddSlotsIfAbsent: (|
    { 'Category: patterns'
        pattern = (| {} = 'Comment: What all patterns share. A new kind of pattern says shapeFaultIn: and gist, has the slot passStyle = \'tagged\' in its traits, and partsOf:Do: if it looks into values.' |).
        anyPattern = (| {} = 'Comment: What everything fits.' |).
        kindPattern = (| {} = 'Comment: What values of one kind fit.' |).
        comparisonPattern = (| {} = 'Comment: What values fit that stand in a relation to another one.' |).
        allPattern = (| {} = 'Comment: What values fit that fit all of several patterns.' |).
        eitherPattern = (| {} = 'Comment: What values fit that fit one of several patterns.' |).
        exceptPattern = (| {} = 'Comment: What values fit that do not fit another pattern.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: patterns'
        pattern = (| {} = 'Comment: Where patterns are made: pattern string, pattern vectorOf: pattern number.'. parent* = traits oddball |).
    }
    { 'Category: patterns\x7fCategory: kinds'
        anyPattern = (| {} = 'Comment: Everything fits. Made by pattern any.'.
            parent* = traits anyPattern |).
        kindPattern = (| {} = 'Comment: Values of one kind fit. Made by pattern number and its like.'.
            parent* = traits kindPattern. selector <- ''. gist <- ''. limits <- nil.
            { 'Comment: The kind of values among which all that fit are; empty if they may be of several.' style <- '' } |).
        comparisonPattern = (| {} = 'Comment: Values before, at or after another. Made by pattern atLeast: 3 and its like.'.
            parent* = traits comparisonPattern. relation <- '='. bound |).
        allPattern = (| {} = 'Comment: What fits several patterns. Made by p & q.'.
            parent* = traits allPattern. patterns <- vector |).
        eitherPattern = (| {} = 'Comment: What fits one of several patterns. Made by p || q.'.
            parent* = traits eitherPattern. patterns <- vector |).
        exceptPattern = (| {} = 'Comment: What does not fit a pattern. Made by p not.'.
            parent* = traits exceptPattern. base |).
    }
|)

defaultBehavior _AddSlots: (|
    { 'Category: patterns'
        { 'Comment: Whether x fits me, as a pattern.'
            matches: x = ( (faultIn: x) == nil ).
        }
        { 'Comment: What is wrong with x, and where in it; nil if it fits me.'
            complaintAbout: x = ( | f |
                f: shapeFaultIn: x.
                f == nil ifFalse: [ ^ (passable introduce: x), ' - ', f ].
                partsOf: x Do: [ |:part. :p. :path. c |
                    c: pattern complaintAbout: part For: p.
                    c == nil ifFalse: [ ^ path isEmpty ifTrue: [ c ] False: [ path, ': ', c ] ] ].
                nil ).
        }
        { 'Comment: x, if it fits me; otherwise an error whose text begins with the label, or the value of the block, which is given that text.'
            check: x Label: label = (
                check: x Label: label IfFail: [ |:text| error: text Named: 'patternError' ] ).
            check: x Label: label IfFail: b = ( | c |
                (matches: x) ifTrue: [ ^ x ].
                c: complaintAbout: x.
                b value: label isEmpty ifTrue: [ c ] False: [ label, ': ', c ] ).
        }
        isPattern = ( false ).
        { 'Visibility: private'
            { 'Comment: What is wrong with x itself, then with its parts; nil for nothing.'
                faultIn: x = ( | f |
                    f: shapeFaultIn: x.
                    f == nil ifFalse: [ ^ f ].
                    partsOf: x Do: [ |:part. :p|
                        f: pattern fault: part For: p.
                        f == nil ifFalse: [ ^ f ] ].
                    nil ).
                shapeFaultIn: x = (
                    (pattern is: x EqualTo: self) ifTrue: nil False: [ patternGist ] ).
            }
            { 'Comment: Gives the block each part of x, the pattern for it, and the way to it.'
                partsOf: x Do: b = ( self ).
            }
            patternGist = ( 'Must be: ', (passable describe: self) ).
        }
    }
|)

pattern _AddSlots: (|
    { 'Category: any value as a pattern'
        { 'Comment: Whether x fits p, whatever p is. A pattern says so itself, and so do vectors and records of patterns; other data is fitted by what is equal to it, and an object by nothing but itself, without being asked.'
            does: x Fit: p = ( (isAsked: p) ifTrue: [ (asData: p) matches: x ] False: [ is: x EqualTo: p ] ).
        }
        { 'Comment: x, if it fits p; otherwise the value of the block, which is given a text that begins with the label.'
            check: x Fits: p Label: label IfFail: b = ( | c |
                (does: x Fit: p) ifTrue: [ ^ x ].
                c: complaintAbout: x For: p.
                b value: label isEmpty ifTrue: [ c ] False: [ label, ': ', c ] ).
        }
        { 'Comment: What is wrong with x for p, and where in it; nil if it fits.'
            complaintAbout: x For: p = (
                (isAsked: p) ifTrue: [ ^ (asData: p) complaintAbout: x ].
                (is: x EqualTo: p) ifTrue: nil False: [ (passable introduce: x), ' - ', (gistOf: p) ] ).
        }
        { 'Visibility: private'
            fault: x For: p = (
                (isAsked: p) ifTrue: [ ^ (asData: p) faultIn: x ].
                (is: x EqualTo: p) ifTrue: nil False: [ gistOf: p ] ).
            gistOf: p = ( (isAsked: p) ifTrue: [ (asData: p) patternGist ] False: [ 'Must be: ', (passable describe: p) ] ).
            { 'Comment: What is no value that can be kept is equal to nothing.'
                is: x EqualTo: p = ( (p _RankCompare: x IfFail: 1) = 0 ).
            }
            { 'Comment: Records, tagged data and vectors, which stand side by side in the order of kinds.'
                isAsked: p = ( | r | r: p _PassRank. (1 <= r) && [ r <= 3 ] ).
            }
            { 'Comment: A record that was just written understands nothing yet.'
                asData: p = ( (p _Understands: 'faultIn:') ifTrue: [ p ] False: [ passable harden: p ] ).
            }
        }
    }
|)

traits vector _AddSlots: (|
    { 'Category: patterns\x7fVisibility: private'
        shapeFaultIn: x = (
            _PassStyle = 'vector' ifFalse: [ ^ resend.shapeFaultIn: x ].
            x _PassStyle = 'vector' ifFalse: [ ^ 'Must be a vector' ].
            x _Size = _Size ifTrue: nil
                             False: [ 'Must have ', _Size printString, ' elements' ] ).
        partsOf: x Do: b = (
            _PassStyle = 'vector' ifFalse: [ ^ self ].
            do: [ |:p. :i| b value: (x at: i) With: p With: '[', i printString, ']' ] ).
    }
|)

traits record _AddSlots: (|
    { 'Category: patterns\x7fVisibility: private'
        shapeFaultIn: x = (
            x _PassStyle = 'record' ifFalse: [ ^ 'Must be a record' ].
            (passable namesOf: x) = (passable namesOf: self) ifTrue: nil False: [
                (passable namesOf: self) isEmpty
                    ifTrue: 'Must have no slots'
                     False: [ 'Must have exactly the slots ', ((passable namesOf: self) joinUsing: ', ') ] ] ).
        partsOf: x Do: b = (
            (passable namesOf: self) do: [ |:name|
                b value: (passable at: name In: x) With: (passable at: name In: self)
                  With: '.', name ] ).
    }
|)

traits pattern _AddSlots: (|
    parent* = traits tagged.
    tag = 'pattern'.
    { 'Category: combining'
        { 'Comment: What fits both of us; what fits either of us.'
            & p = ( pattern all: ((vector copyWith: self) copyWith: p) ).
            && p = ( self & p ).
            || p = ( pattern either: ((vector copyWith: self) copyWith: p) ).
        }
        not = ( pattern except: self ).
        { 'Comment: nil, or what fits me.'
            orNil = ( pattern optional: self ).
        }
    }
    { 'Category: limits'
        { 'Comment: The same with other limits, as a record: (| characters = 10 |). The names are those of pattern limits.'
            withLimits: r = (
                error: 'There are no limits in a pattern such as ', printString, '.' ).
        }
    }
    { 'Category: testing'
        isPattern = ( true ).
    }
    { 'Category: printing'
        printOn: p = ( p put: 'pattern (', patternGist, ')' ).
        printDescription = ( 'pattern (', patternGist, ')' ).
    }
|)

traits anyPattern _AddSlots: (|
    parent* = traits pattern.
    { 'Category: patterns\x7fVisibility: private'
        passStyle = 'tagged'.
        shapeFaultIn: x = ( nil ).
        patternGist = 'Can be anything'.
    }
|)

traits comparisonPattern _AddSlots: (|
    parent* = traits pattern.
    { 'Category: patterns\x7fVisibility: private'
        passStyle = 'tagged'.
        matches: x = ( holdsFor: x ).
        { 'Comment: Only values of one kind are before or after one another; objects never are, and NaN is before or after no number.'
            shapeFaultIn: x = ( (holdsFor: x) ifTrue: nil False: [ patternGist ] ).
            holdsFor: x = ( | order |
                x _PassRank = bound _PassRank ifFalse: [ ^ relation = '!=' ].
                order: passable rank: x With: bound.
                (order = 0) || [ (isNan: x) not && [ (isNan: bound) not ] ] ifFalse: [ ^ relation = '!=' ].
                (order = 0) || [ (passable isObject: x) not ] ifFalse: [ ^ relation = '!=' ].
                order _Perform: relation With: 0 ).
        }
        isNan: x = ( (x _KindName = 'float') && [ x isNaN ] ).
        patternGist = ( | text |
            text: passable describe: bound.
            relation = '=' ifTrue: [ ^ 'Must be: ', text ].
            relation = '!=' ifTrue: [ ^ 'Must not be: ', text ].
            'Must be ', relation, ' ', text ).
    }
|)

traits allPattern _AddSlots: (|
    parent* = traits pattern.
    { 'Category: patterns\x7fVisibility: private'
        passStyle = 'tagged'.
        matches: x = ( patterns allSatisfy: [ |:p| pattern does: x Fit: p ] ).
        shapeFaultIn: x = ( nil ).
        partsOf: x Do: b = ( patterns do: [ |:p| b value: x With: p With: '' ] ).
        patternGist = ( (patterns collect: [ |:p| pattern gistOf: p ]) joinUsing: ', and: ' ).
    }
|)

traits eitherPattern _AddSlots: (|
    parent* = traits pattern.
    { 'Category: patterns\x7fVisibility: private'
        passStyle = 'tagged'.
        { 'Comment: Asked without the words for what is wrong, which grow with each alternative.'
            matches: x = ( patterns anySatisfy: [ |:p| pattern does: x Fit: p ] ).
        }
        shapeFaultIn: x = ( (matches: x) ifTrue: nil False: [ patternGist ] ).
        patternGist = (
            patterns isEmpty ifTrue: 'Fits nothing'
                             False: [ (patterns collect: [ |:p| pattern gistOf: p ]) joinUsing: ', or: ' ] ).
    }
|)

traits exceptPattern _AddSlots: (|
    parent* = traits pattern.
    { 'Category: patterns\x7fVisibility: private'
        passStyle = 'tagged'.
        matches: x = ( (pattern does: x Fit: base) not ).
        shapeFaultIn: x = ( (matches: x) ifTrue: nil False: [ patternGist ] ).
        patternGist = ( 'Must not fit: ', (pattern gistOf: base) ).
    }
|)
