"Other vats: objects far away, promises, and messages that are answered later."

traits _AddSlotsIfAbsent: (|
    { 'Category: vats'
        farReference = (| {} = 'Comment: What can be asked of a stand-in: of a presence of an object in another vat, or of a promise of an answer. The object itself is reached by eventually.' |).
    }
|)

traits farReference _AddSlots: (|
    parent* = traits oddball.
    { 'Category: promises'
        { 'Comment: waiting, fulfilled, broken, or presence.'
            state = ( _PromiseState ).
        }
        isWaiting = ( state = 'waiting' ).
        isFulfilled = ( state = 'fulfilled' ).
        isBroken = ( state = 'broken' ).
        isPresence = ( state = 'presence' ).
        { 'Comment: What the promise was fulfilled with, or the reason why it was broken.'
            outcome = ( _PromiseOutcomeIfFail: [ error: 'There is no answer yet.' ] ).
        }
        { 'Comment: The kernel\'s word for why the promise was broken, such as \'vat terminated\'; nil if code of the other vat broke it.'
            trouble = ( isBroken ifTrue: [ promises troubleIn: outcome ] False: nil ).
        }
        { 'Comment: For whoever made the promise with \'promises new\': settles it, once.'
            resolve: value = ( _VatRequest: 'resolve' With: (vector copyWith: value) ).
            break: reason = ( _VatRequest: 'break' With: (vector copyWith: reason) ).
        }
        { 'Comment: x is sent fulfilled: value or broken: reason, in a turn of its own, when the answer is there.'
            whenResolvedTell: x = ( _PromiseWatch: x IfFail: [ notWatchedBy: x ]. self ).
            { 'Visibility: private'
                notWatchedBy: x = ( error: 'Only an object of this vat can be told of the answer, and ', x printString, ' is none.' ).
            }
        }
        { 'Comment: The same with something to know the promise by: x is sent fulfilled: value With: y or broken: reason With: y.'
            whenResolvedTell: x With: y = ( whenResolvedTell: (globals reminder copyFor: x With: y) ).
        }
    }
    { 'Category: authority'
        { 'Comment: Makes this presence useless in its vat, for good; other presences of the object, and this one\'s object, stay as they are.'
            disavow = ( _VatRequest: 'disavow' With: vector ).
        }
        isDisavowed = ( state = 'disavowed' ).
    }
    { 'Category: printing'
        { 'Comment: How the carrier of messages calls what I stand for.'
            address = ( _FarAddress ).
        }
        printDescription = ( _FarTitle ).
    }
|)

(_WellKnown: 'farReferences') _AddSlots: (| parent* = traits farReference |)

globals _AddSlotsIfAbsent: (|
    { 'Category: vats'
        eventualSender = (| {} = 'Comment: Passes every message that it gets on to another object, which answers it in a later turn. It has no parents, so that it understands nothing itself.'.
            { 'Visibility: private' eventualTarget }
            undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a =
                ( eventualTarget _SendEventually: s Arguments: a ).
        |).
        tellingSender = (| {} = 'Comment: Passes every message that it gets on to another object, and awaits no answer. It has no parents, so that it understands nothing itself.'.
            { 'Visibility: private' eventualTarget. eventualCarrier = (| parent* = lobby. tell: x Selector: s Arguments: a = (
                x _VatRequest: 'tell' With: (vector copyWith: s) copyWith: a ) |) }
            undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a =
                ( eventualCarrier tell: eventualTarget Selector: s Arguments: a ).
        |).
        reminder = (| {} = 'Comment: Passes on what a promise became, together with something else.'.
            parent* = traits clonable.
            { 'Visibility: private'
                told.
                along.
            }
            copyFor: x With: y = ( (copy told: x) along: y ).
            fulfilled: value = ( told fulfilled: value With: along ).
            broken: reason = ( told broken: reason With: along ).
        |).
        promises = (| {} = 'Comment: Makes promises, and knows the reasons for which the kernel breaks them.'.
            parent* = traits oddball.
            { 'Category: making'
                { 'Comment: A promise that code of this vat settles: promise resolve: 3. Give it away before you do.'
                    new = ( _VatRequest: 'promise' With: vector ).
                }
            }
            { 'Category: troubles'
                { 'Comment: The words with which reasons of the kernel begin, before a colon.'
                    troubles = ( ('object revoked' & 'object deleted' & 'bad promise resolution'
                        & 'endpoint unreachable' & 'connection lost' & 'peer restarted' & 'vat terminated'
                        & 'not callable' & 'disavowed') asVector ).
                }
                { 'Comment: Which of them a reason begins with, or nil.'
                    troubleIn: reason = (
                        reason isString ifTrue: [
                            troubles do: [|:t | (reason beginsWith: t, ': ') ifTrue: [ ^ t ] ] ].
                        nil ).
                }
            }
        |).
        vats = (| {} = 'Comment: The vats of this world.'.
            parent* = traits oddball.
            { 'Category: finding'
                { 'Comment: The names of all vats, and of the one in which this is evaluated.'
                    names = ( _VatNames ).
                    currentName = ( _VatName ).
                }
                { 'Comment: The stand-in for the gatekeeper of a vat: (vats at: \'files\') eventually ping.'
                    at: name = ( _VatGatekeeper: name IfFail: [ error: 'The vats of a world are found by texts, and ', name printString, ' is none.' ] ).
                }
            }
        |).
    }
|)

defaultBehavior _AddSlots: (|
    { 'Category: sending'
        { 'Comment: The message that follows is sent when this turn is over, and answers a promise at once: x eventually at: 3.'
            eventually = ( globals eventualSender _Clone eventualTarget: self ).
        }
        { 'Comment: The same without an answer: x tell add: 3.'
            tell = ( globals tellingSender _Clone eventualTarget: self ).
        }
    }
|)
