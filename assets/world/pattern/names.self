"The names that patterns have in the systems they are modelled on, for those who come from there."

pattern _AddSlots: (|
    { 'Category: old names'
        and: c = ( all: c ).
        or: c = ( either: c ).
        not: p = ( except: p ).
        eq: x = ( exactly: x ).
        neq: x = ( otherThan: x ).
        lt: x = ( lessThan: x ).
        lte: x = ( atMost: x ).
        gte: x = ( atLeast: x ).
        gt: x = ( greaterThan: x ).
        kind: word = ( style: word ).
        bigint = ( integer ).
        nat = ( natural ).
        symbol = ( selector ).
        array = ( vector ).
        byteArray = ( byteVector ).
        set = ( copySet ).
        bag = ( copyBag ).
        map = ( copyMap ).
        remotable = ( object ).
        remotable: label = ( object: label ).
        undefined = ( nothing ).
        null = ( nothing ).
        opt: p = ( optional: p ).
        eref: p = ( eventual: p ).
        arrayOf: p = ( vectorOf: p ).
        splitArray: required Optional: optional Rest: rest = ( vector: required Optional: optional Rest: rest ).
        splitRecord: required Optional: optional Rest: rest = ( record: required Optional: optional Rest: rest ).
    }
|)
