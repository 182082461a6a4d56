"Rule 37 and caches: what is inherited may change at any time."
lobby _AddSlots: (| happy = (| mood = 'happy' |). sad = (| mood = 'sad' |) |)
lobby _AddSlots: (| person = (| lobby* = lobby. state* <- happy. ask = ( mood ) |) |)
person state: happy
person ask
person state: sad
person ask
sad _AddSlots: (| mood = 'very sad' |)
person ask
"Copies have parents of their own."
lobby _AddSlots: (| twin <- nil |)
twin: person _Clone
twin state: happy
twin ask
person ask
person state: happy
sad _AddSlots: (| mood = 'sad' |)
"Adding, overriding and removing in the middle of a chain, asked from the same place in the code."
lobby _AddSlots: (| top = (| v = 'top' |) |)
lobby _AddSlots: (| middle = (| p* = top |) |)
lobby _AddSlots: (| bottom = (| p* = middle. lobby* = lobby. ask = ( v ) |) |)
bottom ask
middle _AddSlots: (| v = 'middle' |)
bottom ask
bottom _AddSlots: (| v = 'bottom' |)
bottom ask
bottom _RemoveSlot: 'v'
bottom ask
middle _RemoveSlot: 'v'
bottom ask
"The slots of all integers can change, too."
lobby _AddSlots: (| double = ( 'no receiver' ). askThree = ( 3 twice ) |)
traits integer _AddSlots: (| twice = ( self + self ) |)
askThree
traits integer _AddSlots: (| twice = ( 'changed' ) |)
askThree
0 _AddSlots: (| twice = ( 'in the integers themselves' ) |)
askThree
0 _RemoveSlot: 'twice'
traits integer _RemoveSlot: 'twice'
askThree
