"The least that scripts about the language itself need. The world's own library is another matter."
lobby _AddSlots: (| traits = (). vector = (_WellKnown: 'vector'). byteVector = (_WellKnown: 'byteVector') |)
traits _AddSlots: (| clonable = (). integer = (). float = (). string = (). boolean = (). block = (). vector = () |)
traits clonable _AddSlots: (| copy = ( _Clone ). == x = ( _Eq: x ) |)
true _AddSlots: (| parent* = traits boolean.
  ifTrue: t = ( t value ). ifFalse: f = ( nil ).
  ifTrue: t False: f = ( t value ). ifFalse: f True: t = ( t value ).
  not = ( false ). and: b = ( b value ). or: b = ( self ) |)
false _AddSlots: (| parent* = traits boolean.
  ifTrue: t = ( nil ). ifFalse: f = ( f value ).
  ifTrue: t False: f = ( f value ). ifFalse: f True: t = ( f value ).
  not = ( true ). and: b = ( self ). or: b = ( b value ) |)
traits integer _AddSlots: (| parent* = traits clonable.
  + a = ( _IntAdd: a IfFail: [ a addToInteger: self ] ). - a = ( _IntSub: a ). * a = ( _IntMul: a ). / a = ( _IntDiv: a ). % a = ( _IntMod: a ).
  < a = ( _IntLT: a ). <= a = ( _IntLE: a ). > a = ( _IntGT: a ). >= a = ( _IntGE: a ). = a = ( _IntEQ: a IfFail: [ false ] ). != a = ( _IntNE: a ).
  addToFloat: a = ( a _FltAdd: _IntAsFloat ).
  to: end Do: b = ( _IntTo: end By: 1 Do: b ).
  printString = ( _IntPrintString: 10 ) |)
traits float _AddSlots: (| parent* = traits clonable.
  + a = ( _FltAdd: a IfFail: [ a addToFloat: self ] ). addToInteger: a = ( self _FltAdd: a _IntAsFloat ). = a = ( _FltEQ: a ).
  printString = ( _FltPrintString ) |)
traits string _AddSlots: (| parent* = traits clonable. , s = ( _StringConcatenate: s ). size = ( _StringSize ). printString = ( _StringQuoted ). print = ( _StringPrint ) |)
traits block _AddSlots: (| parent* = lobby.
  loop = ( _BlockLoop ). whileTrue: b = ( _BlockWhileTrue: b ). whileFalse: b = ( _BlockWhileFalse: b ).
  onError: h = ( _OnError: h ). ensure: c = ( _Ensure: c ).
  value: a = ( value ). value: a With: b = ( value: a ) |)
traits vector _AddSlots: (| parent* = traits clonable. size = ( _Size ). at: i = ( _At: i ). at: i Put: x = ( _At: i Put: x ) |)
traits clonable _AddSlots: (| lobby* = lobby |)
traits boolean _AddSlots: (| parent* = traits clonable |)
0 _AddSlots: (| parent* = traits integer |)
0.5 _AddSlots: (| parent* = traits float |)
'' _AddSlots: (| parent* = traits string |)
[] _AddSlots: (| parent* = traits block |)
vector _AddSlots: (| parent* = traits vector |)
