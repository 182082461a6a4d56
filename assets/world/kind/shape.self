"The states of instances: what they may hold, how they are checked, and how old ones become new ones."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindShape = (| {} = 'Comment: What makes and checks the states of instances.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindShape = (| {} = 'Comment: Makes and checks the states of instances.'. parent* = traits kindShape |).
    }
|)

traits kindShape _AddSlots: (|
    parent* = traits oddball.
    { 'Category: limits'
        { 'Comment: Of one value that is put into a state: characters and bytes, and references to objects.'
            charactersMax = 10000000.
            referencesMax = 10000.
        }
    }
    { 'Category: making'
        { 'Comment: A new state with the slots of initial, which is what init has answered.'
            stateOf: kind From: initial = ( | names |
                names: namesIn: initial Of: kind.
                (shapeOf: kind For: names) _FrozenWith: valuesFrom: initial Names: names Of: kind ).
        }
        { 'Visibility: private'
            namesIn: initial Of: kind = ( | m. names |
                (passable isPromise: initial) ifTrue: [
                    kind refuse: 'has an init that answers a promise. The first state has to be there at once.' ].
                m: reflect: initial.
                ((m kind = 'slots') && [ (nil == initial) not ]) ifFalse: [
                    kind refuse: 'needs an object as its first state, and init answered ', initial _ShortName,
                        '. Perhaps init ends with something else than the object: in  (| x <- 0 |)  the last bar and parenthesis end the state.' ].
                names: m names reject: [ |:n| m isParentAt: n ].
                names do: [ |:n|
                    (m isMethodAt: n) ifTrue: [
                        kind refuse: 'has a first state whose slot ', n printString, ' is a method. A state has data only; methods stand in the behaviour.' ] ].
                requireNames: names Of: kind.
                allNames: names Of: kind ).
            requireNames: names Of: kind = ( | known. extra |
                kind stateShape isNil ifTrue: [ ^ self ].
                known: passable namesOf: kind stateShape.
                extra: names reject: [ |:n| known includes: n ].
                extra isEmpty ifFalse: [
                    kind refuse: 'has a first state with ', (extra joinUsing: ', '),
                        ', and its stateShape describes only ', (known joinUsing: ', '), '.' ].
                self ).
            { 'Comment: With those of the shape that may be left out, and then are nil.'
                allNames: names Of: kind = ( | missing |
                    kind stateShape isNil ifTrue: [ ^ names ].
                    missing: (passable namesOf: kind stateShape) reject: [ |:n| names includes: n ].
                    names, missing ).
            }
            valuesFrom: initial Names: names Of: kind = (
                names asVector collect: [ |:n|
                    checked: ((passable has: n In: initial) ifTrue: [ passable at: n In: initial ])
                    At: n Of: kind ] ).
            { 'Comment: States with the same slots share their shape.'
                shapeOf: kind For: names = ( | key |
                    key: names joinUsing: ' '.
                    kind shapes at: key IfAbsentPut: [ newShapeOf: kind For: names ] ).
            }
            newShapeOf: kind For: names = ( | t. s |
                t: (| |) _Clone.
                t _HiddenParent: traits kindState.
                names do: [ |:n| (reflect: t) define: n, ':' As: (assigner: n Of: kind) ].
                t _HiddenAt: 'title' Put: 'the state of ', (kind titleOf: '').
                t _HiddenAt: 'number' Put: kind number.
                t _HiddenAt: 'layout' Put: kind layout.
                t _HiddenAt: 'version' Put: kind version.
                s: (| |) _Clone.
                s _HiddenParent: t.
                names do: [ |:n| (reflect: s) addSlot: n Contents: nil ].
                s ).
            { 'Comment: In the first form a kind has no behaviour, and each state knows its body.'
                assigner: n Of: kind = (
                    kind hasCode ifTrue: [ kindForwarding assigner: n Kind: kind number ]
                                  False: [ kindForwarding bodyAssigner: n Kind: kind number ] ).
            }
        }
    }
    { 'Category: checking'
        { 'Comment: What is kept of x, if it may be assigned to this slot: a frozen copy of data. In this order: shape, what can be kept, size, durability.'
            checked: x At: name Of: kind = ( | kept |
                kind stateShape isNil ifFalse: [
                    pattern check: x Fits: (passable at: name In: kind stateShape) Label: '' IfFail: [ |:text|
                        refuse: text At: name Of: kind ] ].
                kept: passable harden: x IfFail: [ |:text| refuse: text At: name Of: kind ].
                requireSize: kept At: name Of: kind.
                kind isDurable ifTrue: [
                    (kindDurability whyNotDurable: kept) ifNotNil: [ |:text| refuse: text At: name Of: kind ] ].
                kept ).
        }
        { 'Visibility: private'
            refuse: text At: name Of: kind = (
                error: 'The state of ', (kind titleOf: ''), ' cannot have this as its ', name printString, ': ', text
                Named: 'stateError' ).
            requireSize: kept At: name Of: kind = ( | size |
                size: kept _DataSize.
                (size first > charactersMax) || [ size last > referencesMax ] ifFalse: [ ^ self ].
                refuse: 'it is too large. At most ', charactersMax printString, ' characters and ',
                    referencesMax printString, ' references are kept in one slot; keep more in a store, and the store in the slot.'
                At: name Of: kind ).
        }
        { 'Comment: Where in a value something is, as the beginning of a sentence.'
            at: path = ( path isEmpty ifTrue: '' False: [ 'at ', path, ' ' ] ).
        }
    }
    { 'Category: changing'
        { 'Comment: One slot of one state gets another value, or nothing has happened.'
            assign: x To: name Of: state Kind: kind = (
                ((kinds kindOfState: state) == kind) ifFalse: [ notAState: state Of: kind ].
                state _StateAt: name Put: (checked: x At: name Of: kind) IfFail: [
                    error: 'The ', name printString, ' of ', (kind titleOf: ''),
                        ' is gone: its shape has changed.' Named: 'stateError' ] ).
        }
        { 'Visibility: private'
            notAState: x Of: kind = (
                error: 'The slots of a state of ', (kind titleOf: ''), ' can only be assigned in such a state, and ',
                    x _ShortName, ' is none.' Named: 'receiverError' ).
        }
    }
    { 'Category: shapes'
        { 'Comment: Takes the stateShape of the options, if those in store can follow it.'
            connect: kind = ( | new. mark. grown |
                new: shapeIn: kind.
                mark: kind option: 'stateVersion' IfAbsent: 0.
                grown: kind hasCode && [ ((same: new As: kind stateShape) && [ mark = kind stateVersion ]) not ].
                grown ifTrue: [ requireWay: kind From: kind stateShape To: new ].
                kind stateShape: new.
                kind stateVersion: mark.
                grown ifTrue: [ kind newLayout ].
                self ).
        }
        { 'Visibility: private'
            shapeIn: kind = ( | shape |
                shape: kind option: 'stateShape' IfAbsent: nil.
                (nil == shape) ifTrue: [ ^ nil ].
                shape: passable recordIfEmpty: shape.
                ((passable styleOf: shape) = 'record') ifFalse: [
                    kind refuse: 'has a stateShape that is ', (passable describeNoRecord: shape),
                        '. A stateShape is a record of patterns, such as  (| count = pattern number |).' ].
                shape: passable harden: shape.
                kind isDurable ifTrue: [
                    (kindDurability whyNotDurable: shape) ifNotNil: [ |:text|
                        kind refuse: 'has a stateShape that is not durable: ', text ] ].
                shape ).
            same: a As: b = ( (a == b) || [ (a isNil || [ b isNil ]) not && [ passable is: a EqualTo: b ] ] ).
            requireWay: kind From: old To: new = (
                (kind hasMigration || [ kind option: 'allowStateShapeChanges' IfAbsent: false ]) ifTrue: [ ^ self ].
                old isNil || [ new isNil ] ifTrue: [ ^ self ].
                (passable namesOf: old) do: [ |:n| requireSame: n Of: kind From: old To: new ].
                (passable namesOf: new) do: [ |:n|
                    ((passable has: n In: old) || [ pattern does: nil Fit: (passable at: n In: new) ]) ifFalse: [
                        mismatch: 'the new field ', n printString, ' cannot be nil, as it will be in the instances there are' Of: kind ] ].
                self ).
            requireSame: n Of: kind From: old To: new = (
                (passable has: n In: new) ifFalse: [ mismatch: 'the field ', n printString, ' is missing' Of: kind ].
                (passable is: (passable at: n In: old) EqualTo: passable at: n In: new) ifFalse: [
                    mismatch: 'the field ', n printString, ' was ', (describe: n In: old), ' and would be ', (describe: n In: new) Of: kind ].
                self ).
            describe: n In: shape = ( passable describe: passable at: n In: shape ).
            mismatch: text Of: kind = (
                kind refuse: 'has a stateShape that instances in store do not fit (stateShape mismatch): ', text,
                    '. Give the option migrate: to say how old states become new ones.' ).
        }
    }
    { 'Category: migrating'
        { 'Comment: What an old state becomes, as a record; nothing is changed. An error if it cannot be.'
            migrated: state Of: kind = ( | old. new. names |
                old: recordOf: state.
                new: migrated: old From: (state _KindTraits _HiddenAt: 'layout') Of: kind.
                names: namesIn: new Of: kind.
                (shapeOf: kind For: names) _FrozenWith: valuesFrom: new Names: names Of: kind ).
        }
        { 'Comment: Brings a state to the shape that its kind has now; it stays the same object.'
            bringForward: state Of: kind = ( state _FrozenDefine: (migrated: state Of: kind). self ).
        }
        recordOf: state = ( | names |
            names: namesOf: state.
            passable recordOf: names Values: (names collect: [ |:n| passable at: n In: state ]) ).
        namesOf: state = ( | m |
            m: reflect: state.
            (m names reject: [ |:n| (m isParentAt: n) || [ n beginsWith: '_' ] ]) asVector ).
        { 'Visibility: private'
            migrated: old From: layout Of: kind = (
                ((layout = kind layout) || [ kind hasMigration not ]) ifTrue: [ ^ old ].
                (kind hasOption: 'migrate:From:') ifTrue: [ ^ kind options migrate: old From: layout ].
                kind options migrate: old ).
        }
    }
|)
