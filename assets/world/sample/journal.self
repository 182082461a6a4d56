"A diary."

traits _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        diary = (| {} = 'Comment: What diaries can do.' |).
        diaryEntry = (| {} = 'Comment: What entries of a diary share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        diaryEntry = (| {} = 'Comment: What one wrote at some time.'.
            parent* = traits diaryEntry.
            { 'Comment: A moment.' written }
            text <- ''.
        |).
        diary = (| {} = 'Comment: Entries in the order in which they were written.'.
            parent* = traits diary.
            entries <- list.
        |).
    }
|)

traits diaryEntry _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        text: t At: moment = ( (copy text: t) written: moment ).
    }
    { 'Category: printing'
        printDescription = ( written date printString, ': ', (text abbreviatedTo: 60) ).
    }
|)

traits diary _AddSlots: (|
    parent* = traits clonable.
    { 'Category: writing'
        write: text = ( entries add: (diaryEntry text: text At: time now). self ).
    }
    { 'Category: reading'
        last = ( entries last ).
        on: aDate = ( entries select: [ |:e| e written date = aDate ] ).
        mentioning: word = ( entries select: [ |:e| e text asLowercase includes: word asLowercase ] ).
        { 'Comment: How often which word was used, the most frequent first.'
            words = (
                (entries gather: [ |:e|
                    (e text asLowercase mapBy: [ |:c| c isLetter ifTrue: [ c ] False: ' ' ]) words ])
                asBag byFrequency ).
        }
    }
    { 'Category: printing'
        printDescription = ( 'a diary of ', entries size printString, ' entries' ).
    }
|)

examples _AddSlots: (|
    { 'Category: 4 at home'
        { 'Comment: A diary. Evaluate in it: write: \'Hello.\', words, mentioning: \'turtle\'.'
            diary = (| parent* = traits diary.
                entries <- ((diaryEntry text: 'This world was made today. Everything in it can be opened.' At: time now)
                    & (diaryEntry text: 'A turtle walked over the canvas and left a star.' At: time now)
                    & (diaryEntry text: 'Changed something, did not like it, took it back. The turtle stayed.' At: time now))
                    asList.
            |).
        }
    }
|)
