examples tour
examples tour page
examples tour next
examples point + (1@1)
examples point length
examples point
examples circle
examples circle area
examples circle sketch
examples house sketch
examples house area
examples circles first
examples turtle
examples turtle picture
(turtle copy dragon: 6 Length: 2) picture
examples acorn next: 10
examples contacts
examples contacts find: 'ada'
examples contacts byCity
examples contacts birthdays
(examples contacts find: 'emmy') ageOn: date year: 1920 Month: 1 Day: 1
examples books
examples books catalogue
examples books lent
(examples books titled: 'emma') lendTo: 'Ada'
(examples books titled: 'emma') lendTo: 'Bob'
examples bank statement
examples bank transfer: 500000 From: 'Ada' To: 'Bob'
examples bank statement
examples diary words
examples family victor tree
examples family leo ancestors
examples family ida siblings
examples arithmetic primes
examples arithmetic fizzBuzz
examples arithmetic collatz: 27
examples arithmetic piByFractions
examples arithmetic mistake
examples house bounds
(examples house) includes: 8@8
examples house includes: 40@8
examples circle touches: circle centre: 30@5 Radius: 1
(circle centre: 0@0 Radius: 1) diameter
(circle centre: 0@0 Radius: 2) isLargerThan: circle centre: 9@9 Radius: 1
(circle centre: 0@0 Radius: 2) growBy: 3
(circle centre: 0@0 Radius: 2) circumference
(turtle copy polygon: 4 Length: 3) picture
(turtle copy spiral: 5) picture
(turtle copy penUp forward: 3) position
turtle copy home heading
life fromString: '***'
(life fromString: '***') next
((life fromString: '***') next) next
(life fromString: '.') population
(life fromString: '***') toggle: 0@0
examples contacts inCity: 'Vienna'
examples contacts cities
examples contacts eldest
examples contacts find: 'nobody'
(examples contacts find: 'ada') initials
((examples contacts find: 'ada') note: 'Wrote the first program.') notes
examples books by: 'Austen'
examples books oldest
examples books byAuthor
(examples books titled: 'emma') takeBack
(examples books titled: 'emma') takeBack
(examples books titled: 'emma') readers
examples books onShelf size
examples bank total
examples bank transfer: 10000 From: 'Ada' To: 'Bob'
examples bank statement printLine
examples bank at: 'Zoe'
(examples bank at: 'Ada') withdraw: 0
(examples bank at: 'Ada') movements
(examples bank open: 'Zoe') balance
(examples diary write: 'A new entry about the turtle.') last
examples diary mentioning: 'turtle'
examples diary on: date today
examples family nora grandparents
examples family victor descendants
examples tour start
examples tour contents printLine
examples tour tryIt
examples tour page code
10 do: [ examples tour tryIt. examples tour next ]
10 do: [ [ examples tour tryIt ] onError: 'one page tries something that fails'. examples tour next ]
examples tour
examples tour back title
"Everything in the examples has a comment."
(reflect: examples) names reject: [ |:n| ((reflect: examples) commentAt: n) isEmpty not ]
gatekeeper given at: 'bank' Put: examples bank
gatekeeper at: 'bank'
gatekeeper names
gatekeeper at: 'nope'
