"Things to compute."

examples _AddSlots: (|
    { 'Category: 5 computing'
        { 'Comment: Numbers that are exact, however large. Each slot is a method: evaluate its name.'
            arithmetic = (| {} = 'Comment: Each slot is a method. Evaluate its name here, then read how it is done.'.
                parent* = traits oddball.
                { 'Comment: 158 digits, all of them right.'
                    bigNumber = ( 100 factorial ).
                }
                { 'Comment: A third, and a third, and a third.'
                    exactThirds = ( (1 over: 3) + (1 over: 3) + (1 over: 3) ).
                }
                { 'Comment: The primes below 100, by the sieve of Eratosthenes.'
                    primes = ( | isPrime |
                        isPrime: vector copySize: 100 FillingWith: true.
                        2 to: 9 Do: [ |:n|
                            (isPrime at: n) ifTrue: [
                                n squared to: 99 By: n Do: [ |:k| isPrime at: k Put: false ] ] ].
                        (2 to: 99) select: [ |:n| isPrime at: n ] ).
                }
                { 'Comment: The numbers 1 to 15 in the fashion of a children\'s game.'
                    fizzBuzz = (
                        (1 to: 15) collect: [ |:n|
                            (n isDivisibleBy: 15) ifTrue: 'FizzBuzz' False: [
                                (n isDivisibleBy: 5) ifTrue: 'Buzz' False: [
                                    (n isDivisibleBy: 3) ifTrue: 'Fizz' False: [ n ] ] ] ] ).
                }
                { 'Comment: How many steps it takes to come to 1, halving what is even, and going from n to 3n + 1 else.'
                    collatz: n = ( | k. steps <- 0 |
                        k: n.
                        [ k = 1 ] whileFalse: [
                            k: k isEven ifTrue: [ k / 2 ] False: [ (k * 3) + 1 ].
                            steps: steps + 1 ].
                        steps ).
                }
                { 'Comment: The simple fractions that come closest to pi.'
                    piByFractions = (
                        (0.1 & 0.01 & 0.001 & 0.000001) asVector
                            collect: [ |:t| float pi asFractionWithin: t ] ).
                }
                { 'Comment: An error, to see what one looks like. Nothing else happens.'
                    mistake = ( (1 to: 3) collect: [ |:n| 6 / (n - 2) ] ).
                }
            |).
        }
    }
|)
