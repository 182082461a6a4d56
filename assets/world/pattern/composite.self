"Patterns that look into values: vectors, records, sets, bags and maps of what fits other patterns."

traits _AddSlotsIfAbsent: (|
    { 'Category: patterns'
        eachPattern = (| {} = 'Comment: What collections fit that are of one kind and whose elements fit a pattern.' |).
        mapPattern = (| {} = 'Comment: What records, bags and maps fit whose keys fit one pattern, and what is under them another.' |).
        partsPattern = (| {} = 'Comment: What vectors fit that begin in a certain way, and records that have certain slots.' |).
        holdsPattern = (| {} = 'Comment: What collections fit in which some elements fit a pattern.' |).
        payloadPattern = (| {} = 'Comment: What tagged data fits with a certain tag.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: patterns\x7fCategory: kinds'
        eachPattern = (| {} = 'Comment: Made by pattern vectorOf: p and its like.'.
            parent* = traits eachPattern. whole. each |).
        mapPattern = (| {} = 'Comment: Made by pattern mapOf: p Values: q and its like.'.
            parent* = traits mapPattern. whole. key. value |).
        partsPattern = (| {} = 'Comment: Made by pattern vector: r Optional: o Rest: p, or with record:.'.
            parent* = traits partsPattern. whole. required. optional. rest |).
        holdsPattern = (| {} = 'Comment: Made by pattern containerHas: p AtLeast: n.'.
            parent* = traits holdsPattern. each. count <- 1 |).
        payloadPattern = (| {} = 'Comment: Made by pattern tagged: t Payload: p.'.
            parent* = traits payloadPattern. payloadTag <- ''. content |).
    }
|)

pattern _AddSlots: (|
    { 'Category: looking into values'
        { 'Comment: Of any size, up to the limits, and every element fits p.'
            vectorOf: p = ( each: p In: vector ).
            setOf: p = ( each: p In: copySet ).
        }
        { 'Comment: Names of slots fit p, values q; elements of a bag and how often they are in it; keys and values.'
            recordOf: p Values: q = ( keys: p Values: q In: record ).
            bagOf: p Counts: q = ( keys: p Values: q In: copyBag ).
            mapOf: p Values: q = ( keys: p Values: q In: copyMap ).
        }
        { 'Comment: First what is required, a vector; then up to as many as in optional; all that follow fit rest.'
            vector: required Optional: optional Rest: rest = (
                parts: required Optional: optional Rest: rest In: vector ).
            { 'Comment: With these slots, records of patterns: those required, others that may be missing, and the record of all further ones fits rest.'
                record: required Optional: optional Rest: rest = (
                    parts: required Optional: optional Rest: rest In: record ).
            }
        }
        record: r = ( passable harden: r ).
        { 'Comment: A vector, set, bag or map in which at least so many elements fit p.'
            containerHas: p = ( containerHas: p AtLeast: 1 ).
            containerHas: p AtLeast: n = (
                passable harden: ((globals holdsPattern _Clone each: p) count: n) ).
        }
        tagged: t Payload: p = (
            passable harden: ((globals payloadPattern _Clone payloadTag: t) content: p) ).
        { 'Visibility: private'
            each: p In: whole = (
                passable harden: ((globals eachPattern _Clone whole: whole) each: p) ).
            keys: p Values: q In: whole = (
                passable harden: (((globals mapPattern _Clone whole: whole) key: p) value: q) ).
            parts: r Optional: o Rest: p In: whole = (
                passable harden:
                    ((((globals partsPattern _Clone whole: whole) required: (passable recordIfEmpty: r))
                        optional: (passable recordIfEmpty: o)) rest: (passable recordIfEmpty: p)) ).
        }
    }
|)

traits eachPattern _AddSlots: (|
    parent* = traits pattern.
    withLimits: r = ( passable harden: (_Clone whole: whole withLimits: r) ).
    { 'Category: patterns\x7fVisibility: private'
        passStyle = 'tagged'.
        shapeFaultIn: x = ( whole faultIn: x ).
        partsOf: x Do: b = ( x do: [ |:y. :i| b value: y With: each With: '[', i printString, ']' ] ).
        patternGist = ( whole patternGist, ' of: ', (pattern gistOf: each) ).
    }
|)

traits mapPattern _AddSlots: (|
    parent* = traits pattern.
    withLimits: r = ( passable harden: (_Clone whole: whole withLimits: r) ).
    { 'Category: patterns\x7fVisibility: private'
        passStyle = 'tagged'.
        shapeFaultIn: x = ( whole faultIn: x ).
        partsOf: x Do: b = (
            entriesOf: x Do: [ |:v. :k. path |
                path: '[', (passable describe: k), ']'.
                b value: k With: key With: 'key ', path.
                b value: v With: value With: path ] ).
        entriesOf: x Do: b = (
            x _PassStyle = 'record' ifFalse: [ ^ x do: b ].
            (passable namesOf: x) do: [ |:name| b value: (passable at: name In: x) With: name ] ).
        patternGist = ( whole patternGist, ' of: ', (pattern gistOf: key), ' -> ', (pattern gistOf: value) ).
    }
|)

traits partsPattern _AddSlots: (|
    parent* = traits pattern.
    withLimits: r = ( passable harden: (_Clone whole: whole withLimits: r) ).
    { 'Category: patterns\x7fVisibility: private'
        passStyle = 'tagged'.
        shapeFaultIn: x = ( | f. missing |
            f: whole faultIn: x.
            f == nil ifFalse: [ ^ f ].
            x _PassStyle = 'vector' ifTrue: [
                ^ x _Size < required _Size
                    ifTrue: [ 'Must have at least ', required _Size printString, ' elements' ]
                     False: nil ].
            missing: (passable namesOf: required) reject: [ |:name| passable has: name In: x ].
            missing isEmpty ifTrue: nil
                             False: [ 'Must have the slots ', (missing joinUsing: ', ') ] ).
        partsOf: x Do: b = (
            x _PassStyle = 'vector' ifTrue: [ partsOfVector: x Do: b ]
                                     False: [ partsOfRecord: x Do: b ] ).
        partsOfVector: x Do: b = ( | known |
            known: required, optional.
            known do: [ |:p. :i|
                i < x _Size ifTrue: [ b value: (x at: i) With: p With: '[', i printString, ']' ] ].
            b value: (passable harden: x drop: known size) With: rest With: 'rest' ).
        partsOfRecord: x Do: b = ( | others |
            others: (passable namesOf: x) select: [ |:name|
                partOf: x At: name From: required Do: b Else: [
                    partOf: x At: name From: optional Do: b Else: true ] ].
            b value: (passable recordOf: others Values: others collect: [ |:name| passable at: name In: x ])
              With: rest With: 'rest' ).
        partOf: x At: name From: patterns Do: b Else: c = (
            (passable has: name In: patterns) ifFalse: [ ^ c value ].
            b value: (passable at: name In: x) With: (passable at: name In: patterns) With: '.', name.
            false ).
        patternGist = ( whole patternGist, ' with certain parts' ).
    }
|)

traits holdsPattern _AddSlots: (|
    parent* = traits pattern.
    { 'Category: patterns\x7fVisibility: private'
        passStyle = 'tagged'.
        shapeFaultIn: x = ( | n <- 0 |
            (x _PassStyle = 'vector') || [ containerTags includes: passable tagOf: x ] ifFalse: [
                ^ 'Must be a container' ].
            countsIn: x Do: [ |:y. :k|
                (pattern does: y Fit: each) ifTrue: [
                    n: n + k.
                    n >= count ifTrue: [ ^ nil ] ] ].
            patternGist ).
        countsIn: x Do: b = (
            (passable tagOf: x) = 'bag' ifTrue: [ x do: [ |:k. :y| b value: y With: k ] ]
                                         False: [ x do: [ |:y| b value: y With: 1 ] ] ).
        containerTags = 'set bag map' words.
        patternGist = ( 'Must hold at least ', count printString, ' of: ', (pattern gistOf: each) ).
    }
|)

traits payloadPattern _AddSlots: (|
    parent* = traits pattern.
    { 'Category: patterns\x7fVisibility: private'
        passStyle = 'tagged'.
        shapeFaultIn: x = (
            (passable tagOf: x) = payloadTag ifTrue: nil False: [ 'Must be tagged ', payloadTag ] ).
        partsOf: x Do: b = ( b value: x payload With: content With: 'payload' ).
        patternGist = ( 'Must be tagged ', payloadTag ).
    }
|)
