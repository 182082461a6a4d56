"Rules 24, 36: resends go on above the holder of the running method."
lobby _AddSlots: (| animal = (| lobby* = lobby. sound = ( 'hm' ). describe = ( 'says ', sound ). + x = ( 'animal+', x ). between: a And: b = ( a, b ) |) |)
lobby _AddSlots: (| dog = (| parent* = animal. sound = ( resend.sound, ' wuff' ). + x = ( 'dog(', (resend.+ x), ')' ). between: a And: b = ( '<', (resend.between: b And: a), '>' ) |) |)
dog sound
dog describe
dog + 'y'
dog between: '1' And: '2'
"Through the holder, not the receiver."
lobby _AddSlots: (| puppy = (| parent* = dog |) |)
puppy sound
puppy describe
"Within a block self and the holder are those of the method."
dog _AddSlots: (| deep = ( [ [ resend.sound ] value ] value ) |)
puppy deep
"Directed: the contents of one slot of the holder."
lobby _AddSlots: (| swimmer = (| move = ( 'swims' ) |). flyer = (| move = ( 'flies' ) |) |)
lobby _AddSlots: (| duck = (| s* = swimmer. f* = flyer. lobby* = lobby. move = ( s.move, ' and ', f.move ). bad = ( fish.move ). none = ( resend.nothing ). both = ( resend.move ) |) |)
duck move
duck bad
duck none
duck both
"Assigning the parent redirects the resend."
lobby _AddSlots: (| bird = (| way* <- swimmer. lobby* = lobby. move = ( 'it ', way.move ) |) |)
bird way: swimmer
bird move
bird way: flyer
bird move
