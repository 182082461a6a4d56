"Messages that the other scripts leave out."

3 !== 4
3 absoluteValue
6 bitAnd: 3
6 bitOr: 3
6 bitXor: 3
3 succ
3 pred
3 isPositive
-3 isNegative
3.5 isFloat
3 isFloat
3.5 rounded
-3.5 truncated
float pi radiansAsDegrees
0.5 arcSin
0.5 arcCos
0.5 arcTan
float e ln
0.3 tan
3 identityHash = 3 identityHash
'abc' isString
3 isString
'abc' isLowercase
3 perform: 'between:And:' With: 1 With: 5
3 perform: 'between:And:' WithArguments: 1 & 5
'between:And:' sendTo: 3 WithArguments: 1 & 5
nil clone == nil
(3@4) clone
(1 & 2 & 3) asVector third
(1 & 2 & 3) asVector firstKey
(1 & 2 & 3) asVector lastKey
(1 & 2 & 3) asVector keys
vector firstIfAbsent: 'none'
vector lastIfAbsent: 'none'
(1 & 2) asVector firstIfAbsent: 'none'
(1 & 2) asVector lastIfAbsent: 'none'
((dictionary copyRemoveAll at: 1 Put: 'one') associationsDo: [ |:a| a printLine ]) size
(stack copyRemoveAll addAll: 1 & 2 & 3) pop: 2
((0@0) corner: 3@4) extent
(date fromString: '2026-01-01') previous
(date fromString: '2026-01-01') next
(date fromString: '2026-01-01') monthName
(date fromString: '2026-01-01') asTime
time now minute
time now second
((random copySeed: 7) floatFrom: 10 To: 20) between: 10 And: 20
(random copySeed: 7) boolean isBoolean
(writeStream copy nextPut: 'a') contents
transcript line: 'written'
(transcript show: 3) nl

lobby _AddSlots: (| n <- 0. x <- nil |)
[ n: n + 1. n > 3 ] whileFalse
n
[ n: n + 1 ] untilFalse: [ n < 7 ]
n
[ |:exit| n: n + 1. n = 10 ifTrue: [ exit value: 'left' ] ] loopExitValue
x: (| parent* = traits clonable. a <- 1 |)
(reflect: x) addParent: 'extra' Contents: (| inherited = 'by the second parent' |)
x inherited
((reflect: x) slotAt: 'extra') isParent
((reflect: x) slotAt: 'a') isAssignable
((reflect: x) slotAt: 'a') isMethod
((reflect: x) slotAt: 'a') category: 'numbers'
((reflect: x) slotAt: 'a') category
((reflect: x) slotAt: 'a') rename: 'b'
x b
(reflect: x) slots
((reflect: x) slotAt: 'b') = ((reflect: x) slotAt: 'b')
((reflect: x) slotAt: 'b') = 3
((reflect: x) slotAt: 'b') remove
(reflect: x) names
(reflect: x) annotation
(reflect: 3@4) at: 'x' Put: 9
(reflect: traits point) at: 'length' Put: 9
lobby _RemoveSlot: 'n'
lobby _RemoveSlot: 'x'
