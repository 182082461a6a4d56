"A tea shop: prices in a store, customers in an index, orders that are data."

traits _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        teaShop = (| {} = 'Comment: What tea shops can do.' |).
        teaCustomer = (| {} = 'Comment: What customers of tea shops share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        teaCustomer = (| {} = 'Comment: Somebody who buys tea.'.
            parent* = traits teaCustomer.
            name <- ''.
            town <- ''.
        |).
        teaShop = (| {} = 'Comment: A tea shop.'.
            parent* = traits teaShop.
            { 'Comment: The price of each tea for 100 grams: a number, at least 0.' prices }
            { 'Comment: Customers by their towns; several may live in one.' customers }
            { 'Comment: What was ordered, by day and number: keys with two parts.' orders }
            { 'Comment: What we know about customers, and forget with them.' notes }
        |).
    }
|)

traits teaCustomer _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        name: n Town: t = ( (copy name: n) town: t ).
    }
    { 'Category: printing'
        printDescription = ( name ).
    }
|)

traits teaShop _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        copyEmpty = ( | r |
            r: copy.
            r prices: mapStore label: 'prices' KeyShape: pattern string
                          ValueShape: pattern number & (pattern atLeast: 0).
            r customers: index of: 'string' Unique: false Label: 'customers by town'.
            r orders: mapStore label: 'orders'
                          KeyShape: ((vector copyWith: pattern string) copyWith: pattern natural)
                          ValueShape: (| customer = pattern object. tea = pattern string. grams = pattern natural |).
            r notes: weakMapStore label: 'notes'.
            r ).
    }
    { 'Category: selling'
        addCustomer: c = ( customers at: c town Put: c. self ).
        { 'Comment: Answers what it costs. An order refers to its customer, and keeps a copy of all else.'
            order: grams Of: tea For: c On: day = ( | price. number |
                price: prices get: tea.
                number: (ordersOf: day) size + 1.
                orders init: ((vector copyWith: day) copyWith: number)
                         To: (passable recordOf: 'customer grams tea' words
                                 Values: (((vector copyWith: c) copyWith: grams) copyWith: tea)).
                (price * grams) / 100 ).
        }
    }
    { 'Category: asking'
        { 'Comment: Only the orders of that day are read, however many there are.'
            ordersOf: day = ( orders values: (vector copyWith: day) , (vector copyWith: pattern natural) ).
        }
        teasBelow: price = ( prices keys: pattern any Values: pattern lessThan: price ).
        customersIn: town = ( customers at: town ).
        { 'Comment: Towns from one letter to another, in their order.'
            customersFrom: a To: b = ( customers from: a To: b ).
        }
    }
    { 'Category: printing'
        printDescription = (
            'a tea shop with ', prices size printString, ' teas and ',
                customers size printString, ' customers' ).
    }
|)

examples _AddSlots: (|
    { 'Category: 4 at home'
        { 'Comment: A tea shop, which keeps its things in stores. Evaluate in it: teasBelow: 5, customersIn: \'Leith\', order: 200 Of: \'Assam\' For: customers first On: \'2026-01-05\', and then ordersOf: \'2026-01-05\'.'
            shop = teaShop copyEmpty.
        }
    }
|)

examples shop prices addAll: ('Assam' -> 4) & ('Keemun' -> 7) & ('Sencha' -> 6) & ('Rooibos' -> 3)

('Ada' & 'Emmy' & 'Sonja') asVector with: ('Leith' & 'Erlangen' & 'Leith') asVector Do: [ |:n. :t|
    examples shop addCustomer: teaCustomer name: n Town: t ]
