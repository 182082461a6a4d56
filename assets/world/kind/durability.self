"What is durable: what outlives the code of a vat, and may be kept by what does.

Everything that can be reached from the gatekeeper persists, durable or not. The difference shows when
the code of the vat is upgraded: instances of virtual kinds, plain objects and promises belong to the
incarnation that made them. So nothing that is to go on may depend on them, and it is refused at once."

traits _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindDurability = (| {} = 'Comment: What can be asked about durability.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: kinds'
        kindDurability = (| {} = 'Comment: Says what is durable.'. parent* = traits kindDurability |).
    }
|)

traits kindDurability _AddSlots: (|
    parent* = traits oddball.
    { 'Category: testing'
        { 'Comment: Whether x, which may be data, can be kept by what is durable.'
            canBeDurable: x = ( (passable isPassable: x) && [ (whyNotDurable: x) isNil ] ).
        }
        { 'Comment: Which part of x is not durable, and where it is; nil if all is.'
            whyNotDurable: x = (
                passable objectsIn: x Do: [ |:part. :path|
                    (isDurable: part) ifFalse: [ ^ (kindShape at: path), 'there is ', (describe: part), ', which is not durable.' ] ].
                nil ).
        }
        { 'Comment: Whether one object is: an instance of a durable kind, the handle of a kind, an object of another vat, or what says isDurable of itself, as durable stores do.'
            isDurable: x = ( | k |
                (x _KindName = 'farReference') ifTrue: [ ^ (passable isPromise: x) not ].
                k: kinds kindOf: x.
                k ifNotNil: [ ^ k isDurable ].
                (x _Understands: 'isDurable') && [ x isDurable ] ).
        }
    }
    { 'Visibility: private'
        describe: x = (
            (passable isPromise: x) ifTrue: [ ^ 'a promise' ].
            (passable describe: x) ).
    }
|)
