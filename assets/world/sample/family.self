"A family: objects that know one another. Ask of one of them who refers to it."

traits _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        person = (| {} = 'Comment: What people share.' |).
    }
|)

globals _AddSlotsIfAbsent: (|
    { 'Category: sample world'
        person = (| {} = 'Comment: A person with parents and children.'.
            parent* = traits person.
            name <- ''.
            mother.
            father.
            children <- list.
        |).
    }
|)

traits person _AddSlots: (|
    parent* = traits clonable.
    { 'Category: copying'
        named: aName = ( (copy name: aName) children: list copyRemoveAll ).
        { 'Comment: A new person, who is known to both parents at once.'
            named: aName OfMother: m Father: f = ( | child |
                child: ((named: aName) mother: m) father: f.
                m children add: child.
                f children add: child.
                child ).
        }
    }
    { 'Category: relatives'
        parents = ( ((mother & father) asVector) reject: [ |:p| p isNil ] ).
        { 'Comment: All who have a parent in common with me.'
            siblings = (
                ((parents gather: [ |:p| p children ]) asSet asList) reject: [ |:p| p == self ] ).
        }
        grandparents = ( parents gather: [ |:p| p parents ] ).
        descendants = ( children, (children gather: [ |:c| c descendants ]) ).
        ancestors = ( parents, (parents gather: [ |:p| p ancestors ]) ).
    }
    { 'Category: printing'
        printDescription = ( 'a person (', name printString, ')' ).
        asString = ( name ).
        { 'Comment: My descendants, each below a parent.'
            tree = ( treeWithIndent: '' ).
            { 'Visibility: private'
                treeWithIndent: indent = (
                    indent, name, '\n',
                        ((children collect: [ |:c| c treeWithIndent: indent, '  ' ]) joinUsing: '') ).
            }
        }
    }
|)

examples _AddSlots: (|
    { 'Category: 4 at home'
        { 'Comment: A family. Open ida, and ask who refers to her; evaluate in victor: tree.'
            family = (| {} = 'Comment: Three generations.'.
                victor = person named: 'Victor'.
                olga = person named: 'Olga'.
            |).
        }
    }
|)

examples family _AddSlots: (|
    ida = person named: 'Ida' OfMother: examples family olga Father: examples family victor.
    max = person named: 'Max' OfMother: examples family olga Father: examples family victor.
    tom = person named: 'Tom'.
|)

examples family _AddSlots: (|
    nora = person named: 'Nora' OfMother: examples family ida Father: examples family tom.
    leo = person named: 'Leo' OfMother: examples family ida Father: examples family tom.
|)
