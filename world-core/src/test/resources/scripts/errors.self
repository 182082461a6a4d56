"Rules 38 to 41."
3 / 0
3 _IntDiv: 0
3 _IntDiv: 'x' IfFail: [|:e. :p| e, ' in ', p ]
3 _IntDiv: 0 IfFail: [|:e| e ]
3 _IntDiv: 0 IfFail: [ 'no arguments' ]
3 _FooIfFail: [|:e. :p| e, ' in ', p ]
3 _Foo
3 _Foo: 4 Bar: 5
"Handlers in the receiver."
lobby _AddSlots: (| silent = (| undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a = ( t, ' ', s, ' ', a size printString ). lobby* = lobby. inside = ( nowhere ). primitive: p FailedWith: e = ( p, ' ', e ). prim = ( _IntAdd: 3 ) |) |)
silent foo
silent foo: 1 Bar: 2
silent inside
silent prim
silent _Perform: 'foo:' With: 3
"Perform."
3 _Perform: '+' With: 4
'abc' _Perform: 'size'
3 _Perform: '+'
3 _Perform: 4
3 _Perform: 'between:And:' WithArguments: vector
3 _Perform: 'size' DelegatingTo: 'abc'
3 _Understands: '+'
3 _Understands: 'fly'
"Catching."
[ 3 / 0 ] onError: [|:p| p ]
[ nil foo ] onError: [|:problem. :message. :receiver. :stack. :kind| kind, ': ', message ]
[ 3 ] onError: [ 4 ]
[ [ 3 / 0 ] onError: [ nil foo ] ] onError: [|:p| p ]
[ [ 3 / 0 ] onError: [ _PassError ] ] onError: [|:p| p ]
[ 7 _Signal: 'seven' ] onError: [|:p| p + 1 ]
7 _Signal: 'seven'
_PassError
lobby _AddSlots: (| catchAndReturn = ( [ ^ 'returned' ] onError: [ 'handled' ] ) |)
catchAndReturn
lobby _AddSlots: (| log <- '' |)
log: ''
[ 'value' ] ensure: [ log: log, 'a' ]
[ [ 3 / 0 ] ensure: [ log: log, 'b' ] ] onError: [ 'handled' ]
lobby _AddSlots: (| leaving = ( [ ^ 'left' ] ensure: [ log: log, 'c' ] ) |)
leaving
log
"What the library may make of the runtime's own errors."
lobby _AddSlots: (| runtimeProblem: k Message: m Receiver: r = ( 'made of ', k ) |)
[ 3 / 0 ] onError: [|:p| p ]
lobby _RemoveSlot: 'runtimeProblem:Message:Receiver:'
"Recursion without end."
lobby _AddSlots: (| forever: n = ( forever: n + 1 ) |)
[ forever: 0 ] onError: [|:p. :m. :r. :s. :kind| kind ]
lobby _AddSlots: (| down: n = ( n = 0 ifTrue: [ 'bottom' ] False: [ down: n - 1 ] ) |)
down: 9000
_EvaluateString: '3 +'
_EvaluateString: '3 + 4'
