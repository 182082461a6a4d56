"What waits for promises: methods with guard callWhen, watchers that outlive the code, and providers."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindWaiting = (| {} = 'Comment: What starts calls that wait for their arguments.' |).
        waitingCall = (| {} = 'Comment: What calls share that wait.' |).
        waitedArgument = (| {} = 'Comment: What arguments share that are waited for.' |).
        promiseWatch = (| {} = 'Comment: What watches share.' |).
        atomicProvider = (| {} = 'Comment: What providers share that make one thing once.' |).
        provision = (| {} = 'Comment: What things share that are being made.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindWaiting = (| {} = 'Comment: Starts calls that wait for their arguments.'. parent* = traits kindWaiting |).
        waitingCall = (| {} = 'Comment: A call of a method with guard callWhen, until it is answered.'.
            parent* = traits waitingCall.
            { 'Visibility: private' call. promise. missing <- 0. over <- false }
        |).
        waitedArgument = (| {} = 'Comment: Is told what an argument turned out to be.'.
            parent* = traits waitedArgument.
            { 'Visibility: private' waiting. index <- 0 }
        |).
        promiseWatch = (| {} = 'Comment: Is told what becomes of a promise, and tells the watcher.'.
            parent* = traits promiseWatch.
            { 'Visibility: private' watcher. arguments <- vector }
        |).
        atomicProvider = (| {} = 'Comment: Has things made that take a while, each once. Made by atomicProvider for: store.'.
            parent* = traits atomicProvider.
            { 'Visibility: private'
                store.
                { 'Comment: The promises of what is being made, by keys.' pending }
            }
        |).
        provision = (| {} = 'Comment: Something that is being made, under its key.'.
            parent* = traits provision.
            { 'Visibility: private' provider. key. promise }
        |).
    }
|)

traits kindWaiting _AddSlots: (|
    parent* = traits oddball.
    { 'Comment: Answers a promise of what the method answers.'
        startCall: c = ( | w |
            w: globals waitingCall copy.
            w call: c.
            w promise: promises new.
            w begin.
            w answer ).
    }
|)

traits waitingCall _AddSlots: (|
    parent* = traits clonable.
    { 'Category: running'
        answer = ( promise ).
        { 'Comment: Waits for all arguments together; goes on in a turn of its own in any case.'
            begin = (
                call arguments: call arguments asVector copy.
                call arguments do: [ |:x. :i|
                    ((isAwaited: i) && [ passable isPromise: x ]) ifTrue: [
                        missing: missing + 1.
                        x whenResolvedTell: ((globals waitedArgument copy waiting: self) index: i) ] ].
                missing = 0 ifTrue: [ eventually proceed ].
                self ).
        }
        argument: i Is: x = (
            over ifTrue: [ ^ self ].
            call arguments at: i Put: x.
            missing: missing - 1.
            missing = 0 ifTrue: [ proceed ].
            self ).
        { 'Comment: All arguments are there: checks them, looks for the instance, runs the method.'
            proceed = (
                [ resultIs: call runWaited ] onError: [ |:e| brokenBy: e messageText ].
                self ).
        }
        { 'Comment: The method has answered, perhaps with another promise.'
            resultIs: x = (
                (passable isPromise: x) ifTrue: [ ^ x whenResolvedTell: self ].
                fulfilled: x ).
            fulfilled: x = (
                [ settle: (call checkedResult: x) ] onError: [ |:e| brokenBy: e messageText ].
                self ).
            broken: reason = ( brokenBy: reason ).
        }
        brokenBy: reason = (
            over ifTrue: [ ^ self ].
            over: true.
            promise break: reason.
            self ).
    }
    { 'Visibility: private'
        settle: x = ( over: true. promise resolve: x ).
        isAwaited: i = ( guard isAwaiting: (call patternAt: i) ).
    }
|)

traits waitedArgument _AddSlots: (|
    parent* = traits clonable.
    fulfilled: x = ( waiting argument: index Is: x ).
    broken: reason = ( waiting brokenBy: reason ).
|)

traits guardedCall _AddSlots: (|
    { 'Category: running'
        { 'Comment: Once everything that was waited for is there.'
            runWaited = ( | checked |
                checked: checkedArguments.
                perform: checked In: context ).
        }
    }
|)

traits kinds _AddSlots: (|
    { 'Category: promises'
        { 'Comment: The watcher is sent onFulfilled: value or onRejected: reason when the promise is settled, in this incarnation or a later one; with arguments, onFulfilled: value With: a With: b. It has to be an instance of a kind, and to understand one of both.'
            watchPromise: p With: watcher = ( watchPromise: p With: watcher Arguments: vector ).
            watchPromise: p With: watcher Arguments: a = (
                (kindOf: watcher) isNil ifTrue: [
                    error: (passable describe: watcher), ' cannot watch a promise: a watcher is an instance of a virtual or durable kind.' Named: 'kindError' ].
                ((watcher _Understands: (handler: 'onFulfilled:' For: a)) || [
                    watcher _Understands: (handler: 'onRejected:' For: a) ]) ifFalse: [
                    error: watcher printString, ' cannot watch a promise: it understands neither ',
                        (handler: 'onFulfilled:' For: a), ' nor ', (handler: 'onRejected:' For: a), '.' Named: 'kindError' ].
                p whenResolvedTell: ((globals promiseWatch copy watcher: watcher) arguments: passable harden: a asVector).
                self ).
            handler: selector For: arguments = ( selector, ('With:' repeat: arguments size) ).
        }
        { 'Comment: A watcher with these methods, an object with onFulfilled: and onRejected:; the same one for the same handle.'
            providePromiseWatcher: handle Methods: m = ( | k. maker |
                k: kindOfHandle: handle.
                k isConnected ifFalse: [
                    maker: defineDurableKind: handle Init: nil Behaviour: m Options: ((| thisfulMethods = true |) _Clone) ].
                provide: 'watcher ', k number printString In: baggage Make: [ maker new ] ).
        }
    }
|)

traits promiseWatch _AddSlots: (|
    parent* = traits clonable.
    fulfilled: x = ( tell: 'onFulfilled:' Of: x Else: [ self ] ).
    broken: reason = ( tell: 'onRejected:' Of: reason Else: [ error: reason asString Named: 'brokenPromiseError' ] ).
    { 'Visibility: private'
        tell: selector Of: x Else: b = ( | s |
            s: kinds handler: selector For: arguments.
            (watcher _Understands: s)
                ifTrue: [ watcher _Perform: s WithArguments: (vector copyWith: x), arguments ]
                 False: b ).
    }
|)

traits atomicProvider _AddSlots: (|
    parent* = traits clonable.
    { 'Category: making'
        for: itsStore = ( (copy store: itsStore) pending: dictionary copyRemoveAll ).
    }
    { 'Category: providing'
        { 'Comment: A promise of what the store has under the key. If it has nothing, x is asked makeFor: key, once, whoever asks for it meanwhile; if it fails, the key stays free.'
            provide: key Ask: x = ( | p |
                (store has: key) ifTrue: [ ^ (promises new) resolve: (store get: key) ].
                p: pending at: key IfAbsent: nil.
                p == nil ifFalse: [ ^ p ].
                p: promises new.
                pending at: key Put: p.
                (x eventually makeFor: key) whenResolvedTell:
                    (((globals provision copy provider: self) key: key) promise: p).
                p ).
        }
        { 'Visibility: private'
            made: x For: key Promise: p = (
                pending removeKey: key.
                store init: key To: x.
                p resolve: x ).
            failed: reason For: key Promise: p = (
                pending removeKey: key.
                p break: reason ).
        }
    }
    printDescription = 'an atomic provider'.
|)

traits provision _AddSlots: (|
    parent* = traits clonable.
    fulfilled: x = ( provider made: x For: key Promise: promise ).
    broken: reason = ( provider failed: reason For: key Promise: promise ).
|)
