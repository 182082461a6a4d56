"How guards are put before the methods of a kind, and what happens at a call."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindGuarding = (| {} = 'Comment: What puts guards before the methods of a kind.' |).
        guardedCall = (| {} = 'Comment: One call of a guarded method.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindGuarding = (| {} = 'Comment: Puts guards before the methods of a kind.'. parent* = traits kindGuarding |).
        guardedCall = (| {} = 'Comment: One call of a guarded method.'.
            parent* = traits guardedCall.
            kind. facetName. facet. message. method. arguments. guard |).
    }
|)

traits kindGuarding _AddSlots: (|
    parent* = traits oddball.
    { 'Category: connecting'
        { 'Comment: Takes the guards of the options, if they fit the behaviours.'
            connect: kind Behaviours: b = ( | guards |
                guards: (b includesKey: '') ifTrue: [ ofOne: kind ] False: [ ofSeveral: kind Behaviours: b ].
                guards do: [ |:g. :facet| require: g Fits: (b at: facet) Of: kind ].
                kind guards: guards ).
        }
        { 'Visibility: private'
            ofOne: kind = ( | d |
                (kind hasOption: 'interfaceGuardKit') ifTrue: [
                    kind refuse: 'has one behaviour; its guard is the option interfaceGuard, and not interfaceGuardKit.' ].
                d: dictionary copyRemoveAll.
                (kind hasOption: 'interfaceGuard') ifTrue: [ d at: '' Put: kind option: 'interfaceGuard' IfAbsent: nil ].
                d ).
            ofSeveral: kind Behaviours: b = ( | d. kit |
                (kind hasOption: 'interfaceGuard') ifTrue: [
                    kind refuse: 'has several facets; their guards are the option interfaceGuardKit, and not interfaceGuard.' ].
                d: dictionary copyRemoveAll.
                (kind hasOption: 'interfaceGuardKit') ifFalse: [ ^ d ].
                kit: reflect: kind option: 'interfaceGuardKit' IfAbsent: nil.
                kit names do: [ |:n| (kit isParentAt: n) ifFalse: [ d at: n Put: kit contentsAt: n ] ].
                (d keys reject: [ |:n| b includesKey: n ]) do: [ |:n|
                    kind refuse: 'has an interface for ', n printString, ', which is no facet of it.' ].
                (b keys reject: [ |:n| d includesKey: n ]) do: [ |:n|
                    kind refuse: 'has no interface for its facet ', n printString, '.' ].
                d ).
            require: g Fits: behaviour Of: kind = ( | messages. extra. bare |
                ((passable tagOf: g) = 'interfaceGuard') ifFalse: [
                    kind refuse: 'has a guard that is ', (passable describe: g), '. guard interface:Methods: makes one.' ].
                messages: (kind messagesIn: behaviour) keys.
                extra: g selectors reject: [ |:s| messages includes: s ].
                extra isEmpty ifFalse: [
                    kind refuse: 'lacks methods: ', (extra joinUsing: ', '), ' are guarded by ', g name, ' and not implemented.' ].
                bare: messages reject: [ |:s| g selectors includes: s ].
                (bare isEmpty || [ g default isNil not ]) ifFalse: [
                    kind refuse: 'has methods without a guard: ', (bare joinUsing: ', '), ' are not guarded by ', g name, '.' ].
                g selectors do: [ |:s. :i|
                    ((g guards at: i) takes: s argumentCount) ifFalse: [
                        kind refuse: 'has a guard for ', s, ' that accepts at most ', (g guards at: i) required size printString,
                            ' arguments, not ', s argumentCount printString, '.' ] ].
                self ).
        }
    }
    { 'Category: testing'
        { 'Comment: Whether something is checked when this message comes. Without an interface, methods with the context as receiver take what is passable, the others anything.'
            guards: kind Message: m Facet: facet = ( (guardOf: kind Message: m Facet: facet) != 'raw' ).
        }
        { 'Comment: A guard, passable or raw.'
            guardOf: kind Message: m Facet: facet = ( | g |
                g: kind guards at: facet IfAbsent: [ ^ kind thisful ifTrue: 'passable' False: 'raw' ].
                (g guardFor: m) ifNil: [ g default ] ).
        }
    }
    { 'Category: running'
        { 'Comment: Runs the method that answers the message, with what is before and after it.'
            run: m Of: facet Kind: kind Facet: name With: arguments = ( | c |
                c: globals guardedCall copy.
                ((c kind: kind) facetName: name) facet: facet.
                ((c message: m) method: kind methodFor: m Facet: name) arguments: arguments.
                c guard: guardOf: kind Message: m Facet: name.
                c run ).
        }
    }
|)

traits guardedCall _AddSlots: (|
    parent* = traits clonable.
    { 'Category: running'
        run = (
            guard = 'passable' ifTrue: [ ^ runPassable ].
            guard waits ifTrue: [ ^ kindWaiting startCall: self ].
            runChecked ).
        { 'Comment: Everything that goes in or comes out is data or an object; nothing else is checked.'
            runPassable = ( | checked |
                context.
                checked: arguments asVector collect: [ |:x. :i| harden: x As: argumentLabel: i ].
                harden: (perform: checked) As: 'result' ).
        }
        runChecked = ( | c. checked |
            c: context.
            checked: checkedArguments.
            checkedResult: (perform: checked In: c) ).
    }
    { 'Category: checking'
        { 'Comment: The arguments as the method gets them.'
            checkedArguments = ( arguments asVector collect: [ |:x. :i| checked: x At: i ] ).
        }
        checkedResult: x = (
            nil == guard result ifTrue: [ ^ harden: x As: 'result' ].
            (globals guard isRaw: guard result) ifTrue: [ ^ x ].
            (globals guard isNothing: guard result) ifTrue: [
                ((nil == x) || [ facet == x ]) ifTrue: [ ^ x ].
                refuse: 'result: ', (passable describe: x), ' - Must be nothing' ].
            check: (harden: x As: 'result') Fits: guard result As: 'result' ).
        { 'Visibility: private'
            checked: x At: i = ( | p |
                p: patternAt: i.
                (globals guard isRaw: p) ifTrue: [ ^ x ].
                (globals guard isAwaiting: p) ifTrue: [ p: p base ].
                (isOptional: i) && [ nil == x ] ifTrue: [ ^ x ].
                check: (harden: x As: argumentLabel: i) Fits: p As: argumentLabel: i ).
            patternAt: i = ( | n |
                n: guard required size.
                i < n ifTrue: [ ^ guard required at: i ].
                (i - n) < guard optional size ifTrue: [ guard optional at: i - n ] False: [ guard rest ] ).
            isOptional: i = (
                (guard != 'passable') && [ (i >= guard required size)
                    && [ (i - guard required size) < guard optional size ] ] ).
            argumentLabel: i = (
                'arg ', i printString, ((isOptional: i) ifTrue: '?' False: '') ).
            check: x Fits: p As: label = ( pattern check: x Fits: p Label: label IfFail: [ |:text| refuse: text ] ).
            harden: x As: label = ( passable harden: x IfFail: [ |:text| refuse: label, ': ', text ] ).
            refuse: text = (
                error: 'In ', message printString, ' method of (', kind tag, facetLabel, '): ', text Named: 'guardError' ).
            facetLabel = ( facetName isEmpty ifTrue: '' False: [ ' ', facetName ] ).
        }
    }
    { 'Category: running\x7fVisibility: private'
        { 'Comment: Looked up when the method is about to run: what is no instance any more is refused.'
            context = ( kinds contextOf: facet Kind: kind Facet: facetName Message: message ).
        }
        perform: checked = ( perform: checked In: context ).
        perform: checked In: c = (
            facet _KindAnswer: ([ answerWith: checked In: c ] onError: [ |:e|
                kindThrowing pass: e ]) ).
        answerWith: checked In: c = (
            (kindForwarding isShadowed: method) ifTrue: [ c _Perform: method DelegatingTo: c behaviour ]
                                                 False: [ c _Perform: method WithArguments: allArguments: checked In: c ] ).
        allArguments: checked In: c = (
            kind thisful ifTrue: [ checked ] False: [ (vector copyWith: c), checked ] ).
    }
|)

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindThrowing = (| {} = 'Comment: What lets errors out of guarded methods.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindThrowing = (| {} = 'Comment: Lets errors out of guarded methods, and nothing else: no object leaves an instance as an error, or in one.'. parent* = traits kindThrowing |).
    }
|)

traits kindThrowing _AddSlots: (|
    parent* = traits oddball.
    { 'Category: raising'
        { 'Comment: Goes on with the error, without the objects that it knows.'
            pass: e = (
                (e _PassStyle = 'error') ifTrue: [ ^ (plain: e) signal ].
                (isThrowable: e) ifTrue: [ ^ e _PassError ].
                error: 'What was raised cannot leave a guarded method: ', (passable describe: e), '. Raise an error, or data without objects.'
                Named: 'guardError' ).
        }
        isThrowable: x = ( (passable isPassable: x) && [ (passable holdsObjects: x) not ] ).
        { 'Visibility: private'
            plain: e = ( (globals error copyNamed: e name Message: e messageText) selector: e selector ).
        }
    }
|)
