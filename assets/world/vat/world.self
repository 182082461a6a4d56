"The world as its vats see it: making vats and ending them, services of the program, the customs of
 this vat, and its low-level store."

globals _AddSlotsIfAbsent: (|
    { 'Category: vats'
        world = (| {} = 'Comment: The world that this vat is a part of.' |).
        customs = (| {} = 'Comment: What others have of this vat.' |).
        vatStore = (| {} = 'Comment: Texts under texts, kept beside the objects of this vat, in the order of their keys.' |).
    }
|)

world _AddSlots: (|
    parent* = traits oddball.
    { 'Category: vats'
        vats = ( globals vats ).
        { 'Comment: A promise of the gatekeeper of a new vat, which has the slots of an object, copied with all that belongs to it. If it understands vatBegins, it is sent that. The promise is broken, and there is no vat, if the name is taken, the object cannot be copied or the beginning fails.'
            addVat: name Gatekeeper: object = ( _VatRequest: 'addVat' With: (vector copyWith: name) copyWith: object ).
            addVat: name = ( addVat: name Gatekeeper: (| parent* = traits gatekeeper |) ).
        }
        { 'Comment: Ends a vat with all that is in it, for good. Whoever waits for something of it gets the reason.'
            terminate: name Because: reason = ( ask: 'terminate:' With: name With: reason ).
        }
        { 'Comment: Ends this vat when this turn is over, with a value for those who wait for its end. What the turn has done stays done.'
            exit = ( exit: nil ).
            exit: value = ( _VatRequest: 'exit' With: vector copyWith: value ).
        }
        { 'Comment: Ends this vat when this turn is over, with a reason. Nothing of the turn remains.'
            exitBecause: reason = ( _VatRequest: 'exitBecause' With: vector copyWith: reason ).
        }
        { 'Comment: A promise of the value with which a vat ends itself. It is broken with the reason if that fails, or is ended from outside.'
            whenEnded: name = ( ask: 'whenEnded:' With: name ).
        }
        { 'Comment: Has a vat take no messages until it is resumed.'
            suspend: name Because: reason = ( ask: 'suspend:' With: name With: reason ).
            resume: name = ( ask: 'resume:' With: name ).
        }
        { 'Comment: Refuses the message in front of the queue of a suspended vat, and resumes it.'
            skip: name = ( ask: 'skip:' With: name ).
        }
        { 'Comment: Gives the gatekeeper of a vat the slots of an object, or what a text evaluated there answers, as a new incarnation. Answers a promise of its number; if it fails, all is as before.'
            upgrade: name To: code = ( upgrade: name To: code Saying: '' With: nil ).
            upgrade: name To: code Saying: message With: parameters = ( _VatRequest: 'upgrade' With:
                (((vector copyWith: name) copyWith: code) copyWith: message) copyWith: parameters ).
        }
        { 'Comment: How often the code of this vat was replaced.'
            incarnation = ( _VatRequest: 'incarnation' With: vector ).
        }
        { 'Visibility: private'
            ask: what With: a = ( _VatRequest: 'kernel' With: (vector copyWith: what) copyWith: a ).
            ask: what With: a With: b = ( _VatRequest: 'kernel' With: ((vector copyWith: what) copyWith: a) copyWith: b ).
        }
    }
    { 'Category: services'
        { 'Comment: The stand-in for something of the program: (world service: \'clock\') eventually now.'
            service: name = ( _VatRequest: 'service' With: vector copyWith: name ).
        }
    }
|)

customs _AddSlots: (|
    parent* = traits oddball.
    { 'Category: revoking'
        { 'Comment: Messages of other vats to x are answered with a reason from now on, until it is reinstated. Within this vat x is what it was.'
            revoke: x = ( x _VatRequest: 'revoke' With: vector ).
            { 'Comment: All who hold x can use it again.' reinstate: x = ( x _VatRequest: 'reinstate' With: vector ) }
            isRevoked: x = ( x _VatRequest: 'isRevoked' With: vector ).
        }
    }
    { 'Category: pinning'
        { 'Comment: Keeps x though nothing refers to it, until it is unpinned as often.'
            pin: x = ( x _VatRequest: 'pin' With: vector ).
            unpin: x = ( x _VatRequest: 'unpin' With: vector ).
            pinsOf: x = ( x _VatRequest: 'pins' With: vector ).
        }
    }
|)

vatStore _AddSlots: (|
    parent* = traits oddball.
    { 'Category: reading'
        { 'Comment: The text under a key; nil or the value of the block if there is none.'
            at: key = ( _VatRequest: 'storeAt' With: vector copyWith: key ).
            at: key IfAbsent: block = ( | v | v: at: key. v isNil ifTrue: [ block value ] False: [ v ] ).
            atRequired: key = ( _VatRequest: 'storeRequired' With: vector copyWith: key ).
        }
        { 'Comment: The smallest key after another, or nil; \'\' begins.'
            nextKeyAfter: key = ( _VatRequest: 'storeNext' With: vector copyWith: key ).
        }
        keysDo: block = ( | k <- '' |
            (at: '') isNil ifFalse: [ block value: '' ].
            [ k: nextKeyAfter: k. k isNil ] whileFalse: [ block value: k ] ).
        keys = ( | all | all: list copyRemoveAll. keysDo: [|:k | all add: k ]. all asVector ).
    }
    { 'Category: changing'
        at: key Put: text = ( _VatRequest: 'storePut' With: (vector copyWith: key) copyWith: text. text ).
        removeKey: key = ( _VatRequest: 'storeRemove' With: vector copyWith: key. self ).
    }
    { 'Category: turns'
        { 'Comment: What this turn has set and removed so far, in the order of the keys.'
            changedKeys = ( _VatRequest: 'storeSets' With: vector ).
            removedKeys = ( _VatRequest: 'storeDeletes' With: vector ).
        }
    }
|)
