"Sets, bags and maps as data; patterns that look into values; the keys to search for a pattern."

lobby _AddSlots: (| s <- nil. m <- nil. b <- nil |)
s: copySet of: 3 & 1 & 2 & 3 & 1.0
s includes: 2
s = (copySet of: 1 & 2 & 3)
s hash = (copySet of: 1 & 2 & 3) hash
b: copyBag of: 'a' & 'b' & 'a'
b
b occurrencesOf: 'a'
m: copyMap of: ('x' -> 1) & ('y' -> 2)
m
m at: 'x'
m at: 'z'
m = (copyMap of: (| y = 2. x = 1 |))
copyMap of: 3
copyMap of: 3 & 4
passable styleOf: m
passable tagOf: m
(pattern vectorOf: pattern number) complaintAbout: (1 & 'x') asVector
(pattern setOf: pattern number) matches: s
(pattern setOf: pattern string) complaintAbout: s
(pattern bagOf: pattern string Counts: pattern exactly: 1) complaintAbout: b
(pattern mapOf: pattern string Values: pattern number) matches: m
(pattern mapOf: pattern string Values: pattern string) complaintAbout: m
(pattern recordOf: (pattern otherThan: 'z') Values: pattern number) complaintAbout: (| x = 1. z = 2 |)
(pattern vector: (vector copyWith: pattern string) Optional: (vector copyWith: pattern number) Rest: pattern any) complaintAbout: ('a' & 'b') asVector
(pattern vector: (vector copyWith: pattern string) Optional: (vector copyWith: pattern number) Rest: pattern any) matches: ('a' & 3 & 4) asVector
(pattern vector: (vector copyWith: pattern string) Optional: (vector copyWith: pattern number) Rest: vector) complaintAbout: ('a' & 3 & 4) asVector
(pattern vector: (vector copyWith: pattern string) Optional: vector Rest: vector) complaintAbout: vector
(pattern record: (| a = pattern string |) Optional: (| b = pattern number |) Rest: pattern any) matches: (| a = 'x' |)
(pattern record: (| a = pattern string |) Optional: (| b = pattern number |) Rest: pattern any) complaintAbout: (| a = 'x'. b = 'y' |)
(pattern record: (| a = pattern string |) Optional: (| b = pattern number |) Rest: pattern any) complaintAbout: (| b = 3 |)
(pattern record: (| a = pattern string |) Optional: (| b = pattern number |) Rest: record) complaintAbout: (| a = 'x'. c = 3 |)
(pattern containerHas: pattern number AtLeast: 2) complaintAbout: (1 & 'a') asVector
(pattern containerHas: 'a' AtLeast: 2) matches: b
(pattern tagged: 'metres' Payload: pattern number) matches: (passable tag: 'metres' Payload: 3)
(pattern tagged: 'metres' Payload: pattern number) complaintAbout: (passable tag: 'metres' Payload: 'x')
(pattern tagged: 'metres' Payload: pattern number) complaintAbout: 3
passable tag: 'metres' Payload: 3
((pattern vectorOf: pattern any) withLimits: (| elements = 2 |)) complaintAbout: (1 & 2 & 3) asVector
(pattern greaterThan: 20) keysToSearch
((pattern greaterThan: 20) & (pattern atMost: 30)) keysToSearch
((pattern atMost: 20) || (pattern atLeast: 30)) keysToSearch
pattern number keysToSearch low rank
(3 & pattern any) asVector keysToSearch
'x' keysToSearch
((pattern exactly: 3) & (pattern exactly: 4)) keysToSearch isEmpty
