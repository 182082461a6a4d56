"The tea shop of the sample world."

lobby _AddSlots: (| s = examples shop. ada = (examples shop customersIn: 'Leith') first |)
s
s prices entries
s teasBelow: 5
s customersIn: 'Leith'
(s customersFrom: 'A' To: 'F') asList
s order: 200 Of: 'Assam' For: ada On: '2026-01-05'
s order: 50 Of: 'Keemun' For: ada On: '2026-01-05'
s order: 50 Of: 'Keemun' For: ada On: '2026-01-06'
(s ordersOf: '2026-01-05') collect: [ |:o| o tea ]
(s ordersOf: '2026-01-05') first customer == ada
s order: 50 Of: 'Lapsang' For: ada On: '2026-01-06'
s order: 50 Of: 'Assam' For: 'nobody' On: '2026-01-06'
s prices set: 'Assam' To: -1
s notes at: ada Put: 'likes it strong'
s notes get: ada
s orders size
