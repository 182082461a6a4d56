"Vectors: as many elements as they were made with."

traits _AddSlotsIfAbsent: (|
    { 'Category: collections'
        vector = (| {} = 'Comment: What all vectors share.' |).
        byteVector = (| {} = 'Comment: What all byte vectors share: rows of integers from 0 to 255. The contents of an imported file is one.' |).
    }
|)

traits vector _AddSlots: (|
    parent* = traits mutableIndexable.
    { 'Category: accessing'
        size = ( _Size ).
        at: i = ( _At: i IfFail: [ indexError: i ] ).
        at: i Put: x = ( _At: i Put: x IfFail: [ |:e| cannotPutAt: i Error: e ] ).
    }
    { 'Category: copying'
        { 'Comment: A vector of n elements, all nil, or all x.'
            copySize: n = ( copySize: n FillingWith: nil ).
            copySize: n FillingWith: x = ( _Clone: n Filler: x IfFail: [ sizeError: n ] ).
        }
        { 'Comment: A vector of n elements: what the block answers for 0, 1, 2...'
            copySize: n By: b = ( | v |
                v: vector copySize: n.
                n do: [ |:i| v at: i Put: b value: i ].
                v ).
        }
        copyRemoveAll = ( copySize: 0 ).
        copyWith: x = ( _Clone: size + 1 Filler: x ).
        copyFrom: a UpTo: b = ( _VectorFrom: a To: b IfFail: [ rangeError: a UpTo: b ] ).
        , c = ( c isVector ifTrue: [ joinVector: c ] False: [ joinVector: c asVector ] ).
        { 'Visibility: private'
            joinVector: v = ( | r |
                r: _Clone: size + v size Filler: nil.
                r _CopyRangeDstPos: size SrcArray: v SrcPos: 0 Length: v size.
                r ).
            sizeError: n = (
                error: n _ShortName, ' cannot be the size of a collection.' Named: 'badSizeError' ).
        }
    }
    { 'Category: accessing\x7fVisibility: private'
        cannotPutAt: i Error: e = (
            e = 'frozenError' ifTrue: [ frozenError ] False: [ indexError: i ] ).
    }
    { 'Category: replacing'
        { 'Comment: Puts n elements of v, from its index s on, to my index d on.'
            at: d PutFrom: v At: s Length: n =
                ( _CopyRangeDstPos: d SrcArray: v SrcPos: s Length: n ).
        }
    }
    { 'Category: transforming'
        collect: b = ( | v | v: copySize: size. do: [ |:x. :i| v at: i Put: (b value: x With: i) ]. v ).
        { 'Visibility: private'
            resultFrom: r = ( r asVector ).
        }
    }
    { 'Category: testing'
        isVector = ( true ).
    }
    { 'Category: converting'
        asVector = ( self ).
        asByteVector = ( | b |
            b: byteVector copySize: size.
            do: [ |:x. :i| b at: i Put: x ].
            b ).
    }
    { 'Category: printing'
        prefixString = 'vector'.
        storeDescription = ( isEmpty ifTrue: 'vector' False: [ storeFull ] ).
        { 'Visibility: private'
            storeFull = ( size = 1 ifTrue: [ storedElements ] False: [ storedElements, ' asVector' ] ).
        }
    }
|)

vector _AddSlots: (| parent* = traits vector |)

traits byteVector _AddSlots: (|
    parent* = traits mutableIndexable.
    { 'Category: accessing'
        size = ( _ByteSize ).
        at: i = ( _ByteAt: i IfFail: [ indexError: i ] ).
        at: i Put: byte = ( _ByteAt: i Put: byte IfFail: [ |:e| cannotPut: byte At: i Error: e ] ).
        { 'Visibility: private'
            cannotPut: byte At: i Error: e = (
                e = 'frozenError' ifTrue: [ ^ frozenError ].
                requireByte: byte.
                indexError: i ).
            requireByte: byte = (
                (byte isInteger && [ byte between: 0 And: 255 ]) ifFalse: [
                    error: 'A byte vector holds integers from 0 to 255, not ', byte _ShortName, '.'
                    Named: 'badTypeError' ] ).
        }
    }
    { 'Category: copying'
        copySize: n = ( copySize: n FillingWith: 0 ).
        copySize: n FillingWith: byte = (
            requireByte: byte.
            _CloneBytes: n Filler: byte IfFail: [
                error: n _ShortName, ' cannot be the size of a byte vector.' Named: 'badSizeError' ] ).
        copyRemoveAll = ( copySize: 0 ).
        copyFrom: a UpTo: b = ( _ByteFrom: a To: b IfFail: [ rangeError: a UpTo: b ] ).
        , c = ( | other. r |
            other: c asByteVector.
            r: _CloneBytes: size + other size Filler: 0.
            r _CopyByteRangeDstPos: size SrcArray: other SrcPos: 0 Length: other size.
            r ).
    }
    { 'Category: replacing'
        { 'Comment: Puts n bytes of v, from its index s on, to my index d on.'
            at: d PutFrom: v At: s Length: n =
                ( _CopyByteRangeDstPos: d SrcArray: v SrcPos: s Length: n ).
        }
    }
    { 'Category: transforming\x7fVisibility: private'
        emptyResult = ( list copyRemoveAll ).
        resultFrom: r = ( r asVector ).
    }
    { 'Category: searching'
        indexOf: byte = ( | i |
            i: _ByteIndexOf: byte From: 0.
            i < 0 ifTrue: nil False: [ i ] ).
    }
    { 'Category: comparing'
        = v = ( _ByteVectorEQ: v IfFail: [ self == v ] ).
        hash = ( _ByteVectorHash ).
    }
    { 'Category: converting'
        asByteVector = ( self ).
        { 'Comment: The text that these bytes are in UTF-8.'
            asText = ( _UTF8StringIfFail: [
                error: 'These bytes are no text in UTF-8.' Named: 'badUnicodeError' ] ).
        }
        { 'Comment: The text in which each byte is one character.'
            asLatinText = ( _Latin1String ).
        }
        { 'Comment: Two hexadecimal digits for each byte.'
            asHexString = (
                (asVector collect: [ |:b| b printStringHex padLeft: 2 With: '0' ]) joinUsing: ' ' ).
        }
    }
    { 'Category: printing'
        prefixString = 'byteVector'.
        printOn: p = (
            size > 32 ifTrue: [ ^ p put: 'a byteVector of ', size printStringGrouped, ' bytes' ].
            resend.printOn: p ).
    }
|)

byteVector _AddSlots: (| parent* = traits byteVector |)
