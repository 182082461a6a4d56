"The first names of a new world. Every other file is written with them.

A new world has a handful of objects that the language itself refers to, and not one slot. From
here on an expression outside all objects is evaluated in the lobby, so what has a slot in the lobby,
or in one of its parents, has a name. Most objects inherit from the lobby in the end; therefore these
names work in every method too."

(_WellKnown: 'lobby') _AddSlotsIfAbsent: (|
    defaultBehavior* = (| {} = 'Comment: What every object can do that inherits from the lobby: comparing, printing, testing, errors. A slot added here is a slot of nearly everything.' |).
    globals* = (| {} = 'Comment: The things that have a name everywhere: true, list, point... Prototypes to copy and tools to use. Put your own prototypes here.' |).
    lobby = _WellKnown: 'lobby'.
    mixins = (| {} = 'Comment: Behaviour without a parent of its own, to be taken in by a second parent slot.' |).
    traits = (| {} = 'Comment: Shared behaviour: the parents of the prototypes in globals. What a class is elsewhere.' |).
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: system'
        nil = _WellKnown: 'nil'.
        true = _WellKnown: 'true'.
        false = _WellKnown: 'false'.
        gatekeeper = _WellKnown: 'gatekeeper'.
    }
    { 'Category: collections\x7fCategory: indexed'
        vector = _WellKnown: 'vector'.
        byteVector = _WellKnown: 'byteVector'.
    }
|)

traits _AddSlotsIfAbsent: (|
    { 'Category: ancestors'
        { 'Comment: What is copied has this above its traits; the copies share their parents.'
            clonable = (| {} = 'Comment: The parent of things that are copied.'. parent* = lobby |).
        }
        { 'Comment: A copy of what inherits from this is the thing itself.'
            oddball = (| {} = 'Comment: The parent of things of which there is only one.'. parent* = lobby |).
        }
    }
|)

lobby _Mirror _MirrorAnnotation: 'Comment: The root of all names. An expression that is not asked of any object in particular is asked of the lobby.'

nil _Mirror _MirrorAnnotation: 'Comment: No object in particular. What a slot holds until something is put into it.'

vector _Mirror _MirrorAnnotation: 'Comment: A row of a fixed size. Made by vector copySize: 3, or (1 & 2) asVector.'

byteVector _Mirror _MirrorAnnotation: 'Comment: Bytes: integers from 0 to 255. Made by byteVector copySize: 3.'

gatekeeper _Mirror _MirrorAnnotation: 'Comment: What others can name of this vat. Everything that can be reached from here is kept.'

"Its own methods use the names in globals; the lobby is looked into only once, so going round does no harm."

defaultBehavior _AddSlots: (| parent* = lobby |)
