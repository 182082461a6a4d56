"Files and folders: byte vectors with names, in a tree of dictionaries."

traits _AddSlotsIfAbsent: (|
    { 'Category: files'
        file = (| {} = 'Comment: What imported files share. A file is a byte vector that has a name.' |).
        folder = (| {} = 'Comment: What folders share: files and folders under their names.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: files'
        folder = (| {} = 'Comment: Files and folders under their names. Made by folder copyNamed: \'photos\'.'.
            parent* = traits folder.
            name <- ''.
            { 'Comment: The folder in which this one is; nil for the outermost.' enclosing }
            { 'Visibility: private' entries <- dictionary }
        |).
    }
|)

traits file _AddSlots: (|
    parent* = traits byteVector.
    { 'Category: naming'
        { 'Comment: With the names of all folders around it.'
            path = ( folder isNil ifTrue: [ name ] False: [ folder pathOf: name ] ).
        }
        { 'Comment: What stands behind the last point of the name, in lower case.'
            extension = ( | i |
                i: name lastIndexOf: '.'.
                i isNil ifTrue: '' False: [ (name copyFrom: i + 1) asLowercase ] ).
        }
    }
    { 'Category: contents'
        { 'Comment: The text of a file in UTF-8, and its lines.'
            text = ( asText ).
            lines = ( text lines ).
        }
    }
    { 'Category: removing'
        { 'Comment: Takes the file out of its folder.'
            remove = ( folder removeKey: name. self ).
        }
    }
    { 'Category: printing'
        printDescription = ( 'a file (', name printString, ')' ).
        printOn: p = ( p put: printDescription ).
        printStringLimit: limit = ( printString abbreviatedTo: limit ).
    }
|)

traits folder _AddSlots: (|
    parent* = traits collection.
    { 'Category: copying'
        copy = ( (resend.copy entries: entries copy) enclosing: nil ).
        copyRemoveAll = ( (resend.copy entries: dictionary copyRemoveAll) enclosing: nil ).
        copyNamed: aName = ( copyRemoveAll name: aName ).
    }
    { 'Category: accessing'
        { 'Comment: The file or folder with a name; names of folders on the way are joined by /.'
            at: path = ( at: path IfAbsent: [
                error: 'There is no ', path printString, ' in ', title, '.' Named: 'keyNotFoundError' ] ).
            at: path IfAbsent: b = ( | here |
                here: self.
                (partsOf: path) do: [ |:part|
                    here isFolder ifFalse: [ ^ b value ].
                    here: here entry: part IfAbsent: [ ^ b value ] ].
                here ).
        }
        { 'Comment: The folder of that name in me; it is made if it is missing.'
            folderNamed: aName = ( | f |
                f: entries at: aName IfAbsent: [ ^ addFolder: aName ].
                f isFolder ifTrue: [ f ] False: [ error:
                    aName printString, ' in ', title, ' is a file, not a folder.' ] ).
            { 'Comment: The same for a path: every folder on the way.'
                folderAt: path = ( | here |
                    here: self.
                    (partsOf: path) do: [ |:part| here: here folderNamed: part ].
                    here ).
            }
        }
        names = ( entries keys sorted ).
        files = ( entries values reject: [ |:x| x isFolder ] ).
        folders = ( entries values select: [ |:x| x isFolder ] ).
        { 'Comment: All files in me and in the folders in me.'
            allFiles = ( | r |
                r: list copyRemoveAll.
                allFilesDo: [ |:f| r add: f ].
                r ).
            allFilesDo: b = (
                do: [ |:x| x isFolder ifTrue: [ x allFilesDo: b ] False: [ b value: x ] ].
                self ).
        }
        { 'Comment: The number of bytes in all files.'
            totalSize = ( | n <- 0 | allFilesDo: [ |:f| n: n + f size ]. n ).
        }
    }
    { 'Category: naming'
        path = ( enclosing isNil ifTrue: [ name ] False: [ enclosing pathOf: name ] ).
        { 'Comment: How an error calls me.'
            title = ( path isEmpty ifTrue: 'the outermost folder' False: [ 'the folder ', path printString ] ).
        }
        pathOf: aName = ( path isEmpty ifTrue: [ aName ] False: [ path, '/', aName ] ).
    }
    { 'Category: adding'
        { 'Comment: Makes a file of these bytes, at a path; a file that was there is replaced. Answers the file.'
            importNamed: path Bytes: bytes = ( | parts. place |
                parts: partsOf: path.
                parts isEmpty ifTrue: [ error: 'A file needs a name.' ].
                place: folderAt: parts allButLast joinUsing: '/'.
                place addFile: (asFile: bytes) Named: parts last ).
        }
        { 'Comment: Puts a file, or any other object, here under a name, and answers it.'
            addFile: file Named: aName = (
                (file name: aName) folder: self.
                entries at: aName Put: file.
                file ).
            at: aName Put: x = ( entries at: aName Put: x. self ).
        }
    }
    { 'Category: removing'
        { 'Comment: Takes out what has this name, and answers it.'
            remove: aName = ( removeKey: aName ).
        }
        removeKey: aName = ( removeKey: aName IfAbsent: [
            error: 'There is no ', aName printString, ' in ', title, '.' Named: 'keyNotFoundError' ] ).
        removeKey: aName IfAbsent: b = ( entries removeKey: aName IfAbsent: b ).
        removeAll = ( entries removeAll. self ).
    }
    { 'Category: iterating'
        { 'Comment: Each file and folder, and its name.'
            do: b = ( entries do: b. self ).
            keysDo: b = ( entries keysDo: b. self ).
        }
        keys = ( names ).
    }
    { 'Category: sizing'
        size = ( entries size ).
    }
    { 'Category: testing'
        isFolder = ( true ).
        includesKey: aName = ( entries includesKey: aName ).
    }
    { 'Category: printing'
        prefixString = 'folder'.
        { 'Comment: With the number of entries.'
            printDescription = ( 'a folder(', size printString, ')' ).
        }
        printOn: p = ( p put: printDescription ).
        printStringLimit: limit = ( printString abbreviatedTo: limit ).
        { 'Comment: Everything in it, one line each.'
            tree = ( | w | w: writeStream copy. treeOn: w Indent: ''. w contents ).
        }
    }
    { 'Visibility: private'
        partsOf: path = ( (path split: '/') reject: [ |:p| p isEmpty || [ p = '.' ] ] ).
        entry: aName IfAbsent: b = ( entries at: aName IfAbsent: b ).
        addFolder: aName = ( | f |
            f: (folder copyNamed: aName) enclosing: self.
            entries at: aName Put: f.
            f ).
        { 'Comment: The byte vector itself, which gets a name; only the empty one that all are copies of is copied.'
            asFile: bytes = (
                (bytes == byteVector ifTrue: [ bytes copy ] False: [ bytes ])
                    _AddSlots: (| {} = 'Comment: A file: its bytes, and its name.'. parent* = traits file. name <- ''. folder |) ).
        }
        treeOn: w Indent: indent = (
            names do: [ | :n. x |
                x: entries at: n.
                w put: indent, n.
                x isFolder ifTrue: [ w line: '/'. x treeOn: w Indent: indent, '  ' ]
                            False: [ w line: '  ', x size printStringGrouped ] ] ).
    }
|)

defaultBehavior _AddSlots: (|
    { 'Category: testing'
        isFolder = ( false ).
    }
|)
