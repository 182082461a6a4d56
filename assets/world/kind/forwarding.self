"How a message to a facet becomes the run of a method of its behaviour.

For each method of a behaviour the shared parent of its facets gets a method of a few words, written
here. It fetches the context of the instance, which fails for what is not one, and sends the message to
the context, which inherits from the behaviour. So a method that is changed in the behaviour is changed
for all instances at once; for a new selector the kind has to be told: behaviourChanged.

There are two ways to write a behaviour. By default the context is the first argument of each method:

    increment: context            answers  increment
    setCount: context With: n     answers  setCount: n
    transfer: context To: x       answers  transferTo: x

With thisfulMethods the context is the receiver, and the methods have the selectors of their messages:
increment and setCount: n use state, and itself or facets, as if these were slots of the instance."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindForwarding = (| {} = 'Comment: What writes the methods that facets and makers have.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindForwarding = (| {} = 'Comment: Writes the methods that facets and makers have.'. parent* = traits kindForwarding |).
    }
|)

traits kindForwarding _AddSlots: (|
    parent* = traits oddball.
    { 'Category: selectors'
        { 'Comment: The keywords of a selector, with their colons; a collection of none for others.'
            keywordsOf: selector = (
                ((selector split: ':') reject: [ |:w| w isEmpty ]) collect: [ |:w| w, ':' ] ).
        }
        { 'Comment: The message that a method answers whose first argument is the context; nil if there is none.'
            messageFor: selector = ( | words |
                (selector endsWith: ':') ifFalse: [ ^ nil ].
                words: keywordsOf: selector.
                words size = 1 ifTrue: [ ^ words first allButLast ].
                (words at: 1) = 'With:' ifTrue: [ ^ words first, ((words allButFirst: 2) joinUsing: '') ].
                words first allButLast, (words allButFirst joinUsing: '') ).
        }
        { 'Comment: A selector with arguments, as a message or a slot is written: at: first With: second.'
            with: arguments Write: selector = ( | words. r |
                arguments isEmpty ifTrue: [ ^ selector ].
                (selector endsWith: ':') ifFalse: [ ^ selector, ' ', arguments first ].
                words: keywordsOf: selector.
                r: list copyRemoveAll.
                words do: [ |:w. :i| r add: w, ' ', (arguments at: i) ].
                r joinUsing: ' ' ).
        }
        argumentsFor: selector = ( | r |
            r: list copyRemoveAll.
            selector argumentCount do: [ | :i | r add: 'a', i printString ].
            r ).
    }
    { 'Category: selectors'
        { 'Comment: Whether a method whose receiver is the context has the name of a slot that each context has itself.'
            isShadowed: selector = ( contextNames includes: selector ).
        }
        { 'Visibility: private' contextNames = 'state itself facets behaviour' words }
    }
    { 'Category: facets'
        { 'Comment: The method of a facet that answers message by running method of the behaviour. The number and the name say which facet; call is context, when the context is passed, or none.'
            facetMethod: message Runs: method Number: n Facet: facet PassContext: passed = ( | arguments |
                arguments: argumentsFor: message.
                ((with: arguments Write: message), ' = ( | context | ',
                    (fetchContext: n Facet: facet Message: message),
                    '_KindAnswer: (context ',
                    ((isShadowed: method) ifTrue: [ '_Perform: ', method printString, ' DelegatingTo: context behaviour' ] False: [
                        with: (passed ifTrue: [ (list copyRemoveAll add: 'context') addAll: arguments ] False: arguments)
                        Write: method ]),
                    ') )') ).
        }
        { 'Comment: The same for a method with a guard, which is asked to run it.'
            guardedMethod: message Number: n Facet: facet = ( | arguments |
                arguments: argumentsFor: message.
                ((with: arguments Write: message), ' = ( (_WellKnown: \'lobby\') kinds runGuarded: ',
                    message printString, ' Of: self Kind: ', n printString, ' Facet: ', facet printString,
                    ' With: ', (vectorOf: arguments), ' )') ).
        }
        { 'Visibility: private'
            fetchContext: n Facet: facet Message: message = (
                'context: _KindContext: ', n printString, ' Facet: ', facet printString,
                ' IfFail: [ |:e| (_WellKnown: \'lobby\') kinds contextOf: self Kind: ', n printString,
                ' Facet: ', facet printString, ' Message: ', message printString, ' Error: e ]. ' ).
            vectorOf: arguments = ( | r |
                arguments isEmpty ifTrue: [ ^ '(_WellKnown: \'vector\')' ].
                r: '((_WellKnown: \'vector\') _Clone: ', arguments size printString, ' Filler: a0)'.
                arguments do: [ |:a. :i|
                    i > 0 ifTrue: [ r: '(', r, ' _At: ', i printString, ' Put: ', a, ')' ] ].
                r ).
        }
    }
    { 'Category: makers'
        { 'Comment: The method of a maker that makes an instance with the state that init answers to the same message.'
            makerMethod: message = (
                (with: (argumentsFor: message) Write: message),
                ' = ( | kind | kind: _HiddenAt: \'kind\'. kind beginInstance: ', message printString, '. kind makeFrom: (kind init ',
                (with: (argumentsFor: message) Write: message), ') )' ).
        }
    }
    { 'Category: states'
        { 'Comment: The method by which a slot of a state is assigned; it answers the state.'
            assigner: name Kind: n = ( name, ': x = ( ', (assign: name Kind: n), ' )' ).
        }
        { 'Comment: The same for the first form of kinds: it answers the body, so that a method that ends in it does not give the state away.'
            bodyAssigner: name Kind: n = ( name, ': x = ( ', (assign: name Kind: n), '. _HiddenAt: \'body\' )' ).
        }
        { 'Visibility: private'
            assign: name Kind: n = (
                '(_WellKnown: \'lobby\') kinds assign: x To: ', name printString, ' Of: self Kind: ', n printString ).
        }
    }
|)
