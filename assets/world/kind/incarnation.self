"Incarnations: what becomes of kinds when the code of their vat is replaced.

The objects stay, and so do durable instances with their states. Their kinds wait for their code; each has
to get it, or be retired, if nothing of it is left, or be orphaned: then its instances can be looked at
and do nothing else. What belonged to the code before, instances of virtual kinds, is abandoned."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        abandonedInstance = (| {} = 'Comment: What instances share whose incarnation is over.' |).
        orphanedInstance = (| {} = 'Comment: What durable instances share whose kind has no code.' |).
    }
|)

traits abandonedInstance _AddSlots: (|
    parent* = traits instance.
    isAbandoned = true.
    undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a = (
        (_WellKnown: 'lobby') kinds refuseAbandoned: self Message: s ).
|)

traits orphanedInstance _AddSlots: (|
    parent* = traits instance.
    isOrphaned = true.
    { 'Category: looking'
        { 'Comment: What the instance knows, as a record.'
            orphanedState = ( (_WellKnown: 'lobby') kindShape recordOf: (_HiddenAt: 'state') ).
        }
    }
    undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a = (
        (_WellKnown: 'lobby') kinds refuseOrphaned: self Message: s ).
|)

traits kind _AddSlots: (|
    { 'Category: incarnations'
        { 'Comment: Whether its instances can only be looked at.'
            isOrphaned = ( isDurable && [ isConnected not ] ).
        }
        { 'Comment: Whether it was retired: nothing is made of it any more.'
            isRetired = ( isDurable && [ (kinds all includesKey: number) not ] ).
        }
        { 'Comment: The code is gone; instances refuse messages, and can be looked at.'
            disconnect = ( facetTraits keysDo: [ |:name| leave: name To: traits orphanedInstance ]. self ).
        }
        { 'Comment: The instances are of no use any more.'
            abandon = ( facetTraits keysDo: [ |:name| leave: name To: traits abandonedInstance ]. self ).
        }
        { 'Visibility: private'
            leave: name To: parent = ( | t. former |
                former: facetTraits at: name.
                t: (| |) _Clone.
                t _HiddenParent: parent.
                (reflect: t) addConstant: 'printString' Contents: (titleOf: name).
                (reflect: t) addConstant: 'isDurable' Contents: isDurable.
                t _HiddenAt: 'title' Put: (titleOf: name).
                t _HiddenAt: 'number' Put: number.
                t _HiddenAt: 'facet' Put: name.
                former _Define: t ).
        }
    }
    { 'Category: instances'
        { 'Comment: One facet of each instance that can be reached from the gatekeeper of this vat, or that other vats were given. It looks through the whole vat.'
            instances = ( lobby _KindFacets: number ).
        }
        instanceCount = ( instances size ).
        { 'Comment: Those that have not been touched since the shape of the kind was changed.'
            outdated = ( instances select: [ |:f| isOutdated: f ] ).
            isOutdated: f = ( ((f _HiddenAt: 'state') _KindTraits _HiddenAt: 'version') != version ).
        }
        { 'Comment: Brings an instance to the shape that the kind has now. The first message to an outdated instance does it, and a migration does it for all.'
            bringForward: facet = (
                (isOutdated: facet) ifFalse: [ ^ self ].
                kindShape bringForward: (facet _HiddenAt: 'state') Of: self.
                isMulti ifTrue: [ addFacetsTo: facet ].
                self ).
        }
        { 'Comment: What would go wrong if all outdated instances were brought forward now: a vector of associations, instance -> reason. Nothing is changed.'
            dryRun = ( troublesOf: outdated ).
            troublesOf: facets = ( | troubles |
                troubles: list copyRemoveAll.
                facets do: [ |:f|
                    [ kindShape migrated: (f _HiddenAt: 'state') Of: self ] onError: [ |:e|
                        troubles add: f -> e messageText ] ].
                troubles asVector ).
        }
        { 'Visibility: private'
            { 'Comment: All facets that an instance has, whatever its shape.'
                facetsWith: facet = ( isMulti ifTrue: [ facet _HiddenAt: 'facets' ] False: [ vector copyWith: facet ] ).
            }
            addFacetsTo: facet = ( | old. state. facets. all |
                old: facet _HiddenAt: 'facets'.
                state: facet _HiddenAt: 'state'.
                facets: facetNames collect: [ |:name|
                    (passable has: name In: old)
                        ifTrue: [ passable at: name In: old ]
                         False: [ (prototypes at: name) _FrozenWith: ((vector copyWith: state) copyWith: nil) ] ].
                all: passable recordOf: facetNames Values: facets.
                facets do: [ |:f| f _HiddenAt: 'facets' Put: all ] ).
        }
    }
|)

traits kinds _AddSlots: (|
    { 'Category: incarnations'
        { 'Comment: The durable kinds that have got no code yet in this incarnation, and are not orphaned on purpose.'
            missing = ( all values select: [ |:k|
                (k isDurable && [ k isConnected not ]) && [ (orphans includes: k number) not ] ] ).
        }
        { 'Comment: The code of this vat begins anew: what belongs to the incarnation before is given up, and durable kinds wait for their code.'
            beginIncarnation = (
                incarnation: incarnation + 1.
                orphans: set copyRemoveAll.
                zones beginIncarnation.
                all values do: [ |:k|
                    k isDurable ifTrue: [ k disconnect ] False: [ k abandon. all removeKey: k number ] ].
                self ).
        }
        { 'Comment: An error unless every durable kind has its code, and every instance in store can follow it. Sent at the end of an upgrade, which then has not happened.'
            insistAllReconnected = (
                missing isEmpty ifFalse: [
                    incarnationError: 'There is no code for these durable kinds (defineDurableKind: was not sent for their tags): ',
                        (tagsOf: missing), '. Define them, or say  kinds retire: handle  where there are no instances, or  kinds orphan: handle  where they shall only be looked at.' ].
                insistAllCanFollow ).
            insistAllCanFollow = ( | troubles. n |
                troubles: dryRun.
                troubles isEmpty ifTrue: [ ^ self ].
                n: troubles first key _IdentityHash printString.
                incarnationError:
                    (troubles size = 1
                        ifTrue: 'One instance cannot be brought to the shape that its kind has now. It is '
                         False: [ troubles size printString, ' instances cannot be brought to the shape that their kind has now. The first is ' ]),
                    (troubles first key _KindTraits _HiddenAt: 'title'), ' with the number ', n, ', found by  kinds instanceNumbered: ', n, ' : ',
                    troubles first value ).
        }
        { 'Comment: What would go wrong if all outdated instances of all kinds were brought forward: instance -> reason.'
            dryRun = ( | r |
                r: list copyRemoveAll.
                all values do: [ |:k| (k isConnected && [ k version > 0 ]) ifTrue: [ r addAll: k dryRun ] ].
                r asVector ).
        }
        { 'Comment: The instance, or the facet of one, with this number in the vat; an error if there is none. It looks through the whole vat.'
            instanceNumbered: n = (
                all values do: [ |:k|
                    k instances do: [ |:f|
                        (k facetsWith: f) do: [ |:g| g _IdentityHash = n ifTrue: [ ^ g ] ] ] ].
                error: 'No instance in this vat has the number ', (passable describe: n), '.' Named: 'keyNotFoundError' ).
        }
        { 'Comment: What an upgrade would mean for the instances of durable kinds: how many there are, how many would get another shape, the tags of the kinds without code, and for each instance that cannot follow the tag of its kind, itself and the reason.'
            rehearsal = ( | count <- 0. changing <- 0. troubles |
                troubles: list copyRemoveAll.
                all values do: [ |:k. found. old|
                    (k isDurable && [ k isConnected ]) ifTrue: [
                        found: k instances.
                        old: found select: [ |:f| k isOutdated: f ].
                        count: count + found size.
                        changing: changing + old size.
                        (k troublesOf: old) do: [ |:a|
                            troubles add: ((vector copyWith: k tag) copyWith: a key) copyWith: a value ] ] ].
                (((vector copyWith: count) copyWith: changing)
                    copyWith: (missing collect: [ |:k| k tag ]) asVector) copyWith: troubles asVector ).
        }
        { 'Comment: Forgets a durable kind of which there are no instances. The kind may be given by its handle.'
            retire: handle = ( | k. n |
                k: kindOfHandle: handle.
                n: k instanceCount.
                n = 0 ifFalse: [
                    incarnationError: k printDescription capitalize, ' has ', n printString,
                        ' instances and cannot be retired. Let go of them, or say  kinds orphan: handle.' ].
                k disconnect.
                all removeKey: k number.
                self ).
        }
        { 'Comment: Goes on without code for this kind: its instances stay, and can be looked at.'
            orphan: handle = ( orphans add: (kindOfHandle: handle) number. self ).
        }
        { 'Comment: A migration of all outdated instances, to be started: it runs in small pieces between other messages.'
            migration = ( kindMigration copyFor: self ).
        }
        { 'Visibility: private'
            kindOfHandle: h = ( | k |
                k: (h inheritsFrom: traits kind) ifTrue: [ h ] False: [ h _HiddenAt: 'kind' IfFail: [ unknownHandle: h ] ].
                (k isDurable && [ (all at: k number IfAbsent: nil) == k ]) ifFalse: [ unknownHandle: h ].
                k ).
            tagsOf: c = ( (c collect: [ |:k| k tag ]) joinUsing: ', ' ).
            incarnationError: text = ( error: text Named: 'incarnationError' ).
            refuseAbandoned: facet Message: s = (
                error: 'The message ', s, ' came to ', facet printString,
                    ' of an incarnation of the code that is over. Only instances of durable kinds go on in the next one.'
                Named: 'abandonedError' ).
            refuseOrphaned: facet Message: s = (
                error: 'The message ', s, ' came to ', facet printString,
                    ', and its kind has no code in this incarnation of the vat. orphanedState shows what it knows.'
                Named: 'orphanedError' ).
        }
    }
|)

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindMigration = (| {} = 'Comment: What migrations share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindMigration = (| {} = 'Comment: Brings all outdated instances to the shapes of their kinds, a few in each turn. Made by kinds migration.'.
            parent* = traits kindMigration.
            { 'Comment: How many there were, and how many are done.' total <- 0. done <- 0 }
            { 'Comment: Instance -> reason, for those that could not be brought forward.' troubles }
            { 'Visibility: private' pending. stopped <- false. run <- 0. next }
            { 'Comment: How many in one turn.' pieceSize <- 200 }
        |).
    }
|)

traits kindMigration _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copyFor: registry = ( | m |
            m: copy.
            m pending: list copyRemoveAll.
            m troubles: list copyRemoveAll.
            registry kinds do: [ |:k|
                (k isConnected && [ k version > 0 ]) ifTrue: [ m pending addAll: k outdated ] ].
            m total: m pending size ).
    }
    { 'Category: running'
        { 'Comment: Begins; the pieces run in turns of their own.'
            start = ( stopped: false. run: run + 1. goOn ).
            { 'Comment: No further piece, until it is started again.' stop = ( stopped: true ) }
        }
        { 'Comment: One piece, now; the rest, now.'
            runPiece = ( | n <- 0 |
                [ (n < pieceSize) && [ pending isEmpty not ] ] whileTrue: [
                    bringForward: pending removeLast.
                    n: n + 1 ].
                self ).
            runAll = ( [ isFinished ] whileFalse: [ bringForward: pending removeLast ]. self ).
        }
        { 'Visibility: private'
            { 'Comment: Pieces of a run that was stopped, and begun anew, are not done.'
                runPiece: n = (
                    (n != run) || [ stopped ] ifTrue: [ ^ self ].
                    runPiece.
                    isFinished ifFalse: [ goOn ].
                    self ).
            }
            { 'Comment: The next piece; if its vat goes back to before it, the answer is heard again, and then no piece is on its way.'
                goOn = (
                    next: eventually runPiece: run.
                    next whenResolvedTell: self With: run.
                    self ).
                fulfilled: x With: n = ( goOnFrom: n ).
                broken: r With: n = ( (promises troubleIn: r) = 'object deleted' ifTrue: [ goOnFrom: n ] False: [ self ] ).
                goOnFrom: n = (
                    ((n = run) && [ (stopped || [ isFinished ]) not && [ next isWaiting not ] ]) ifTrue: [ goOn ].
                    self ).
            }
            bringForward: facet = (
                [ (kinds kindOf: facet) bringForward: facet ] onError: [ |:e| troubles add: facet -> e messageText ].
                done: done + 1 ).
        }
    }
    { 'Category: progress'
        isFinished = ( pending isEmpty ).
        { 'Comment: From 0 to 1.'
            progress = ( total = 0 ifTrue: [ 1.0 ] False: [ done asFloat / total ] ).
        }
    }
    { 'Category: printing'
        printDescription = ( 'a migration (', done printString, ' of ', total printString, troubleText, ')' ).
        { 'Visibility: private'
            troubleText = ( | n |
                n: (troubles == nil ifTrue: 0 False: [ troubles size ]).
                n = 0 ifTrue: '' False: [ ', ', n printString, (n = 1 ifTrue: ' trouble' False: ' troubles') ] ).
        }
    }
|)
