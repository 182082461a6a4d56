"Messages as objects: to keep one, and send it later. A block cannot be kept."

traits _AddSlotsIfAbsent: (|
    { 'Category: system'
        message = (| {} = 'Comment: What messages share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: system'
        message = (| {} = 'Comment: A receiver, a selector and arguments: message copyTo: x Send: \'size\'.'.
            parent* = traits message.
            receiver.
            selector <- 'value'.
            arguments <- vector.
        |).
    }
|)

traits message _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copyTo: x Send: aSelector = ( copyTo: x Send: aSelector WithAll: vector ).
        copyTo: x Send: aSelector With: a =
            ( copyTo: x Send: aSelector WithAll: vector copyWith: a ).
        copyTo: x Send: aSelector WithAll: c =
            ( ((copy receiver: x) selector: aSelector) arguments: c asVector ).
    }
    { 'Category: sending'
        send = ( receiver perform: selector WithArguments: arguments ).
        { 'Comment: With more arguments behind those that the message has. So a message can stand where a block is asked for.'
            value = ( send ).
            value: a = ( sendWith: vector copyWith: a ).
            value: a With: b = ( sendWith: (a & b) asVector ).
            sendWith: more = ( receiver perform: selector WithArguments: fit: arguments, more ).
            { 'Visibility: private'
                fit: v = ( v first: selector argumentCount ).
            }
        }
    }
    { 'Category: comparing'
        = m = (
            (self == m) || [ (m inheritsFrom: traits message) && [ (receiver = m receiver)
                && [ (selector = m selector) && [ arguments = m arguments ] ] ] ] ).
        hash = ( selector hash ).
    }
    { 'Category: converting'
        asOrder = ( self ).
    }
    { 'Category: printing'
        printOn: p = (
            p put: 'the message ', selector, ' to '.
            p print: receiver.
            arguments isEmpty ifFalse: [ p put: ' with '. p elements: arguments ] ).
    }
|)
