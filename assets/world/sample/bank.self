"A bank: what a turn that fails is good for."

traits _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        account = (| {} = 'Comment: What accounts share. Amounts are in cents, so that they are exact.' |).
        bank = (| {} = 'Comment: What banks can do.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        account = (| {} = 'Comment: An account: what came, and what went.'.
            parent* = traits account.
            owner <- ''.
            cents <- 0.
            { 'Comment: What came and went: numbers of cents, the last one last.' movements <- list }
        |).
        bank = (| {} = 'Comment: Accounts under the names of their owners.'.
            parent* = traits bank.
            accounts <- dictionary.
        |).
    }
|)

traits account _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        ofOwner: name = ( ((copy owner: name) cents: 0) movements: list copyRemoveAll ).
    }
    { 'Category: money'
        deposit: n = ( require: n. move: n ).
        withdraw: n = (
            require: n.
            cents < n ifTrue: [
                error: owner, ' has ', (asMoney: cents), ', which is less than ', (asMoney: n), '.' ].
            move: n negate ).
        balance = ( asMoney: cents ).
    }
    { 'Category: printing'
        printDescription = ( 'an account (', owner printString, ', ', balance, ')' ).
    }
    { 'Visibility: private'
        require: n = (
            (n isInteger && [ n > 0 ]) ifFalse: [
                error: 'An amount is a number of cents greater than 0, not ', n _ShortName, '.' ] ).
        move: n = ( movements add: n. cents: cents + n ).
        asMoney: n = ( (n over: 100) printStringPlaces: 2 ).
    }
|)

traits bank _AddSlots: (|
    parent* = traits clonable.
    { 'Category: accounts'
        open: name = ( accounts at: name IfAbsentPut: [ account ofOwner: name ] ).
        at: name = ( accounts at: name IfAbsent: [ error: name, ' has no account here.' ] ).
    }
    { 'Category: money'
        { 'Comment: All or nothing: if the one account has too little, the turn fails, and the other one never got anything. Here the money arrives before it leaves, to show it.'
            transfer: n From: giver To: taker = (
                (at: taker) deposit: n.
                (at: giver) withdraw: n.
                self ).
        }
        total = ( accounts sum: [ |:a| a cents ] ).
    }
    { 'Category: printing'
        printDescription = ( 'a bank with ', accounts size printString, ' accounts' ).
        statement = (
            (accounts collect: [ |:a| (a owner padRight: 8), (a balance padLeft: 10) ])
                values joinUsing: '\n' ).
    }
|)

examples _AddSlots: (|
    { 'Category: 4 at home'
        { 'Comment: A bank. Evaluate in it: transfer: 5000 From: \'Ada\' To: \'Bob\'. Then 500000, and see that nothing has changed.'
            bank = (| parent* = traits bank. accounts <- dictionary copyRemoveAll |).
        }
    }
|)

(examples bank open: 'Ada') deposit: 120050

(examples bank open: 'Bob') deposit: 3500

(examples bank open: 'Cleo') deposit: 99999
