"Stacks and queues: lists that are used in one way only."

traits _AddSlotsIfAbsent: (|
    { 'Category: collections'
        stack = (| {} = 'Comment: What stacks share: the last that came is the first that goes.' |).
        queue = (| {} = 'Comment: What queues share: the first that came is the first that goes.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: collections\x7fCategory: waiting'
        stack = (| {} = 'Comment: Last in, first out. Made by stack copyRemoveAll.'.
            parent* = traits stack.
            { 'Visibility: private' elements <- list }
        |).
        queue = (| {} = 'Comment: First in, first out. Made by queue copyRemoveAll.'.
            parent* = traits queue.
            { 'Visibility: private' elements <- list }
        |).
    }
|)

traits stack _AddSlots: (|
    parent* = traits collection.
    { 'Category: copying'
        copy = ( resend.copy elements: elements copy ).
        copyRemoveAll = ( resend.copy elements: list copyRemoveAll ).
    }
    { 'Category: adding'
        push: x = ( elements addLast: x. self ).
        add: x = ( push: x ).
        addAll: c = ( c do: [ |:x| push: x ]. self ).
    }
    { 'Category: removing'
        pop = ( isEmpty ifTrue: [ emptyError ] False: [ elements removeLast ] ).
        pop: n = ( n do: [ pop ]. self ).
        removeAll = ( elements removeAll. self ).
    }
    { 'Category: accessing'
        top = ( isEmpty ifTrue: [ emptyError ] False: [ elements last ] ).
    }
    { 'Category: sizing'
        size = ( elements size ).
    }
    { 'Category: iterating'
        { 'Comment: From the top down.'
            do: b = ( | i <- 0 | elements reverseDo: [ |:x| b value: x With: i. i: i + 1 ]. self ).
        }
    }
    { 'Category: printing'
        prefixString = 'stack'.
    }
|)

traits queue _AddSlots: (|
    parent* = traits collection.
    { 'Category: copying'
        copy = ( resend.copy elements: elements copy ).
        copyRemoveAll = ( resend.copy elements: list copyRemoveAll ).
    }
    { 'Category: adding'
        add: x = ( elements addLast: x. self ).
        addAll: c = ( c do: [ |:x| add: x ]. self ).
    }
    { 'Category: removing'
        next = ( isEmpty ifTrue: [ emptyError ] False: [ elements removeFirst ] ).
        removeAll = ( elements removeAll. self ).
    }
    { 'Category: accessing'
        { 'Comment: What next would take out.'
            peek = ( isEmpty ifTrue: [ emptyError ] False: [ elements first ] ).
        }
    }
    { 'Category: sizing'
        size = ( elements size ).
    }
    { 'Category: iterating'
        { 'Comment: In the order in which next would answer them.'
            do: b = ( elements do: b. self ).
        }
    }
    { 'Category: printing'
        prefixString = 'queue'.
    }
|)
