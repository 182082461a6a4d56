"true, false and nil."

true
false
nil
true ifTrue: 'yes' False: 'no'
false ifTrue: 'yes' False: 'no'
false ifFalse: [ 3 + 4 ]
true ifFalse: 3
false ifTrue: 3
true ifFalse: 'no' True: 'yes'
true && [ false ]
false && [ nil foo ]
true || [ nil foo ]
false or: true
true and: [ 3 > 4 ]
true ^^ true
true xor: false
true not
true = true
true = 1
true asInteger + false asInteger
nil isNil
3 isNil
3 notNil
nil ifNil: 'nothing'
3 ifNil: 'nothing'
nil ifNotNil: [ |:x| x foo ]
3 ifNotNil: [ |:x| x + 1 ]
3 ifNil: 0 IfNotNil: [ |:x| x + 1 ]
nil ifNotNil: [ |:x| x + 1 ] IfNil: 0
nil copy == nil
true isBoolean
true storeString
traits boolean
traits nil
