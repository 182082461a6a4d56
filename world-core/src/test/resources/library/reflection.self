"Mirrors and messages."

lobby _AddSlots: (| thing <- nil. m <- nil |)
thing: (| {} = 'Comment: Something to look at.'. parent* = traits clonable. { 'Category: state\x7fComment: How many.' n <- 3 } k = 'constant'. { 'Category: doing' double = ( n * 2 ). add: x = ( n + x ) } |)
m: reflect: thing
m
m names
m size
m kind
m reflectee == thing
m comment
m comment: 'Something else.'
m comment
m at: 'n'
m contentsAt: 'n'
m at: 'nope'
m at: 'nope' IfAbsent: 'none'
m includesName: 'k'
m isParentAt: 'parent'
m isAssignableAt: 'n'
m isAssignableAt: 'k'
m isMethodAt: 'double'
m at: 'n' Put: 10
thing double
m at: 'k' Put: 'changed'
thing k
m categoryAt: 'n'
m commentAt: 'n'
m commentAt: 'n' Put: 'A number.'
m commentAt: 'n'
m categoryAt: 'n' Put: 'numbers'
m categories
m namesInCategory: 'doing'
m sourceAt: 'double'
m define: 'triple' As: 'triple = ( n * 3 )'
thing triple
m define: 'bad' As: 'bad = ( n * '
m addSlot: 'extra' Contents: 1
thing extra: 5
thing extra
m addConstant: 'fixed' Contents: 2
thing fixed: 3
m renameSlot: 'fixed' To: 'firm'
thing firm
m removeSlot: 'extra'
thing extra
m removeSlot: 'extra'
m evaluate: 'n + 1'
m parents
m ancestors includes: lobby
m inheritsFrom: reflect: traits clonable
m respondsTo: 'double'
m respondsTo: 'n:'
m respondsTo: 'nope'
m holdersOf: 'copy'
thing respondsTo: 'double'
thing inheritsFrom: traits clonable
thing inheritsFrom: traits list
m do: [ |:s| s name printLine ]
m slotAt: 'n'
(m slotAt: 'n') contents
(m slotAt: 'n') comment
(m slotAt: 'n') contents: 11
thing n
m = reflect: thing
m = reflect: 3
m hash = (reflect: thing) hash
(reflect: 3) kind
(reflect: 'a') kind
(reflect: vector) kind
(reflect: traits point) name
(reflect: 3@4) name
(reflect: traits point) creatorPath
(reflect: thing) creatorPath
(reflect: [ |:a. :b| a + b ]) argumentNames
(reflect: [ |:a. :b| a + b ]) source
(reflect: 3) names
thing asMirror = m
lobby _RemoveSlot: 'thing'
lobby _RemoveSlot: 'm'

"A message that is kept, and sent later."
message copyTo: 3 Send: 'factorial'
(message copyTo: 3 Send: 'factorial') send
message copyTo: 3 Send: '+' With: 4
(message copyTo: 3 Send: '+' With: 4) send
(message copyTo: 3 Send: '+') value: 10
(1 to: 3) collect: message copyTo: 10 Send: '+'
(message copyTo: 3 Send: 'between:And:' WithAll: 1 & 5) send
(message copyTo: 3 Send: '+' With: 4) = (message copyTo: 3 Send: '+' With: 4)

"Behaviour compares by identity, whatever its children do."
((reflect: traits) names reject: [ |:n. t| t: (reflect: traits) contentsAt: n. t = t ])
traits list = traits set
3 = traits integer
'a' = traits string

"Comments for people: what has none that should?"
((reflect: traits) names reject: [ |:n| ((reflect: traits) at: n) comment isEmpty not ])
((reflect: globals) names reject: [ |:n| (((reflect: globals) at: n) comment isEmpty not) || [ ((reflect: globals) contentsAt: n) isBoolean ] ])
