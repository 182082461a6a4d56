"Mirrors: looking at objects, and changing them, from outside."

traits _AddSlotsIfAbsent: (|
    { 'Category: reflection'
        mirror = (| {} = 'Comment: What can be asked of a mirror, (reflect: x): the slots of x, their contents, comments and code. A mirror sends nothing to the object that it shows.' |).
        slot = (| {} = 'Comment: What can be asked of one slot of an object.' |).
    }
|)

traits mirror _AddSlots: (|
    parent* = traits oddball.
    { 'Category: comparing'
        { 'Comment: Two mirrors are equal if they show the same object.'
            = m = ( (self == m) || [ m isMirror && [ _MirrorEQ: m ] ] ).
        }
        hash = ( _MirrorIdentityHash ).
    }
    { 'Category: slots'
        { 'Comment: The object that I show.'
            reflectee = ( _MirrorReflectee ).
        }
        { 'Comment: The names of all slots, in order.'
            names = ( _MirrorNames ).
        }
        size = ( names size ).
        isEmpty = ( size = 0 ).
        includesName: name = ( _MirrorHasSlot: name ).
        { 'Comment: A mirror on what a slot holds.'
            at: name = ( _MirrorContentsAt: name IfFail: [ noSlot: name ] ).
            at: name IfAbsent: b =
                ( (includesName: name) ifTrue: [ at: name ] False: b ).
        }
        { 'Comment: What a slot holds. Nothing is run: for a method, the method itself.'
            contentsAt: name = ( (at: name) reflectee ).
        }
        { 'Comment: Each slot, as an object.'
            do: b = ( names do: [ |:name| b value: (slotAt: name) With: name ] ).
        }
        slotAt: name = ( (slot copy holder: self) name: name ).
        slots = ( names collect: [ |:name| slotAt: name ] ).
        { 'Comment: The objects to which a lookup goes on.'
            parents = ( parentNames collect: [ |:name| contentsAt: name ] ).
            parentNames = ( names select: [ |:name| isParentAt: name ] ).
        }
    }
    { 'Category: slots\x7fCategory: testing'
        isParentAt: name = ( _MirrorIsParentAt: name IfFail: [ noSlot: name ] ).
        isAssignableAt: name = ( _MirrorIsAssignableAt: name IfFail: [ noSlot: name ] ).
        isMethodAt: name = ( _MirrorIsMethodAt: name IfFail: [ noSlot: name ] ).
    }
    { 'Category: slots\x7fCategory: changing'
        { 'Comment: Puts x into the slot, whether it is assignable or constant.'
            at: name Put: x = (
                _MirrorAt: name Put: x IfFail: [ |:e| cannotPutAt: name Error: e ] ).
        }
        { 'Comment: An assignable slot, as  name <- x  makes it.'
            addSlot: name Contents: x =
                ( _MirrorAddSlot: name Contents: x Parent: false Assignable: true ).
        }
        { 'Comment: As  name = x  makes it.'
            addConstant: name Contents: x =
                ( _MirrorAddSlot: name Contents: x Parent: false Assignable: false ).
        }
        { 'Comment: As  name* = x  makes it.'
            addParent: name Contents: x =
                ( _MirrorAddSlot: name Contents: x Parent: true Assignable: false ).
        }
        { 'Comment: Any slot, as it is written: define: \'double\' As: \'double = ( self * 2 )\'.'
            define: name As: source = ( _MirrorDefine: name Source: source ).
        }
        removeSlot: name = ( _MirrorRemoveSlot: name IfFail: [ noSlot: name ] ).
        renameSlot: name To: newName = ( _MirrorRenameSlot: name To: newName ).
    }
    { 'Category: annotations'
        annotation = ( _MirrorAnnotation ).
        annotation: text = ( _MirrorAnnotation: text ).
        annotationAt: name = ( _MirrorAnnotationAt: name IfFail: [ noSlot: name ] ).
        annotationAt: name Put: text =
            ( _MirrorAnnotationAt: name Put: text IfFail: [ noSlot: name ] ).
        { 'Comment: What people have written about the object, or one of its slots.'
            comment = ( part: 'Comment' Of: annotation ).
            comment: text = ( annotation: with: 'Comment' As: text In: annotation ).
            commentAt: name = ( part: 'Comment' Of: annotationAt: name ).
            commentAt: name Put: text =
                ( annotationAt: name Put: with: 'Comment' As: text In: annotationAt: name ).
        }
        { 'Comment: The heading under which a slot is shown; nested ones are joined by /.'
            categoryAt: name = ( part: 'Category' Of: annotationAt: name ).
            categoryAt: name Put: text =
                ( annotationAt: name Put: with: 'Category' As: text In: annotationAt: name ).
        }
        categories = ( (names collect: [ |:name| categoryAt: name ]) asSet asList ).
        namesInCategory: category =
            ( names select: [ |:name| (categoryAt: name) = category ] ).
        { 'Visibility: private'
            part: key Of: text = ( | found |
                found: (text split: '\x7f') select: [ |:part| part beginsWith: key, ':' ].
                found: found collect: [ |:part| (part copyFrom: key size + 1) trim ].
                found joinUsing: key = 'Category' ifTrue: '/' False: '\n' ).
            with: key As: value In: text = ( | kept |
                kept: ((text split: '\x7f')
                           reject: [ |:part| part isEmpty || [ part beginsWith: key, ':' ] ])
                      asList.
                value isEmpty ifFalse: [ kept add: key, ': ', value ].
                kept joinUsing: '\x7f' ).
        }
    }
    { 'Category: code'
        { 'Comment: The whole slot, as it is written.'
            sourceAt: name = ( _MirrorSourceAt: name IfFail: [ noSlot: name ] ).
        }
        { 'Comment: Of a method or a block.'
            source = ( _MirrorSource ).
            argumentNames = ( _MirrorArgumentNames ).
        }
        { 'Comment: The value of a text, evaluated with my object as self.'
            evaluate: source = ( _MirrorEvaluate: source ).
        }
    }
    { 'Category: ancestry'
        { 'Comment: Whether a message with this selector would find a slot.'
            respondsTo: selector = ( (holdersOf: selector) size = 1 ).
        }
        { 'Comment: Mirrors on the nearest objects, from mine upwards, that have a slot for this selector. One: that is what runs. Several: the message is ambiguous.'
            holdersOf: selector = ( _MirrorHoldersOf: selector ).
        }
        inheritsFrom: m = ( ancestorSet includes: m reflectee ).
        { 'Comment: All objects to which a lookup may come, the nearest first.'
            ancestors = ( ancestorSet asVector ).
        }
        { 'Visibility: private'
            ancestorSet = ( | seen |
                seen: identitySet copyRemoveAll.
                addParentsTo: seen.
                seen ).
            addParentsTo: seen = (
                parents do: [ |:p|
                    (seen includes: p) ifFalse: [
                        seen add: p.
                        (reflect: p) addParentsTo: seen ] ] ).
            cannotPutAt: name Error: e = (
                e = 'unassignableSlotError' ifFalse: [ ^ noSlot: name ].
                error: 'The slot \'', name, '\' of ', self name,
                    ' holds a method. define:As: puts something else in its place.'
                Named: e ).
            noSlot: name = (
                error: 'No \'', name asString, '\' slot in ', self name, '.' Named: 'slotNameError' ).
        }
    }
    { 'Category: naming'
        { 'Comment: slots, integer, float, string, vector, byteVector, block, method, mirror or farReference.'
            kind = ( _MirrorKind ).
        }
        { 'Comment: How to call the object without asking it: traits point for what has a name everywhere, a point for a copy of it; 3 and nil by themselves.'
            name = ( reflectee _ShortName ).
        }
        { 'Comment: The expression that leads to the object from anywhere; empty if there is none.'
            creatorPath = ( _MirrorCreatorPathIfFail: '' ).
        }
        { 'Comment: Whether it is one of traits or mixins.'
            isBehaviour = ( | path |
                path: creatorPath.
                (path beginsWith: 'traits ') || [ path beginsWith: 'mixins ' ] ).
        }
    }
    { 'Category: testing'
        { 'Comment: Whether it makes sense to send it printOn:.'
            isPrintable = ( (reflectee _Understands: 'printOn:') && [ isBehaviour not ] ).
        }
        isNumberOrString = ( | k |
            k: kind.
            (k = 'integer') || [ (k = 'string') || [ k = 'float' ] ] ).
    }
    { 'Category: testing'
        isMirror = ( true ).
    }
    { 'Category: printing'
        printDescription = ( 'a mirror on ', name ).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: system'
        slot = (| {} = 'Comment: One slot of an object, as an object. Mirrors make them.'.
            parent* = traits slot.
            { 'Comment: A mirror on the object that has the slot.' holder }
            name <- ''.
        |).
    }
|)

traits slot _AddSlots: (|
    parent* = traits clonable.
    { 'Category: contents'
        contents = ( holder contentsAt: name ).
        contents: x = ( holder at: name Put: x. self ).
        source = ( holder sourceAt: name ).
    }
    { 'Category: annotations'
        comment = ( holder commentAt: name ).
        comment: text = ( holder commentAt: name Put: text. self ).
        category = ( holder categoryAt: name ).
        category: text = ( holder categoryAt: name Put: text. self ).
    }
    { 'Category: testing'
        isParent = ( holder isParentAt: name ).
        isAssignable = ( holder isAssignableAt: name ).
        isMethod = ( holder isMethodAt: name ).
    }
    { 'Category: changing'
        remove = ( holder removeSlot: name. self ).
        rename: newName = ( holder renameSlot: name To: newName. name: newName ).
    }
    { 'Category: comparing'
        = s = ( (self == s) || [ (s inheritsFrom: traits slot)
                    && [ (name = s name) && [ holder = s holder ] ] ] ).
        hash = ( name hash ).
    }
    { 'Category: printing'
        printDescription = ( 'the slot ', name, ' of ', holder name ).
    }
|)

(_WellKnown: 'slotsMirrors') _AddSlots: (| parent* = traits mirror |)

(_WellKnown: 'integerMirrors') _AddSlots: (| parent* = traits mirror |)

(_WellKnown: 'floatMirrors') _AddSlots: (| parent* = traits mirror |)

(_WellKnown: 'stringMirrors') _AddSlots: (| parent* = traits mirror |)

(_WellKnown: 'methodMirrors') _AddSlots: (| parent* = traits mirror |)

(_WellKnown: 'blockMirrors') _AddSlots: (| parent* = traits mirror |)

(_WellKnown: 'vectorMirrors') _AddSlots: (| parent* = traits mirror |)

(_WellKnown: 'byteVectorMirrors') _AddSlots: (| parent* = traits mirror |)

(_WellKnown: 'mirrorMirrors') _AddSlots: (| parent* = traits mirror |)

(_WellKnown: 'farReferenceMirrors') _AddSlots: (| parent* = traits mirror |)
