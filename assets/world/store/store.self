"Stores: sets and dictionaries for very many things, in order, that keep what they hold as data.

What is put into a store is copied and frozen, unless it is an object of the world: that stays
itself. A store has a label, by which its errors call it, and may say by patterns what its keys and
values are. It keeps its entries in an ordered tree; so a store of a million entries takes no more
memory than a store of ten, and knows its size without counting."

traits _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        noTree = (| {} = 'Comment: What stands for the entries in the prototypes of stores.' |).
    }
    { 'Category: stores'
        anyStore = (| {} = 'Comment: What all stores share.' |).
        store = (| {} = 'Comment: What stores share whose entries can be counted and walked along.' |).
        weakStore = (| {} = 'Comment: What stores share that do not keep their keys.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        storedObject = (| {} = 'Comment: Stands in a store for an object that is a key, or a part of one.'.
            parent* = traits clonable.
            { 'Comment: The number of its coming.' storeOrdinal <- 0 }
            target.
            { 'Comment: In how many keys it stands.' uses <- 0 }
            copyOf: x Ordinal: n = ( (((_Clone target: x) storeOrdinal: n) uses: 0) ).
        |).
    }
|)

traits noTree _AddSlots: (|
    parent* = traits oddball.
    size = 0.
    { 'Category: errors\x7fCategory: sent by the runtime'
        undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a = (
            error: 'This is the prototype of its like, and holds nothing. Make one of your own, such as  mapStore label: \'shop\'  or  index of: \'string\'.'
            Named: 'prototypeError' ).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        noTree = (| {} = 'Comment: Stands for the entries in the prototypes of stores, which hold none.'. parent* = traits noTree |).
    }
|)

traits anyStore _AddSlots: (|
    parent* = traits collection.
    { 'Category: making'
        { 'Comment: A new store. The label is for people; patterns may say what keys and values are.'
            label: l = ( label: l Options: record ).
            label: l KeyShape: p = (
                label: l Options: (passable recordOf: (vector copyWith: 'keyShape') Values: vector copyWith: p) ).
            label: l KeyShape: p ValueShape: q = (
                label: l Options: (passable recordOf: 'keyShape valueShape' words
                    Values: ((vector copyWith: p) copyWith: q)) ).
        }
        { 'Comment: Options, as a record: keyShape, valueShape: patterns. scalar: true if no key may have parts. durable: true if only what outlives a change of the code may be held.'
            label: l Options: r = ( | options |
                (l _PassStyle = 'string') ifFalse: [
                    ^ error: 'The label of a store is a string, not ', (passable describe: l), '.' Named: 'badTypeError' ].
                options: passable harden: (passable recordIfEmpty: r).
                (options _PassStyle = 'record') ifFalse: [
                    ^ error: 'The options of ', prefixString withArticle, ' are a record, such as (| scalar = true |), not ',
                          (passable describeNoRecord: options), '.' Named: 'badTypeError' ].
                (passable namesOf: options) do: [ |:name|
                    (optionNames includes: name) ifFalse: [
                        ^ error: prefixString withArticle capitalize, ' has no option ', name, '. Its options are ',
                              (optionNames joinUsing: ', '), '.' ] ].
                (copyRemoveAll labelText: l) takeOptions: options ).
        }
        { 'Visibility: private'
            optionNames = 'keyShape valueShape scalar durable' words.
            truthOf: name In: options = ( | x |
                x: option: name In: options Else: false.
                (x _PassStyle = 'boolean') ifFalse: [
                    ^ error: 'The option ', name, ' of a store is true or false, not ', (passable describe: x), '.'
                      Named: 'badTypeError' ].
                x ).
            option: name In: options Else: x = (
                (passable has: name In: options) ifTrue: [ passable at: name In: options ]
                                                  False: [ x ] ).
            takeOptions: options = (
                isDurable: (truthOf: 'durable' In: options).
                isScalar: (truthOf: 'scalar' In: options).
                keyShape: (option: 'keyShape' In: options Else: nil).
                valueShape: (option: 'valueShape' In: options Else: nil).
                isDurable ifTrue: [
                    requireDurable: keyShape As: 'keyShape'.
                    requireDurable: valueShape As: 'valueShape' ].
                self ).
        }
    }
    { 'Category: printing'
        { 'Comment: What errors call it.'
            label = ( labelText ).
        }
    }
    { 'Category: checking\x7fVisibility: private'
        { 'Comment: The key as it is kept, or an error.'
            checkedKey: k = ( | key |
                key: passable harden: k IfFail: [ |:text| ^ badKey: k Because: text ].
                (fits: key) ifFalse: [ ^ badKey: key Because: keyComplaint: key ].
                isDurable ifTrue: [ requireDurable: key As: 'key' ].
                key ).
            fits: key = (
                (isScalar ifTrue: [ passable isScalar: key ] False: [ passable isKey: key ])
                    ifTrue: [ (nil == keyShape) || [ pattern does: key Fit: keyShape ] ] False: false ).
            keyComplaint: key = (
                (isScalar && [ (passable isScalar: key) not ]) ifTrue: [
                    ^ pattern scalar complaintAbout: key ].
                (passable isKey: key) ifTrue: [ pattern complaintAbout: key For: keyShape ]
                                       False: [ pattern key complaintAbout: key ] ).
            badKey: k Because: text = (
                error: 'invalid key type for collection ', quotedLabel, ': ', text Named: 'invalidKeyError' ).
        }
        checkedValue: v = ( | x |
            x: passable harden: v IfFail: [ |:text| ^ badValue: text ].
            isDurable ifTrue: [ requireDurable: x As: 'value' ].
            shaped: x ).
        { 'Comment: The value, if it fits; asked at every reading too, for the shape may be another one than when it was written.'
            shaped: x = (
                (nil == valueShape) || [ pattern does: x Fit: valueShape ] ifTrue: [ x ]
                    False: [ badValue: (pattern complaintAbout: x For: valueShape) ] ).
            badValue: text = (
                error: 'invalid value type for collection ', quotedLabel, ': ', text Named: 'invalidValueError' ).
        }
        { 'Comment: What is durable is said by kindDurability; data is, if all objects in it are.'
            requireDurable: x As: part = (
                passable objectsIn: x Do: [ |:o. :path|
                    (kindDurability isDurable: o) ifFalse: [
                        ^ error: part, ' is not durable in collection ', quotedLabel, ': ', (passable describe: o),
                              (path isEmpty ifTrue: '' False: [ ' at ', path ])
                          Named: 'notDurableError' ] ].
                self ).
        }
        quotedLabel = ( '"', labelText, '"' ).
        missing: k = (
            error: 'key ', (passable describe: k), ' not found in collection ', quotedLabel Named: 'keyNotFoundError' ).
        registered: k = (
            error: 'key ', (passable describe: k), ' already registered in collection ', quotedLabel
            Named: 'keyRegisteredError' ).
    }
    { 'Category: printing'
        printOn: p = ( p put: printDescription ).
        printDescription = ( prefixString, ' ', quotedLabel ).
    }
|)
