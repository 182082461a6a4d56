"How things show themselves."

lobby
globals
traits
mixins
defaultBehavior
traits clonable
traits oddball
mixins comparable
traits point printString
(| x = 3 |)
(| parent* = traits clonable |)
(| parent* = lobby |)
()
[ 3 ]
reflect: 3
reflect: lobby
error
random
vector copyWith: traits list
vector copyWith: (| parent* = traits clonable |)
3 -> (4 -> 5)

"An object says how it looks by printDescription, by printString, or by printOn:; all are heard, inside of others too."
lobby _AddSlots: (|
    dog = (| parent* = traits clonable. name <- 'Rex'. printDescription = ( 'the dog ', name ) |).
    cat = (| parent* = traits clonable. printString = ( 'a cat' ) |).
    farm = (| parent* = traits clonable. animals <- nil.
        printOn: p = ( p put: 'a farm with '. p print: animals ) |).
|)
dog
cat
farm animals: (dog & cat & 3) asList
vector copyWith: farm
dog printStringLimit: 7
dog asString
dog print
dog printLine
3 printLine

"What is too long, too deep, or goes round in a circle is cut off."
(1 to: 30) asVector printStringLimit: 20
'a rather long text' printStringLimit: 10
lobby _AddSlots: (| ring <- nil. deep <- nil |)
ring: list copyRemoveAll add: 1
ring add: ring
ring: dictionary copyRemoveAll
ring at: 'me' Put: ring
deep: 0
20 do: [ deep: vector copyWith: deep ]
deep
(vector copySize: 5000 FillingWith: 0) printString size < 4100
vector copyWith: (| x = 1 |)
vector copyWith: traits

"Expressions that make an equal object."
3 storeString
'it\'s' storeString
nil storeString
traits list storeString
(3@4) storeString
((1@2) corner: 3@4) storeString
(1 -> 'one') storeString
(1 & 2) asList storeString
list copyRemoveAll storeString
set copyRemoveAll storeString
(1 over: 3) storeString
(colour named: 'coral') storeString
5 minutes storeString
(date year: 2024 Month: 5 Day: 1) storeString
(| parent* = traits clonable |) storeString
((3@4) storeString evaluate) = (3@4)
lobby _RemoveSlot: 'dog'
lobby _RemoveSlot: 'cat'
lobby _RemoveSlot: 'farm'
lobby _RemoveSlot: 'ring'
lobby _RemoveSlot: 'deep'
