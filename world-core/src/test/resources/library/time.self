"Durations, dates, moments, and random numbers."

5 minutes
5 minutes + 30 seconds
1 days + 2 hours
90 minutes hours
1500 milliseconds
2.5 seconds
2 hours - 3 hours
(2 hours) / 4
(2 hours) / (30 minutes)
3 * 2 hours
2 hours * 3
2 hours > 90 minutes
60 minutes = 1 hours
1 hours max: 2 hours
0 seconds
1 weeks days

date year: 2024 Month: 2 Day: 29
date year: 2023 Month: 2 Day: 29
date year: 2024 Month: 13 Day: 1
date fromString: '1969-07-20'
date fromString: '20.7.1969'
(date fromString: '1969-07-20') asString
(date fromString: '1969-07-20') dayNumber
(date fromString: '1970-01-01') dayNumber
date ofDayNumber: 0
date ofDayNumber: -719468
(date fromString: '2000-02-29') year
(date fromString: '2000-02-29') month
(date fromString: '2000-02-29') day
(date fromString: '2000-03-01') - (date fromString: '2000-02-28')
(date fromString: '1900-03-01') - (date fromString: '1900-02-28')
(date fromString: '2000-02-28') + 2
(date fromString: '2000-03-01') - 1
(date fromString: '2000-01-31') + 2 days
(date fromString: '2000-01-31') addMonths: 1
(date fromString: '2000-01-31') addMonths: -2
(date fromString: '2000-02-29') addYears: 1
(date fromString: '2026-01-02') weekdayName
(date fromString: '2026-01-02') weekday
(date fromString: '2026-01-03') isWeekend
(date fromString: '2026-12-31') dayOfYear
(date fromString: '2024-12-31') dayOfYear
(date fromString: '2026-02-01') daysInMonth
(date fromString: '2024-02-01') isLeapYear
(date fromString: '1900-02-01') isLeapYear
(date fromString: '2026-01-02') < (date fromString: '2026-01-03')
(date fromString: '2026-01-02') = (date fromString: '2026-01-02')
(date fromString: '2026-01-02') = 3
((-200000 to: 200000 By: 997) allSatisfy: [ |:n. d | d: date ofDayNumber: n. (date year: d year Month: d month Day: d day) dayNumber = n ])

time now
time now date
time now hour
time now + 2 hours
time now - (time now - 5 minutes)
time now < (time now + 1 seconds)
time on: (date fromString: '2026-01-02') Hour: 12 Minute: 30 Second: 15
(time ofMilliseconds: -1) clockString
(time ofMilliseconds: -1) date
date today
[ 3 ] time = 0

"Random numbers: with a seed always the same ones."
lobby _AddSlots: (| r <- nil. s <- nil |)
r: random copySeed: 42
s: random copySeed: 42
((1 to: 50) allSatisfy: [ (r integer: 1000) = (s integer: 1000) ])
((1 to: 200) allSatisfy: [ (r integer: 6) between: 0 And: 5 ])
((1 to: 200) allSatisfy: [ (r integerFrom: 1 To: 6) between: 1 And: 6 ])
((1 to: 200) collect: [ r integer: 6 ]) asSet size
((1 to: 200) allSatisfy: [ | x | x: r next. (0 <= x) && [ x < 1 ] ])
((1 to: 200) allSatisfy: [ (r integer: 10 power: 30) < (10 power: 30) ])
((1 to: 20) collect: [ r integer: 10 power: 30 ]) asSet size
((1 to: 100) collect: [ r next ]) mean between: 0.3 And: 0.7
(r shuffle: (1 to: 10)) sorted
(r choose: 'abc') size
r choose: vector
r integer: 0
(random integer: 10) between: 0 And: 9
(random next) < 1
(random copySeed: 1) nextBits = (random copySeed: 2) nextBits
lobby _RemoveSlot: 'r'
lobby _RemoveSlot: 's'
