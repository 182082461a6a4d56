"Caretakers and attenuators: an object that passes some messages on to another, and can be told to stop."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        caretaking = (| {} = 'Comment: What makes makers of caretakers and attenuators.' |).
        caretakerMaker = (| {} = 'Comment: What makers of caretakers share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        caretaking = (| {} = 'Comment: Where makers of caretakers and attenuators are made.'. parent* = traits caretaking |).
        caretakerMaker = (| {} = 'Comment: Makes caretakers, and revokes them.'.
            parent* = traits caretakerMaker.
            { 'Visibility: private' kit. amplifier }
        |).
    }
|)

traits caretaking _AddSlots: (|
    parent* = traits oddball.
    { 'Category: making'
        { 'Comment: A maker of caretakers in this zone: makeFor: x answers a record of a revocable, which passes these messages on to x until it is revoked, and a revoker.'
            in: zone Named: name Messages: selectors = ( in: zone Named: name Messages: selectors Extra: nil ).
            { 'Comment: Extra methods are those of an object; their underlying is the object behind.'
                in: zone Named: name Messages: selectors Extra: methods = ( | m |
                    m: caretakerMaker copy.
                    m kit: (zone exoClassKit: name Guard: nil Init: stateMaker
                        Facets: (facets: name Messages: selectors Extra: methods)
                        Options: (receiver: m)).
                    m ).
            }
        }
        { 'Comment: The same without revoking: attenuatorFor: x answers what passes only these messages on.'
            attenuatorIn: zone Named: name Messages: selectors = ( attenuatorIn: zone Named: name Messages: selectors Extra: nil ).
            attenuatorIn: zone Named: name Messages: selectors Extra: methods =
                ( zone exoClass: name Guard: nil Init: stateMaker
                    Methods: (forwarder: name Messages: selectors Extra: methods) ).
        }
    }
    { 'Visibility: private'
        stateMaker = ( (| makeFor: x = ( (| underlying |) underlying: x ) |) _Clone ).
        receiver: maker = ( | o |
            o: (| receiveAmplifier: a = ( (_HiddenAt: 'maker') takeAmplifier: a ) |) _Clone.
            o _HiddenAt: 'maker' Put: maker ).
        facets: name Messages: selectors Extra: methods = ( | f |
            f: (| revoker = (| revoke = ( state underlying == nil ifTrue: [ ^ false ]. state underlying: nil. true ) |) |) _Clone.
            (reflect: f) addConstant: 'revocable' Contents: (forwarder: name Messages: selectors Extra: methods).
            f ).
        forwarder: name Messages: selectors Extra: methods = ( | f |
            f: (nil == methods) ifTrue: [ (| |) _Clone ] False: [ methods _Clone ].
            (reflect: f) parentNames isEmpty ifTrue: [ f _HiddenParent: lobby ].
            (reflect: f) define: 'underlying' As: (
                'underlying = ( state underlying == nil ifTrue: [ caretaking refuseRevoked: ', name printString, ' ]. state underlying )').
            selectors do: [ |:s. arguments |
                arguments: kindForwarding argumentsFor: s.
                (reflect: f) define: s As: (kindForwarding with: arguments Write: s), ' = ( underlying ',
                    (kindForwarding with: arguments Write: s), ' )' ].
            f ).
    }
    { 'Category: errors\x7fVisibility: private'
        refuseRevoked: name = ( error: name, '_caretaker revoked' Named: 'revokedError' ).
    }
|)

traits caretakerMaker _AddSlots: (|
    parent* = traits clonable.
    { 'Category: making'
        { 'Comment: A record of a revocable and its revoker.'
            makeFor: x = ( kit makeFor: x ).
        }
    }
    { 'Category: revoking'
        { 'Comment: Whether it was not revoked before. It takes any revocable of this maker.'
            revoke: revocable = ( (amplifier amplify: revocable) revoker revoke ).
        }
    }
    { 'Visibility: private'
        takeAmplifier: a = ( amplifier: a ).
    }
    printDescription = 'a maker of caretakers'.
|)
