"An address book."

traits _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        contact = (| {} = 'Comment: What people in an address book share.' |).
        addressBook = (| {} = 'Comment: What address books can do.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        contact = (| {} = 'Comment: A person that one knows.'.
            parent* = traits contact.
            name <- ''.
            city <- ''.
            phone <- ''.
            { 'Comment: A date, or nil.' birthday }
            notes <- ''.
        |).
        addressBook = (| {} = 'Comment: People, sorted by their names.'.
            parent* = traits addressBook.
            title <- 'Contacts'.
            people <- sortedList copyBy: 'name'.
        |).
    }
|)

traits contact _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        name: n City: c Born: text = ( ((copy name: n) city: c) birthday: date fromString: text ).
    }
    { 'Category: accessing'
        firstName = ( name words first ).
        lastName = ( name words last ).
        initials = ( (name words collect: [ |:w| w first ]) joinUsing: '' ).
        { 'Comment: In full years, on a date.'
            ageOn: d = ( | years |
                years: d year - birthday year.
                d < (birthday addYears: years) ifTrue: [ years - 1 ] False: [ years ] ).
        }
        age = ( ageOn: date today ).
    }
    { 'Category: changing'
        { 'Comment: Adds a line to the notes.'
            note: text = ( notes: notes isEmpty ifTrue: [ text ] False: [ notes, '\n', text ] ).
        }
    }
    { 'Category: printing'
        printDescription = ( 'a contact (', name printString, ')' ).
    }
|)

traits addressBook _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copy = ( resend.copy people: people copy ).
    }
    { 'Category: finding'
        { 'Comment: The person whose name contains this text.'
            find: text = (
                people detect: [ |:p| p name asLowercase includes: text asLowercase ]
                       IfNone: [ error: 'Nobody here is called ', text printString, '.' ] ).
        }
        inCity: c = ( people select: [ |:p| p city = c ] ).
        cities = ( (people collect: [ |:p| p city ]) asSet sorted ).
        { 'Comment: Cities, and lists of those who live there.'
            byCity = ( people groupBy: [ |:p| p city ] ).
        }
        { 'Comment: The people in the order of their days within the year.'
            birthdays = (
                people sortedBy: [ |:a. :b|
                    (birthdayKey: a) < (birthdayKey: b) ] ).
        }
        eldest = ( people minBy: [ |:p| p birthday ] ).
    }
    { 'Category: changing'
        add: person = ( people add: person. self ).
        remove: person = ( people remove: person. self ).
    }
    { 'Category: printing'
        printDescription = ( 'an address book of ', people size printString, ' people' ).
    }
    { 'Visibility: private'
        birthdayKey: p = ( (p birthday month * 100) + p birthday day ).
    }
|)

examples _AddSlots: (|
    { 'Category: 4 at home'
        { 'Comment: An address book. Evaluate in it: find: \'ada\', byCity, birthdays.'
            contacts = (| parent* = traits addressBook.
                title <- 'Friends'.
                people <- (sortedList copyBy: 'name') addAll: (
                    (contact name: 'Ada Lovelace' City: 'London' Born: '1815-12-10')
                    & (contact name: 'Grace Hopper' City: 'New York' Born: '1906-12-09')
                    & (contact name: 'Alan Turing' City: 'London' Born: '1912-06-23')
                    & (contact name: 'Emmy Noether' City: 'Erlangen' Born: '1882-03-23')
                    & (contact name: 'Leonhard Euler' City: 'Basel' Born: '1707-04-15')
                    & (contact name: 'Sofia Kovalevskaya' City: 'Moscow' Born: '1850-01-15')
                    & (contact name: 'Srinivasa Ramanujan' City: 'Madras' Born: '1887-12-22')
                    & (contact name: 'Hedy Lamarr' City: 'Vienna' Born: '1914-11-09')
                    & (contact name: 'Kurt G\xf6del' City: 'Vienna' Born: '1906-04-28')
                    & (contact name: 'Maria Sibylla Merian' City: 'Frankfurt' Born: '1647-04-02')).
            |).
        }
    }
|)
