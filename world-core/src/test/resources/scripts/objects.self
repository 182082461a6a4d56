"Rules 25 to 30 and 43."
lobby _AddSlots: (| p = (| x <- 1. y = 2 |) |)
p x: 10
p _AddSlots: (| x <- 3. z <- 4 |)
p x
p z
p _AddSlotsIfAbsent: (| x <- 'not taken'. w = 'new' |)
p x
p w
p y: 3
p _RemoveSlot: 'w'
p w
p _RemoveSlot: 'w'
p _RemoveSlot: 'x:'
p x
p x: 4
p _AddSlots: (| z: v = ( 'method ', v ) |)
p z: 'arg'
p z
p _AddSlots: (| z <- 'data' |)
p z: 'assigned'
p z
lobby _AddSlots: (| q = (| only = 'this' |) |)
p _Define: q
p only
p z
p _RemoveAllSlots
p only
"Literals are built once, initial values in the lobby."
lobby _AddSlots: (| literal = ( (| n <- 0 |) ). three = 3 |)
literal _Eq: literal
lobby _AddSlots: (| r = (| sum = three + 4. inner = (| a = three |) |) |)
r sum
r inner a
(| three = 'sibling'. sum = three |) sum
(| a = b |)
"Identity and copies."
3 _Eq: 3
3 _Eq: 3.0
100000000000000000000 _Eq: 100000000000000000000
'a' _Eq: 'a'
nil _Eq: nil
r _Eq: r _Clone
(r _IdentityHash) = (r _IdentityHash)
('a' _IdentityHash) = ('a' _IdentityHash)
r _KindName
3 _KindName
[] _KindName
vector _KindName
r _Mirror _KindName
lobby _ShortName
r _ShortName
traits integer _ShortName
r inner _ShortName
vector _Clone _ShortName
_WellKnown: 'nil'
_WellKnown: 'nothing'
