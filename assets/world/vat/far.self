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
        { 'Comment: x is sent fulfilled: value or broken: reason, in a turn of its own, when the answer is there.'
            whenResolvedTell: x = ( _PromiseWatch: x. self ).
        }
    }
    { 'Category: printing'
        { 'Comment: How the carrier of messages calls what I stand for.'
            address = ( _FarAddress ).
        }
        printDescription = ( 'a far reference to ', address ).
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
        vats = (| {} = 'Comment: The vats of this world.'.
            parent* = traits oddball.
            { 'Category: finding'
                { 'Comment: The names of all vats, and of the one in which this is evaluated.'
                    names = ( _VatNames ).
                    currentName = ( _VatName ).
                }
                { 'Comment: The stand-in for the gatekeeper of a vat: (vats at: \'files\') eventually ping.'
                    at: name = ( _VatGatekeeper: name ).
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
    }
|)
