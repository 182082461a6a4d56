"Errors: their words, and how they are caught."

"Of the lookup."
nil foo
3 foo
lobby foo
(3@4) foo
'abc' foo: 3 Bar: 4
traits point foo
foo
(| parent* = traits clonable. m = ( resend.m ) |) m
(| p* = (| x = 1 |). q* = (| x = 2 |). parent* = traits clonable |) x
(| parent* = traits clonable. m = ( nope.m ) |) m
(| parent* = traits clonable. m = ( parent.nope ) |) m
(| x = 1 |) foo
(| p* = (| x = 1 |). q* = (| x = 2 |) |) x
3 perform: '+'
3 perform: 4
'+' sendTo: 3

"Of primitives."
3 _IntDiv: 0
3 _IntAdd: 'a'
3 _NoSuchThing
3 _IntDiv: 0 IfFail: [ |:e. :p| e, ' ', p ]
3 _IntDiv: 0 IfFail: 'a plain value'

"Of one's own."
error: 'My own.'
3 error: 'Of three.'
(error copyNamed: 'tooLate' Message: 'It is too late.') signal
(| parent* = traits clonable |) childMustImplement

"Caught."
[ 1 / 0 ] onError: 'caught'
[ 1 / 0 ] onError: [ |:e| e messageText ]
[ 1 / 0 ] onError: [ |:e| e name ]
[ 1 / 0 ] onError: [ |:e| e receiver ]
[ nil foo ] onError: [ |:e| e ]
[ nil foo ] onError: [ |:e| e selector ]
[ 3 _IntDiv: 0 ] onError: [ |:e| e selector ]
[ nil foo ] onError: [ |:e| e stack lines size > 2 ]
[ 3 + 4 ] onError: 'caught'
[ [ nil foo ] onError: [ |:e| e pass ] ] onError: [ |:e| 'outer: ', e messageText ]
[ [ nil foo ] onError: [ |:e| 1 / 0 ] ] onError: [ |:e| 'outer: ', e messageText ]
[ nil foo ] onError: [ |:e| 1 / 0 ]
[ nil foo ] on: 'undefinedSelector' Do: [ |:e| 'by name' ]
[ nil foo ] on: 'divisionByZeroError' Do: [ |:e| 'by name' ]
[ [ nil foo ] on: 'divisionByZeroError' Do: 'wrong' ] on: 'undefinedSelector' Do: 'right'
[ (1 & 2) asVector at: 9 ] on: 'badIndexError' Do: [ |:e| e messageText ]
[ dictionary at: 9 ] on: 'keyNotFoundError' Do: 'no key'
[ error: 'mine' Named: 'myError' ] on: 'myError' Do: [ |:e| e messageText ]
[ '3 +' evaluate ] onError: [ |:e| e name ]
[ (| parent* = traits clonable. deep = ( 1 + deep ) |) deep ] onError: [ |:e| e name ]
[ 3 _NoSuchThing ] onError: [ |:e| e name ]
(| parent* = traits clonable. m = ( [ ^ 'left' ] onError: 'caught'. 'not left' ) |) m
(| parent* = traits clonable. m = ( [ 1 / 0 ] onError: [ ^ 'left by the handler' ] ) |) m
[ 'text' _Signal: 'raised with a string' ] onError: [ |:e| e ]

"Cleaning up."
[ 3 ] ensure: [ 'cleaned' printLine ]
[ nil foo ] ensure: [ 'cleaned' printLine ]
[ [ nil foo ] ensure: [ 'cleaned' printLine ] ] onError: 'caught'
(| parent* = traits clonable. m = ( [ ^ 'left' ] ensure: [ 'cleaned' printLine ]. 'not left' ) |) m
[ 3 ] ifCurtailed: [ 'not run' printLine ]
[ nil foo ] ifCurtailed: [ 'run' printLine ]

"A block cannot be run when its method has returned."
(| parent* = traits clonable. m = ( [ 3 ] ) |) m value
[ (| parent* = traits clonable. m = ( [ 3 ] ) |) m value ] onError: [ |:e| e name ]

"An object may answer for what it does not understand."
(| parent* = traits clonable. undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a = ( s, ' ', a printString ) |) at: 3 Put: 4
traits error
