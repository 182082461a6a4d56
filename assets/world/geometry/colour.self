"Colours."

traits _AddSlotsIfAbsent: (|
    { 'Category: geometry'
        colour = (| {} = 'Comment: What colours share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: geometry'
        colour = (| {} = 'Comment: A colour: its parts of red, green and blue, each from 0 to 255. colour named: \'coral\', or colour red: 255 Green: 127 Blue: 80.'.
            parent* = traits colour.
            red <- 0.
            green <- 0.
            blue <- 0.
        |).
    }
|)

traits colour _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        red: r Green: g Blue: b = (
            (r & g & b) do: [ |:part|
                (part isInteger && [ part between: 0 And: 255 ]) ifFalse: [
                    error: 'A part of a colour is an integer from 0 to 255, not ',
                        part _ShortName, '.' ] ].
            ((copy red: r) green: g) blue: b ).
        named: name = (
            fromHex: (names at: name IfAbsent: [
                error: 'There is no colour called ', name printString,
                    '. colour knownNames has those that have a name.' ]) ).
        { 'Comment: As in a style sheet: colour fromHex: \'#ff7f50\'.'
            fromHex: text = ( | digits |
                digits: text replaceAll: '#' With: ''.
                digits size = 6 ifFalse: [ ^ error: text printString, ' is not a colour such as \'#ff7f50\'.' ].
                red: ((digits copyFrom: 0 UpTo: 2) asIntegerBase: 16)
                    Green: ((digits copyFrom: 2 UpTo: 4) asIntegerBase: 16)
                    Blue: ((digits copyFrom: 4 UpTo: 6) asIntegerBase: 16) ).
        }
    }
    { 'Category: names'
        knownNames = ( names keys sorted ).
        { 'Comment: The name of exactly this colour; an empty string, if it has none.'
            name = ( names keyAtValue: hexString IfAbsent: '' ).
        }
    }
    { 'Category: mixing'
        { 'Comment: A part of the other colour, from 0 to 1, and the rest of me.'
            mix: c Part: part = (
                red: (red + ((c red - red) * part) round)
                    Green: (green + ((c green - green) * part) round)
                    Blue: (blue + ((c blue - blue) * part) round) ).
        }
        lighter = ( mix: (colour named: 'white') Part: 0.25 ).
        darker = ( mix: (colour named: 'black') Part: 0.25 ).
        complement = ( red: 255 - red Green: 255 - green Blue: 255 - blue ).
        { 'Comment: How bright it looks, from 0 to 1.'
            brightness = ( (((red * 2126) + (green * 7152) + (blue * 722)) over: 2550000) asFloat ).
        }
    }
    { 'Category: comparing'
        = c = ( (self == c) || [ (c inheritsFrom: traits colour) && [ hexString = c hexString ] ] ).
        hash = ( hexString hash ).
    }
    { 'Category: printing'
        hexString = ( '#', (((red & green & blue) asVector collect: [ |:part|
            part printStringHex padLeft: 2 With: '0' ]) joinUsing: '') ).
        printDescription = ( | n |
            n: name.
            n isEmpty ifTrue: [ n: hexString ].
            'a colour (', n printString, ')' ).
        storeDescription = ( '(colour fromHex: ', hexString printString, ')' ).
    }
    { 'Visibility: private'
        { 'Comment: Reads a table of names and digits.'
            namesFrom: table = ( | d |
                d: dictionary copyRemoveAll.
                table lines do: [ | :line. parts |
                    parts: line words.
                    d at: parts first Put: '#', parts last ].
                d ).
        }
    }
|)

traits colour _AddSlots: (|
    { 'Category: names\x7fVisibility: private'
        names = traits colour namesFrom: '\
black 000000\n\
white ffffff\n\
grey 808080\n\
silver c0c0c0\n\
red ff0000\n\
crimson dc143c\n\
coral ff7f50\n\
tomato ff6347\n\
orange ffa500\n\
gold ffd700\n\
yellow ffff00\n\
khaki f0e68c\n\
olive 808000\n\
green 008000\n\
lime 00ff00\n\
teal 008080\n\
turquoise 40e0d0\n\
cyan 00ffff\n\
skyBlue 87ceeb\n\
blue 0000ff\n\
navy 000080\n\
indigo 4b0082\n\
violet ee82ee\n\
purple 800080\n\
magenta ff00ff\n\
pink ffc0cb\n\
salmon fa8072\n\
brown a52a2a\n\
chocolate d2691e\n\
beige f5f5dc\n\
ivory fffff0'.
    }
|)
