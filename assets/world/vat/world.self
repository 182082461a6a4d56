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
        { 'Comment: Has a vat begin anew from what is on its disk, as all do when the world is opened: what runs there is interrupted, a message that runs is delivered once more, and nothing that is kept is lost.'
            restartVat: name = ( ask: 'restart:' With: name ).
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
            ask: what = ( _VatRequest: 'kernel' With: vector copyWith: what ).
            ask: what With: a = ( _VatRequest: 'kernel' With: (vector copyWith: what) copyWith: a ).
            ask: what With: a With: b = ( _VatRequest: 'kernel' With: ((vector copyWith: what) copyWith: a) copyWith: b ).
        }
    }
    { 'Category: vats that belong together'
        { 'Comment: Makes several vats at once: for each slot of an object, or for each key of a dictionary, one with what it holds as its gatekeeper. The gatekeeper of the vat \'first\' is sent bootstrap: roots, with the gatekeepers of all by name, or bootstrap: roots Services: services if it understands that. Answers a promise of what it answers. If anything of it fails, the promise is broken and none of the vats is there; before it succeeds, none gets messages.'
            addSubcluster: name Vats: vats Bootstrap: first = ( addSubcluster: name Vats: vats Bootstrap: first Services: vector ).
            addSubcluster: name Vats: vats Bootstrap: first Services: services = ( | names. gatekeepers |
                names: list copyRemoveAll. gatekeepers: list copyRemoveAll.
                vatsIn: vats Do: [|:g. :n| names add: n. gatekeepers add: g ].
                _VatRequest: 'addSubcluster' With: ((((vector copyWith: name)
                    copyWith: names asVector) copyWith: gatekeepers asVector)
                    copyWith: first) copyWith: services asVector ).
            { 'Visibility: private'
                vatsIn: x Do: b = ( | m |
                    m: reflect: x.
                    (m respondsTo: 'associationsDo:') ifTrue: [ ^ x do: b ].
                    m names do: [|:n| (m isParentAt: n) ifFalse: [ b value: (m contentsAt: n) With: n ] ] ).
            }
        }
        { 'Comment: A promise of the names of the subclusters that there are.'
            subclusters = ( ask: 'subclusters' ).
        }
        { 'Comment: A promise of the gatekeepers of a subcluster, each under the name of its vat.'
            subcluster: name = ( ask: 'subcluster:' With: name ).
        }
        { 'Comment: Ends a subcluster with all its vats, the last first, for good.'
            endSubcluster: name = ( endSubcluster: name Because: '' ).
            endSubcluster: name Because: reason = ( ask: 'endSubcluster:' With: name With: reason ).
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
