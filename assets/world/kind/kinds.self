"Kinds: families of objects of which there may be very many, with a state that is checked.

A kind has an init, which answers the first state of an instance, and a behaviour, which are its methods;
or several behaviours, for facets that share one state:

    counters: (kinds defineKind: 'counter'
        Init: (| from: n = ( (| count |) count: n ) |)
        Behaviour: (| increment: context = ( context state count: context state count + 1 ) |))
    c: counters from: 3
    c increment

Every vat has one object kinds, with all kinds that were ever defined in the vat."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kinds = (| {} = 'Comment: What can be asked of the kinds of a vat.' |).
        kindHandle = (| {} = 'Comment: What handles of durable kinds share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kinds = (| {} = 'Comment: The kinds of this vat.'.
            parent* = traits kinds.
            { 'Comment: Of the code of this vat; counts from 0.' incarnation <- 0 }
            { 'Visibility: private'
                { 'Comment: By their numbers.' all <- dictionary copyRemoveAll }
                lastNumber <- 0.
                { 'Comment: Made when it is first asked for.' baggageStore }
                { 'Comment: Numbers of kinds that go on without code.' orphans <- set copyRemoveAll }
            }
        |).
        kindHandle = (| {} = 'Comment: By which a durable kind is found again in the next incarnation. Made by kinds makeKindHandle: \'counter\'.'. parent* = traits kindHandle |).
    }
|)

traits kindHandle _AddSlots: (|
    parent* = traits clonable.
    { 'Category: accessing'
        tag = ( (_HiddenAt: 'kind' IfFail: [ ^ '' ]) tag ).
    }
    { 'Category: copying'
        { 'Comment: Itself: there is one handle of a kind.'
            copy = ( self ).
        }
    }
    { 'Category: testing'
        isDurable = true.
    }
    { 'Category: printing'
        printDescription = ( 'the handle of ', (_HiddenAt: 'kind' IfFail: [ ^ 'the handle of no kind' ]) printDescription ).
    }
|)

traits kinds _AddSlots: (|
    parent* = traits oddball.
    { 'Category: defining'
        { 'Comment: A kind with one behaviour: answers a maker of instances. The options are an object too: (| finish: context = ( ... ). stateShape = (| ... |) |).'
            defineKind: tag Init: i Behaviour: b = ( defineKind: tag Init: i Behaviour: b Options: nil ).
            defineKind: tag Init: i Behaviour: b Options: o =
                ( (newKind: tag Durability: 'virtual') connectInit: i Behaviours: (single: b Of: tag) Options: o ).
        }
        { 'Comment: A kind with several facets: the maker answers a record of them.'
            defineKindMulti: tag Init: i Facets: f = ( defineKindMulti: tag Init: i Facets: f Options: nil ).
            defineKindMulti: tag Init: i Facets: f Options: o =
                ( (newKind: tag Durability: 'virtual') connectInit: i Behaviours: (several: f Of: tag) Options: o ).
        }
        { 'Comment: A durable kind is known by its handle, in this incarnation of the code and in the next.'
            makeKindHandle: tag = ( | k |
                k: newKind: tag Durability: 'durable'.
                enter: k.
                (globals kindHandle _Clone _HiddenAt: 'kind' Put: k) _Freeze ).
            defineDurableKind: handle Init: i Behaviour: b = ( defineDurableKind: handle Init: i Behaviour: b Options: nil ).
            defineDurableKind: handle Init: i Behaviour: b Options: o =
                ( (kindFor: handle) connectInit: i Behaviours: (single: b Of: handle tag) Options: o ).
            defineDurableKindMulti: handle Init: i Facets: f = ( defineDurableKindMulti: handle Init: i Facets: f Options: nil ).
            defineDurableKindMulti: handle Init: i Facets: f Options: o =
                ( (kindFor: handle) connectInit: i Behaviours: (several: f Of: handle tag) Options: o ).
        }
        { 'Comment: What options can say.'
            optionNames = ( ('finish:' & 'stateShape' & 'stateVersion' & 'migrate:' & 'migrate:From:' & 'interfaceGuard'
                & 'interfaceGuardKit' & 'thisfulMethods' & 'receiveAmplifier:' & 'receiveInstanceTester:'
                & 'allowStateShapeChanges') asVector ).
        }
        { 'Visibility: private'
            newKind: tag Durability: d = ( | k |
                tag isString ifFalse: [ error: 'The tag of a kind is a string, and not ', tag _ShortName, '.' Named: 'kindError' ].
                lastNumber: lastNumber + 1.
                k: globals kind copyTag: tag Number: lastNumber Durability: d.
                k ).
            kindFor: handle = ( | k |
                k: handle _HiddenAt: 'kind' IfFail: [ unknownHandle: handle ].
                ((handle inheritsFrom: traits kindHandle) && [ (all at: k number IfAbsent: nil) == k ]) ifFalse: [
                    unknownHandle: handle ].
                k isConnected ifTrue: [ k refuse: 'is defined already in this incarnation of the vat.' ].
                k ).
            unknownHandle: x = (
                error: (passable describe: x), ' is an unknown handle: no kind of this vat has it. kinds makeKindHandle: makes one.' Named: 'kindError' ).
            single: b Of: tag = (
                (isMulti: b) ifTrue: [
                    error: 'The kind ', tag printString, ' has several facets; say defineKindMulti:Init:Facets:Options:.' Named: 'kindError' ].
                dictionary copyRemoveAll at: '' Put: b ).
            several: f Of: tag = ( | m. d |
                m: reflect: f.
                requireFacets: m Of: tag.
                (isMulti: f) ifFalse: [
                    error: 'The kind ', tag printString, ' has a behaviour and no facets; say defineKind:Init:Behaviour:Options:. The behaviours of facets are the slots of one object.' Named: 'kindError' ].
                d: dictionary copyRemoveAll.
                m names do: [ |:n| (m isParentAt: n) ifFalse: [ d at: n Put: m contentsAt: n ] ].
                d size < 2 ifTrue: [
                    error: 'The kind ', tag printString, ' must have multiple facets, and has one; say defineKind:Init:Behaviour:Options:.' Named: 'kindError' ].
                d ).
            { 'Comment: The slots hold objects and methods, or objects only; anything else is told by its name.'
                requireFacets: m Of: tag = ( | named |
                    (m kind = 'slots') && [ (nil == m reflectee) not ] ifFalse: [
                        error: 'The kind ', tag printString, ' has facets that are ', m reflectee _ShortName,
                            '. The behaviours of facets are the slots of one object.' Named: 'kindError' ].
                    named: m names reject: [ |:n| (m isParentAt: n) || [ m isMethodAt: n ] ].
                    named do: [ |:n|
                        ((m at: n) kind = 'slots') ifFalse: [
                            error: 'The kind ', tag printString, ' has a facet ', n printString, ' that is ',
                                (m contentsAt: n) _ShortName, '. A facet is an object with methods only.' Named: 'kindError' ] ].
                    self ).
            }
            { 'Comment: Whether these are facets: the slots hold objects of which none is a method.'
                isMulti: f = ( | m. names |
                    m: reflect: f.
                    (m kind = 'slots') ifFalse: [ ^ false ].
                    names: m names reject: [ |:n| m isParentAt: n ].
                    names isEmpty not && [
                        names allSatisfy: [ |:n| (m isMethodAt: n) not && [ (m at: n) kind = 'slots' ] ] ] ).
            }
        }
    }
    { 'Category: finding'
        { 'Comment: The kinds of this vat.'
            kinds = ( all values ).
        }
        { 'Comment: The kind of which x is an instance, a facet; nil if it is none.'
            kindOf: x = ( | t |
                t: x _KindTraits.
                (nil == t) ifTrue: [ ^ nil ].
                all at: (t _HiddenAt: 'number' IfFail: [ ^ nil ]) IfAbsent: nil ).
            kindOfState: x = ( kindOf: x ).
        }
        numbered: n = ( all at: n ).
        { 'Comment: The kind that a maker makes instances of.'
            kindOfMaker: m = (
                m _HiddenAt: 'kind' IfFail: [ error: (passable describe: m), ' is the maker of no kind.' Named: 'kindError' ] ).
        }
        { 'Comment: Makes a kind known; its code runs only then.'
            enter: k = ( all at: k number Put: k. k ).
        }
    }
    { 'Category: running\x7fVisibility: private'
        { 'Comment: A method of a facet has not found the context of its receiver at once.'
            contextOf: facet Kind: n Facet: name Message: message Error: e = ( | k |
                k: all at: n IfAbsent: nil.
                (e = 'outdatedError') && [ k isNil not ] ifTrue: [
                    k bringForward: facet. ^ k contextOf: facet ].
                error: 'The message ', message, ' of ', (k isNil ifTrue: 'a kind' False: [ k titleOf: name ]),
                    ' may only be applied to a valid instance, and ', facet _ShortName, ' is none.'
                Named: 'receiverError' ).
        }
        contextOf: facet Kind: k Facet: name Message: message = (
            facet _KindContext: k number Facet: name IfFail: [ |:e|
                contextOf: facet Kind: k number Facet: name Message: message Error: e ] ).
        runGuarded: m Of: facet Kind: n Facet: name With: arguments = (
            kindGuarding run: m Of: facet Kind: (all at: n) Facet: name With: arguments ).
        assign: x To: name Of: state Kind: n = ( kindShape assign: x To: name Of: state Kind: all at: n ).
        { 'Comment: A primitive failed for an object that has no names: what its parents would say.'
            failed: selector With: name Of: x = (
                (((problemNamed: name Message: name, ': the ', selector printString, ' primitive failed. Its receiver was ', x _ShortName, '.')
                    receiver: x) selector: selector) signal ).
        }
    }
    { 'Category: printing'
        printDescription = ( 'the kinds of this vat (', all size printString, ')' ).
    }
|)
