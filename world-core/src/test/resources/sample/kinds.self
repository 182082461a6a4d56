"The examples of kinds, in both ways to write them."

_AddSlots: (| try. foo. bar. up. down |)

try: (| parent* = lobby. counter: makers = ( | a. b |
    a: makers named: 'foo'.
    b: makers named: 'bar'.
    a increment. a increment. b increment. b decrement. b decrement.
    b renameTo: 'new bar'.
    (a name, ' count is ', a count printString) & (b name, ' count is ', b count printString) ).
  facets: makers = ( | a. b |
    a: makers startingAt: 10.
    b: makers startingAt: 0.
    a incrementer increment. a incrementer increment. a decrementer decrement. b incrementer increment.
    a incrementer count & a decrementer count & b decrementer count ).
  registry: makers In: r = ( | a. b |
    a: makers named: 'foo'.
    b: makers named: 'bar'.
    a inc. a inc.
    (r get: 'bar') setCountTo: 1.
    b inc.
    (a name, ' count is ', a count printString) & (b name, ' count is ', b count printString) & ((r get: 'foo') == a) ) |)

try counter: examples kinds counters
try counter: examples kinds thisfulCounters
try facets: examples kinds facetedCounters
try facets: examples kinds thisfulFacetedCounters
try registry: examples kinds registeredCounters In: examples kinds registry
try registry: examples kinds thisfulRegisteredCounters In: examples kinds thisfulRegistry
try counter: (| parent* = traits clonable. named: n = ( examples kinds firstCounters make: n ) |)
(examples kinds firstCounters make increment increment decrement) count
examples kinds firstCounters make name
examples kinds firstCounters make reset renameTo: 'zero'

foo: examples kinds counters named: 'foo'
foo
foo renameTo: 3
foo name
up: (examples kinds facetedCounters startingAt: 1) incrementer
up increment
up decrement
up count
examples kinds registeredCounters named: 'foo'
examples kinds registry size
