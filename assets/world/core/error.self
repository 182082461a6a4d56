"Errors: how they are raised, caught, and worded."

traits _AddSlotsIfAbsent: (|
    { 'Category: system'
        error = (| {} = 'Comment: What can be asked of an error by the block that catches it.' |).
    }
|)

traits error _AddSlots: (|
    parent* = traits clonable.
    { 'Category: raising'
        { 'Comment: Ends what is going on, up to the nearest onError: around it. Nobody catches it: the turn fails, and nothing of it remains.'
            signal = ( _Signal: messageText ).
        }
        { 'Comment: In a handler: not for me. The error goes on to the next onError: around it.'
            pass = ( _PassError ).
        }
    }
    { 'Category: copying'
        copyNamed: itsName Message: text = ( (copy name: itsName) messageText: text ).
    }
    { 'Category: testing'
        isError = ( true ).
        { 'Comment: name is such as undefinedSelector, divisionByZeroError, badIndexError, userError.'
            isNamed: aName = ( name = aName ).
        }
    }
    { 'Category: printing'
        printDescription = ( name, ': ', messageText ).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: system'
        error = (| {} = 'Comment: An error, with a name by which it can be caught.'.
            parent* = traits error.
            { 'Comment: What kind of error, in one word.' name <- 'userError' }
            { 'Comment: What a person reads: one plain sentence.' messageText <- '' }
            { 'Comment: The object in which it happened.' receiver }
            { 'Comment: The selector that was not found, or the primitive that failed.' selector }
            { 'Comment: The messages that were being answered, innermost first, one per line.' stack <- '' }
        |).
    }
|)

defaultBehavior _AddSlots: (|
    { 'Category: errors'
        { 'Comment: Something is wrong that I cannot help. The text is for a person.'
            error: text = ( (problemNamed: 'userError' Message: text) signal ).
            { 'Comment: With a name, so that it can be caught by on:Do:.'
                error: text Named: itsName = ( (problemNamed: itsName Message: text) signal ).
            }
        }
        { 'Comment: For a method that only says what children of this object have to do.'
            childMustImplement = ( error: _ShortName, ' needs a slot of its own for this message.' ).
        }
        { 'Visibility: private'
            problemNamed: itsName Message: text =
                ( (globals error copyNamed: itsName Message: text) receiver: self ).
        }
    }
    { 'Category: errors\x7fCategory: sent by the runtime'
        { 'Comment: The runtime says that a selector was not found. Override to answer for it.'
            undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a =
                ( lookupError: 'undefinedSelector' Selector: s
                      Message: 'No \'', s, '\' slot found in ', _ShortName, '.' ).
        }
        ambiguousSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a =
            ( lookupError: 'ambiguousSelector' Selector: s
                  Message: 'More than one \'', s, '\' slot was found in ',
                      _ShortName, '.' ).
        missingParentSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a =
            ( lookupError: 'missingParentSelector' Selector: s
                  Message: 'No \'', d asString, '\' delegatee slot was found in ',
                      h _ShortName, ', to send \'', s, '\' to.' ).
        mismatchedArgumentCountSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a =
            ( lookupError: 'mismatchedArgumentCountSelector' Selector: s
                  Message: '\'', s, '\' was performed with ', a size printString,
                      ' arguments, which it does not take.' ).
        performTypeErrorSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a =
            ( lookupError: 'performTypeErrorSelector' Selector: s
                  Message: s _ShortName, ' cannot be sent: a selector is a string.' ).
        { 'Comment: A primitive failed, and the code that called it did not say what to do then.'
            primitive: selector FailedWith: itsName =
                ( | problem |
                  problem: problemNamed: itsName Message:
                      itsName, ': the \'', selector, '\' primitive failed. Its receiver was ',
                      _ShortName, '.'.
                  (problem selector: selector) signal ).
        }
        { 'Comment: The runtime asks for an object that stands for an error of its own.'
            runtimeProblem: itsName Message: text Receiver: x =
                ( (problemNamed: itsName Message: text) receiver: x ).
        }
        { 'Visibility: private'
            lookupError: itsName Selector: s Message: text =
                ( ((problemNamed: itsName Message: text) selector: s) signal ).
        }
    }
|)

traits block _AddSlots: (|
    { 'Category: errors'
        { 'Comment: My value; if an error is raised in me, the value of the handler, which is given the error: [ 1 / 0 ] onError: [ |:e| e name ].'
            onError: handler =
                ( _OnError: [ |:e. :text. :receiver. :stack|
                      e isError ifTrue: [ e stack: stack ].
                      handler value: e ] ).
        }
        { 'Comment: Catches only errors of this name; others go on.'
            on: name Do: handler =
                ( onError: [ |:e|
                      (e isError && [ e isNamed: name ]) ifTrue: [ handler value: e ]
                                                          False: [ _PassError ] ] ).
        }
        { 'Comment: My value; cleanup is run after me in any case, also when I am left by ^ or by an error.'
            ensure: cleanup = ( _Ensure: cleanup ).
        }
        { 'Comment: My value; cleanup is run only when I am left before my end.'
            ifCurtailed: cleanup = ( | ended <- false. result |
                [ result: value. ended: true ] _Ensure: [ ended ifFalse: cleanup ].
                result ).
        }
    }
|)
