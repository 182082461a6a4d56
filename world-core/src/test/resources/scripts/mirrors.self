"Rule 42."
lobby _AddSlots: (| o <- nil. m <- nil |)
o: (| { 'Category: data' x <- 1. y = 'two' }. parent* = traits clonable. at: k Put: v = ( "puts" v ). + = (|:other| other) |)
m: o _Mirror
m _MirrorReflectee == o
(m _MirrorNames) _VectorJoin: ' '
(m _MirrorContentsAt: 'x') _MirrorReflectee
m _MirrorContentsAt: 'nothing'
m _MirrorIsParentAt: 'parent'
m _MirrorIsParentAt: 'x'
m _MirrorIsAssignableAt: 'x'
m _MirrorIsAssignableAt: 'y'
m _MirrorIsMethodAt: 'at:Put:'
m _MirrorAnnotationAt: 'x'
m _MirrorSourceAt: 'at:Put:'
m _MirrorSourceAt: '+'
m _MirrorSourceAt: 'x'
m _MirrorSourceAt: 'y'
(m _MirrorContentsAt: 'at:Put:') _MirrorSource
((m _MirrorContentsAt: 'at:Put:') _MirrorArgumentNames) _VectorJoin: ' '
m _MirrorSource
m _MirrorAt: 'x' Put: 5
o x
m _MirrorAt: 'y' Put: 6
o y
m _MirrorAt: '+' Put: 6
m _MirrorAddSlot: 'fresh' Contents: 7 Parent: false Assignable: true
o fresh
m _MirrorAddSlot: 'Bad' Contents: 7 Parent: false Assignable: true
m _MirrorRenameSlot: 'fresh' To: 'renamed'
o renamed
o fresh
m _MirrorRenameSlot: 'at:Put:' To: 'one:'
m _MirrorRemoveSlot: 'renamed'
o renamed
m _MirrorDefine: 'x' Source: 'x = ( \'now a method\' )'
o x
m _MirrorAnnotationAt: 'x'
m _MirrorDefine: 'x' Source: 'z <- 9'
o z
o x
m _MirrorDefine: 'x' Source: 'z <- '
m _MirrorAnnotation: 'Comment: for a test'
m _MirrorAnnotation
m _MirrorAnnotationAt: 'z' Put: 'Category: other'
m _MirrorAnnotationAt: 'z'
m _MirrorEQ: o _Mirror
m _MirrorEQ: 3 _Mirror
m _MirrorNameOf: 'nowhere'
m _MirrorNameOf: 9
m _MirrorKind
3 _Mirror _MirrorKind
m _Mirror _MirrorKind
[|:a| a ] _Mirror _MirrorSource
m _MirrorEvaluate: 'z'
traits integer _Mirror _MirrorCreatorPath
m _MirrorCreatorPath
(3 _Mirror _MirrorHoldersOf: '+') size
3 _MirrorNames
