"Amplifiers and testers: powers over all instances of a kind, given once to whoever defines it.

The option receiveAmplifier: is a method that is given an amplifier, which answers all facets for one of
them; receiveInstanceTester: one that is given a tester, which tells instances from everything else."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindHooks = (| {} = 'Comment: What hands out amplifiers and testers.' |).
        amplifier = (| {} = 'Comment: What amplifiers share.' |).
        instanceTester = (| {} = 'Comment: What testers of instances share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindHooks = (| {} = 'Comment: Hands out amplifiers and testers when a kind is defined.'. parent* = traits kindHooks |).
        amplifier = (| {} = 'Comment: Finds all facets of an instance by one of them.'. parent* = traits amplifier. kind |).
        instanceTester = (| {} = 'Comment: Tells the instances of a kind from everything else.'. parent* = traits instanceTester. kind |).
    }
|)

traits kindHooks _AddSlots: (|
    parent* = traits oddball.
    { 'Category: connecting'
        connect: kind = (
            (kind hasOption: 'receiveAmplifier:') ifTrue: [
                kind isMulti ifFalse: [
                    kind refuse: 'has one behaviour, so that there is nothing to amplify; receiveAmplifier: is for kinds with facets.' ].
                kind options receiveAmplifier: (globals amplifier copy kind: kind) ].
            (kind hasOption: 'receiveInstanceTester:') ifTrue: [
                kind options receiveInstanceTester: (globals instanceTester copy kind: kind) ].
            self ).
    }
|)

traits amplifier _AddSlots: (|
    parent* = traits clonable.
    { 'Category: amplifying'
        { 'Comment: The record of all facets of the instance that x is a facet of.'
            amplify: x = ( kind facetsOf: x ).
            value: x = ( amplify: x ).
        }
    }
    printDescription = ( 'the amplifier of ', kind printDescription ).
|)

traits instanceTester _AddSlots: (|
    parent* = traits clonable.
    { 'Category: testing'
        isInstance: x = ( kind isInstance: x ).
        { 'Comment: Whether x is this facet of an instance.'
            isInstance: x Facet: name = (
                kind isMulti ifFalse: [ kind refuse: 'has one behaviour, and no facet ', name printString, '.' ].
                (kind facetNames includes: name) ifFalse: [
                    kind refuse: 'has no facet ', name printString, '. Its facets are ', (kind facetNames joinUsing: ', '), '.' ].
                (kind nameOf: x) = name ).
        }
        value: x = ( isInstance: x ).
    }
    printDescription = ( 'the instance tester of ', kind printDescription ).
|)
