"Lists, stacks and queues."

lobby _AddSlots: (| l <- nil |)
l: list copyRemoveAll
l
l add: 'b'
l addFirst: 'a'
l addAll: ('c' & 'd')
l addAllFirst: ('y' & 'z')
l size
l at: 0
l at: 6
l at: 2 Put: 'A'
l first
l last
l removeFirst
l removeLast
l
l remove: 'A'
l remove: 'q'
l remove: 'q' IfAbsent: 'none'
l at: 1 Insert: 'new'
l at: 9 Insert: 'new'
l removeAt: 0
l indexOf: 'b'
l keyOf: 'q'
l, ('x' & 'y')
l copy add: 'only in the copy'
l
l reversed
l removeWhere: [ |:x| x = 'b' ]
l removeAll
l isEmpty
l removeFirst
l first
100 do: [ |:i| l addLast: i. l addFirst: i negate ]
l size
l at: 100
l sum
150 do: [ l removeFirst ]
l
l sort: 3
(l removeAll addAll: (3 & 1 & 2)) sort
l sortBy: [ |:a. :b| b < a ]
l asVector
l storeString
l = ((3 & 2) asList add: 1)
l hash = (3 & 2 & 1) asList hash
list
sequence == list
orderedCollection == list

(stack copyRemoveAll push: 1) push: 2
((stack copyRemoveAll push: 1) push: 2) pop
((stack copyRemoveAll push: 1) push: 2) top
stack copyRemoveAll pop
(stack copyRemoveAll addAll: 1 & 2 & 3) asVector
(queue copyRemoveAll add: 1) add: 2
((queue copyRemoveAll add: 1) add: 2) next
((queue copyRemoveAll add: 1) add: 2) peek
queue copyRemoveAll next
lobby _RemoveSlot: 'l'
