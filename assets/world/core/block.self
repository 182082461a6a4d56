"Blocks: loops, and blocks that are given other arguments than they ask for."

traits _AddSlotsIfAbsent: (|
    { 'Category: system'
        block = (| {} = 'Comment: What all blocks share. A block is code that still knows the method it stands in. It can be run as long as that method runs, and cannot be kept in an object.' |).
    }
|)

traits block _AddSlots: (|
    parent* = traits clonable.
    { 'Category: evaluating'
        { 'Comment: A block may take fewer arguments than it is given: the last ones are left out.'
            value: a = ( value ).
            value: a With: b = ( value: a ).
            value: a With: b With: c = ( value: a With: b ).
            value: a With: b With: c With: d = ( value: a With: b With: c ).
        }
        { 'Comment: Reached only by a block that needs more arguments than it was given.'
            value = ( error: 'This block needs ', argumentCountText, ', and was given fewer.' ).
        }
        { 'Comment: With as many arguments as the collection has elements.'
            valueWithArguments: arguments = ( _BlockValueArguments: arguments asVector ).
        }
    }
    { 'Category: looping'
        { 'Comment: Again and again; left by ^ or by an error.'
            loop = ( _BlockLoop ).
        }
        { 'Comment: Runs me with a block that leaves the loop: [|:exit| ... exit value ...] loopExit.'
            loopExit = ( [ value: [ ^ nil ] ] loop ).
            exit = ( value: [ ^ nil ] ).
            { 'Comment: The same, and the block carries the answer: [|:exit| exit value: 3 ] exitValue.'
                loopExitValue = ( [ value: [ |:v| ^ v ] ] loop ).
                exitValue = ( value: [ |:v| ^ v ] ).
            }
        }
        whileTrue: b = ( _BlockWhileTrue: b ).
        whileFalse: b = ( _BlockWhileFalse: b ).
        { 'Comment: For loops that do all their work in the condition.'
            whileTrue = ( whileTrue: [] ).
            whileFalse = ( whileFalse: [] ).
        }
        { 'Comment: At least once.'
            untilTrue: condition = ( value. condition whileFalse: [ value ] ).
            untilFalse: condition = ( value. condition whileTrue: [ value ] ).
        }
        { 'Comment: [ ... ] repeat: 5.'
            repeat: n = ( n do: self ).
        }
    }
    { 'Category: testing'
        isBlock = ( true ).
    }
    { 'Category: timing'
        { 'Comment: How many milliseconds it takes to run me.'
            time = ( | start | start: _TimeNanos. value. (_TimeNanos - start) / 1000000 ).
        }
    }
    { 'Category: reflecting'
        argumentCount = ( _BlockArity ).
        argumentCountText = (
            argumentCount = 1 ifTrue: 'one argument' False: [ argumentCount printString, ' arguments' ] ).
    }
    { 'Category: help for newcomers'
        { 'Comment: In this language the second keyword of a selector begins with a capital.'
            ifTrue: b = ( error: 'Write  condition ifTrue: [ ... ] False: [ ... ]  with a capital F.' ).
            ifFalse: b = ( error: 'Write  condition ifTrue: [ ... ] False: [ ... ]  with a capital F.' ).
        }
    }
|)

[] _AddSlots: (| parent* = traits block |)
