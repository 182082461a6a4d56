package vivarium.world.library;

import org.junit.jupiter.api.Test;

/**
 * The states of instances: what they hold, how they are assigned and checked. Rows.
 */
final class KindStateTest {
  private static final RowWorld WORLD = new RowWorld();

  static {
    WORLD.shows(
        """
        _AddSlots: (| boxes. open. x. y |)
        boxes: kinds defineKind: 'box' Init: (| of: x = ( (| content |) content: x ) |) Behaviour: (|
            content: c = ( c state content ).
            put: c With: x = ( c state content: x ).
            inside: c = ( vector copyWith: c state ).
            keep: c = ( open: c ).
            grow: c = ( c state _AddSlots: (| more <- 3 |) ).
            shrink: c = ( c state _RemoveSlot: 'content' ).
            redefine: c = ( c state _Define: (| content = 3 |) ).
            absent: c = ( c state nothing ).
            setAbsent: c = ( c state nothing: 3 ) |)
        """);
  }

  @Test
  void A14_hasTheSlotsThatInitGave_forEver() {
    WORLD.shows(
        """
        x: boxes of: 3
        [ x grow ] onError: [ |:e| e name ]
        => 'frozenError'
        [ x shrink ] onError: [ |:e| e name ]
        => 'frozenError'
        [ x redefine ] onError: [ |:e| e name ]
        => 'frozenError'
        x absent
        => ! No 'nothing' slot found in the state of a box.
        x setAbsent
        => ! No 'nothing:' slot found in the state of a box.
        x content
        => 3
        """);
  }

  @Test
  void A14_instancesOfOneKindDiffer_whenNoShapeIsGiven() {
    WORLD.shows(
        """
        _AddSlots: (| any |)
        any: kinds defineKind: 'any' Init: (| foo: x = ( (| foo |) foo: x ). bar: x = ( (| count <- 0. bar |) bar: x ) |) Behaviour: (|
            names: c = ( kindShape namesOf: c state ) |)
        (any foo: 1) names
        => vector('foo')
        (any bar: 1) names
        => vector('count', 'bar')
        """);
  }

  @Test
  void A15_keepsTheOldValue_whenTheNewOneIsRefused() {
    WORLD.shows(
        """
        x: boxes of: 3
        [ x put: [] ] onError: [ |:e| e name ]
        => 'stateError'
        x content
        => 3
        x put: (vector copyWith: (vector copyWith: []))
        => ! The state of a box cannot have this as its 'content': What is at [0][0] cannot be kept: it is a block, which lives only while the method that made it runs. Keep an object with a method instead.
        x content
        => 3
        x put: 4
        => a box
        x content
        => 4
        """);
  }

  @Test
  void A16_copiesAndFreezes_andLeavesTheOriginalAlone() {
    WORLD.shows(
        """
        y: (1 & 2 & 3) asVector
        x: boxes of: y
        y at: 0 Put: 99
        x content
        => vector(1, 2, 3)
        x content == y
        => false
        (| a <- 1 |) _IsFrozen
        => false
        (x put: (| a <- 1. b = (1 & 2) asVector |)) content
        => (| a = 1. b = vector(1, 2) |)
        """);
  }

  @Test
  void A17_refusesChangesInPlace_andTakesReplacements() {
    WORLD.shows(
        """
        x: boxes of: (1 & 2) asVector
        x content at: 0 Put: 7
        => ! This vector is frozen: it is kept as data and never changes. Change a copy of it, and put the copy in its place.
        (x put: (x content copyWith: 3)) content
        => vector(1, 2, 3)
        """);
  }

  @Test
  void A18_answersEqualFrozenData_wheneverItIsRead() {
    WORLD.shows(
        """
        x: boxes of: (1 & 2) asVector
        x content = x content
        => true
        x content _IsFrozen
        => true
        (x put: x content) content
        => vector(1, 2)
        """);
  }

  @Test
  void A19_holdsOtherInstancesByIdentity_andNotTheirStates() {
    WORLD.shows(
        """
        y: boxes of: 1
        x: boxes of: y
        x content == y
        => true
        y put: 2
        x content content
        => 2
        """);
  }

  @Test
  void A22_keepsWorking_whenAContextIsHeldFromAnEarlierTurn() {
    WORLD.shows(
        """
        x: boxes of: 1
        x keep
        x put: 2
        open state content
        => 2
        open state content: 3
        x content
        => 3
        open itself == x
        => true
        """);
  }

  @Test
  void A23_refusesTheAssignment_whenItIsNotAStateOfThisKind() {
    WORLD.shows(
        """
        _AddSlots: (| other |)
        other: kinds defineKind: 'crate' Init: (| content <- 0 |) Behaviour: (| keep: c = ( open: c ). content: c = ( c state content ) |)
        x: boxes of: 1
        x keep
        y: open
        other new keep
        open state _Perform: 'content:' DelegatingTo: y state With: 5
        => ! The slots of a state of a box can only be assigned in such a state, and the state of a crate is none.
        (| content <- 1 |) _Perform: 'content:' DelegatingTo: y state With: 5
        => ! The slots of a state of a box can only be assigned in such a state, and a slots object is none.
        x content
        => 1
        """);
  }

  @Test
  void A24_refusesValues_whenTheyAreTooLarge() {
    WORLD.shows(
        """
        x: boxes of: 1
        x put: ('x' repeat: 10000001)
        => ! The state of a box cannot have this as its 'content': it is too large. At most 10000000 characters and 10000 references are kept in one slot; keep more in a store, and the store in the slot.
        y: (vector copySize: 10001) mapBy: [ (| p* = lobby |) ]
        [ x put: y ] onError: [ |:e| e name ]
        => 'stateError'
        x content
        => 1
        (x put: (y copyFrom: 0 UpTo: 10000)) content size
        => 10000
        """);
  }

  @Test
  void A25_holdsDataAndObjects_butNoBlocksMethodsOrCycles() {
    WORLD.shows(
        """
        _AddSlots: (| ring. ok |)
        ok: ((1 & 2.5 & (1.0 / 0.0) & 100000000000000000000 & 'text' & true & nil & vector) asVector)
        (boxes of: ok) content = ok
        => true
        (boxes of: set copyRemoveAll) content
        => set()
        (boxes of: (kinds makeKindHandle: 'h')) content
        => the handle of the kind 'h'
        (boxes of: boxes) content
        => the maker of the kind 'box'
        ring: vector copyWith: nil
        ring at: 0 Put: ring
        boxes of: ring
        => ! The state of a box cannot have this as its 'content': What is at [0] cannot be kept: it goes round in a circle, back to the beginning. Data is copied, so it has an end.
        [ boxes of: (reflect: lobby) _MirrorReflectee ] onError: [ |:e| e messageText ]
        => a box
        """);
  }

  @Test
  void A26_isThere_whenItsValueIsNil() {
    WORLD.shows(
        """
        x: boxes of: nil
        x content
        => nil
        x absent
        => ! No 'nothing' slot found in the state of a box.
        """);
  }

  @Test
  void A27_canBeEnumerated_withAndWithoutAShape() {
    WORLD.shows(
        """
        _AddSlots: (| shaped |)
        shaped: kinds defineKind: 'shaped' Init: (| a <- 1. b <- 2 |) Behaviour: (| names: c = ( (reflect: c state) names ) |) Options: (| stateShape = (| a = pattern number. b = pattern number |) |)
        shaped new names
        => vector('_parent', 'a', 'b')
        """);
  }

  @Test
  void A28_refusesAShape_whenItIsNoRecord() {
    WORLD.shows(
        """
        kinds defineKind: 'x' Init: nil Behaviour: (| |) Options: (| stateShape = 3 |)
        => ! The kind 'x' has a stateShape that is 3. A stateShape is a record of patterns, such as  (| count = pattern number |).
        """);
  }

  @Test
  void A29_checksAtInitAndAtEveryAssignment() {
    WORLD.shows(SHAPED);
    WORLD.shows(
        """
        counters of: 'three'
        => ! The state of a counter cannot have this as its 'count': string 'three' - Must be a number
        x: counters of: 3
        x set: 'four'
        => ! The state of a counter cannot have this as its 'count': string 'four' - Must be a number
        x get
        => 3
        """);
  }

  @Test
  void A30_refusesAFirstState_whenItHasMoreThanTheShape() {
    WORLD.shows(SHAPED);
    WORLD.shows(
        """
        counters more: 3
        => ! The kind 'counter' has a first state with extra, and its stateShape describes only count, name, note.
        """);
  }

  @Test
  void A31_refusesAFirstState_whenSomethingIsMissingThatMayNotBeNil() {
    WORLD.shows(SHAPED);
    WORLD.shows(
        """
        counters less: 3
        => ! The state of a counter cannot have this as its 'count': nil - Must be a number
        (counters of: 3) note
        => nil
        """);
  }

  @Test
  void A32_saysWhatMustBe_whenSomethingDoesNotFit() {
    WORLD.shows(
        """
        _AddSlots: (| m. only |)
        only: boxes of: 0
        m: (| make: shape = ( kinds defineKind: 'm' Init: (| of: x = ( (| it |) it: x ) |) Behaviour: (| |) Options: ((| stateShape |) stateShape: ((| it |) it: shape)) ). parent* = lobby |)
        (m make: pattern number) of: 'x'
        => ! The state of a m cannot have this as its 'it': string 'x' - Must be a number
        (m make: pattern string) of: 3
        => ! The state of a m cannot have this as its 'it': number 3 - Must be a string
        (m make: pattern object) of: 3
        => ! The state of a m cannot have this as its 'it': number 3 - Must be an object
        (m make: 47) of: 48
        => ! The state of a m cannot have this as its 'it': number 48 - Must be: 47
        (m make: only) of: only
        => a m
        (m make: only) of: (boxes of: 0)
        => ! The state of a m cannot have this as its 'it': object a box - Must be: a box
        """);
  }

  private static final String SHAPED =
      """
      _AddSlots: (| counters |)
      counters: (kinds defineKind: 'counter' Init: (|
              of: n = ( (| count. name <- 'c' |) count: n ).
              more: n = ( (| count. name <- 'c'. extra <- 1 |) count: n ).
              less: n = ( (| name |) name: 'x' ) |)
          Behaviour: (| set: c With: n = ( c state count: n ). get: c = ( c state count ). note: c = ( c state note ) |)
          Options: (| stateShape = (| count = pattern number. name = pattern string. note = pattern optional: pattern string |) |))
      """;

  @Test
  void A24_takesAsManyCharactersAsItSays_andNotOneMore() {
    WORLD.shows(
        """
        _AddSlots: (| k. i |)
        k: kinds defineKind: 'k' Init: (| a <- 1 |) Behaviour: (| set: c To: x = ( c state a: x ). size: c = ( c state a size ) |)
        i: k new
        (i setTo: ('abcdefghij' repeat: 1000000)) size
        => 10000000
        i setTo: ('abcdefghij' repeat: 1000000), 'k'
        => ! The state of a k cannot have this as its 'a': it is too large. At most 10000000 characters and 10000 references are kept in one slot; keep more in a store, and the store in the slot.
        """);
  }

  @Test
  void A32_stringOfAShapeFitsItselfOnly() {
    WORLD.shows(
        """
        _AddSlots: (| k. i |)
        k: kinds defineKind: 'k' Init: (| a <- 'on' |) Behaviour: (| set: c To: x = ( c state a: x ) |) Options: (| stateShape = (| a = 'on' |) |)
        i: k new
        i setTo: '*'
        => ! The state of a k cannot have this as its 'a': string '*' - Must be: 'on'
        i setTo: 3
        => ! The state of a k cannot have this as its 'a': number 3 - Must be: 'on'
        """);
  }
}
