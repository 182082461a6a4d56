"Where the sample world begins: lobby examples."

lobby _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        { 'Comment: Things to look at, to change and to break. Begin with the tour.'
            examples = (| {} = 'Comment: The sample world. Each slot is an example; open it, read the comments, and try what they say. Whatever you do can be taken back in the timeline.' |).
        }
    }
|)
