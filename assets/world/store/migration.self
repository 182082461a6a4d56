"Other shapes for a large store: a migration makes the entries anew in another store, some in each turn,
and has the store take them over when all of them are there.

Until then the store has its former shapes and contents, and is used as ever: what is put into it or
taken out of it meanwhile is done to the new entries in the same turn. An entry that cannot become a new
one is a trouble; while there are any, the store stays as it was. Troubles can be mended, by changing the
entry or the code of who migrates, and the migration started again: it goes on where it was, as it does
after the world was closed."

traits _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        storeMigration = (| {} = 'Comment: What migrations of stores share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: stores\x7fCategory: parts'
        storeMigration = (| {} = 'Comment: Gives a store other shapes, a piece in each turn. Made by s migrateToKeyShape: p ValueShape: q By: m.'.
            parent* = traits storeMigration.
            { 'Comment: One of  running, stopped, blocked (by troubles), finished, abandoned.' state <- 'stopped' }
            { 'Comment: How many entries in one turn.' pieceSize <- 200 }
            { 'Visibility: private'
                store. new. migrator.
                { 'Comment: By keys of the old entries: the new key, in a vector, which is empty if there is none; and why there is none.' passed. refused }
                { 'Comment: Behind which key it goes on; which run of it is the current one.' position. run <- 0. next }
            }
        |).
    }
|)

traits storeMigration _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying\x7fVisibility: private'
        copyOn: s Into: n By: m = ( | r |
            r: _Clone.
            r store: s.
            r new: n.
            r migrator: m.
            r passed: orderedTree copyRemoveAll.
            r refused: orderedTree copyRemoveAll.
            s migration: r.
            r ).
    }
    { 'Category: running'
        { 'Comment: Begins, or goes on after it was stopped or blocked; the pieces run in turns of their own.'
            start = ( begin. goOn ).
            { 'Comment: No further piece, until it is started again.' stop = ( requireOpen. state: 'stopped'. self ) }
            { 'Comment: Ends it; the store stays as it is.' abandon = ( requireOpen. end: 'abandoned' ) }
        }
        { 'Comment: The rest, now and in one turn.'
            runAll = ( begin. [ state = 'running' ] whileTrue: [ takePiece ]. self ).
        }
        { 'Visibility: private'
            runPiece: n = (
                (n = run) && [ state = 'running' ] ifFalse: [ ^ self ].
                takePiece.
                state = 'running' ifTrue: [ goOn ].
                self ).
            { 'Comment: The next piece; if its vat goes back to before it, the answer is heard again, and then no piece is on its way.'
                goOn = (
                    next: eventually runPiece: run.
                    next whenResolvedTell: self With: run.
                    self ).
                fulfilled: x With: n = ( goOnFrom: n ).
                broken: r With: n = ( (promises troubleIn: r) = 'object deleted' ifTrue: [ goOnFrom: n ] False: [ self ] ).
                goOnFrom: n = (
                    ((n = run) && [ (state = 'running') && [ next isWaiting not ] ]) ifTrue: [ goOn ].
                    self ).
            }
            begin = (
                requireOpen.
                refused size = 0 ifFalse: [ refused removeAll. position: nil ].
                run: run + 1.
                state: 'running' ).
            takePiece = ( | c. n <- 0 |
                c: store tree from: position To: nil.
                [ (n < pieceSize) && [ c advance ] ] whileTrue: [
                    n: n + 1.
                    (isPassed: c key) ifFalse: [ take: c value Under: c key ] ].
                n < pieceSize ifTrue: [ ^ conclude ].
                position: keyBound behind: c key ).
            conclude = (
                refused size = 0 ifFalse: [ ^ state: 'blocked' ].
                store takeContentsOf: new.
                end: 'finished' ).
            end: s = ( store migration: nil. new: nil. passed: nil. position: nil. state: s ).
            requireOpen = (
                store migration == self ifFalse: [
                    error: printString, ' has come to its end.' Named: 'stateError' ].
                self ).
        }
    }
    { 'Category: for stores\x7fVisibility: private'
        changed: inner Value: x = ( forget: inner. take: x Under: inner ).
        forget: inner = ( | k |
            refused remove: inner.
            k: passed at: inner IfAbsent: [ ^ self ].
            passed remove: inner.
            k isEmpty ifFalse: [ new delete: k first ].
            self ).
        cleared = ( passed removeAll. refused removeAll. new clear ).
    }
    { 'Category: entries\x7fVisibility: private'
        isPassed: inner = ( (passed includesKey: inner) || [ refused includesKey: inner ] ).
        take: x Under: inner = ( | e |
            [ e: store entryOf: x Key: (store outerKey: inner) By: migrator.
              e == nil ifFalse: [ new takeEntry: e ].
              passed at: inner Put: (e == nil ifTrue: [ vector ] False: [ vector copyWith: e key ])
            ] onError: [ |:e| refused at: inner Put: e messageText ].
            self ).
    }
    { 'Category: progress'
        isFinished = ( state = 'finished' ).
        { 'Comment: How many entries are done, or refused, and how many there are.'
            done = ( isOpen ifTrue: [ passed size + refused size ] False: [ total ] ).
            total = ( store size ).
        }
        { 'Comment: From 0 to 1.'
            progress = ( total = 0 ifTrue: [ 1.0 ] False: [ done asFloat / total ] ).
        }
        { 'Comment: Key -> reason, for the entries that do not become new ones; at most n of them.'
            troubles: n = ( | r. c |
                r: list copyRemoveAll.
                c: refused from: nil To: nil.
                [ (r size < n) && [ c advance ] ] whileTrue: [ r addLast: (association copyKey: (store outerKey: c key) Value: c value) ].
                r ).
            troubles = ( troubles: 100 ).
            troubleCount = ( refused size ).
        }
        { 'Visibility: private' isOpen = ( store migration == self ) }
    }
    { 'Category: printing'
        printDescription = (
            store == nil ifTrue: [ ^ 'a migration of no store' ].
            'a migration of ', store quotedLabel, ' (', state, ', ', done printString, ' of ', total printString, ')' ).
    }
|)

traits store _AddSlots: (|
    { 'Category: changing shapes\x7fVisibility: private'
        { 'Comment: An empty store like me, with other shapes.'
            emptyKeyShape: p ValueShape: q = (
                migration == nil ifFalse: [
                    ^ error: 'The shapes of collection ', quotedLabel, ' are being changed already, by ',
                        migration printString, '. Let it finish, or abandon it:  s migration abandon.' Named: 'stateError' ].
                _Clone emptied shapedBy: (passable harden: p) Values: passable harden: q ).
            shapedBy: p Values: q = (
                isDurable ifTrue: [
                    requireDurable: p As: 'keyShape'.
                    requireDurable: q As: 'valueShape' ].
                keyShape: p.
                valueShape: q.
                self ).
        }
        { 'Comment: What would not fit: at most n texts.'
            misfits: n KeyShape: p ValueShape: q = ( | r. trial |
                r: list copyRemoveAll.
                trial: _Clone emptied shapedBy: (passable harden: p) Values: passable harden: q.
                rawDo: [ |:x. :k|
                    [ trial checkedKey: k. trial checkedValue: x ] onError: [ |:e|
                        r addLast: 'key ', (passable describe: k), ': ', e messageText.
                        r size = n ifTrue: [ ^ r ] ] ].
                r ).
        }
        { 'Comment: Every value and key as it is, whether it fits or not.'
            rawDo: b = ( | c |
                c: tree from: nil To: nil.
                [ c advance ] whileTrue: [ b value: c value With: (outerKey: c key) ] ).
        }
        { 'Comment: Who walks along me is stopped, for what comes next is another thing now.'
            takeContentsOf: other = (
                other tree additions: (other tree additions max: tree additions) + 1.
                keyShape: other keyShape.
                valueShape: other valueShape.
                tree: other tree.
                ordinals: other ordinals.
                lastOrdinal: other lastOrdinal.
                self ).
        }
    }
|)
