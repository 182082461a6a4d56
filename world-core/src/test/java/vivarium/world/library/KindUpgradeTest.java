package vivarium.world.library;

import org.junit.jupiter.api.Test;

/**
 * What becomes of kinds when the code of their vat begins anew. Rows to
 * A-78, G-01 to G-04.
 */
final class KindUpgradeTest {
  private final RowWorld world = new RowWorld();

  private static final String COUNTERS =
      """
      _AddSlots: (| h. m. x. y. old |)
      h: kinds makeKindHandle: 'counter'
      m: (kinds defineDurableKind: h Init: (| count <- 7 |) Behaviour: (| count: c = ( c state count ). set: c With: n = ( c state count: n ) |)
          Options: (| stateShape = (| count = pattern number |) |))
      x: m new
      y: m new
      y set: 9
      """;

  @Test
  void A03_definesAgainInTheNextIncarnation_andInstancesGetTheNewCode() {
    world.shows(COUNTERS);
    world.shows(
        """
        kinds beginIncarnation
        x count
        => ! The message count came to a counter, and its kind has no code in this incarnation of the vat. orphanedState shows what it knows.
        m new
        => ! The kind 'counter' has no code in this incarnation of the vat, so that nothing can be made of it.
        m: (kinds defineDurableKind: h Init: (| count <- 0 |) Behaviour: (| count: c = ( c state count * 100 ) |) Options: (| stateShape = (| count = pattern number |) |))
        x count
        => 700
        y count
        => 900
        m new count
        => 0
        x set: 3
        => ! No 'set:' slot found in a counter.
        """);
  }

  @Test
  void A05_handleIsTheSameObject_inEveryIncarnation() {
    world.shows(COUNTERS);
    world.shows(
        """
        old: h
        kinds beginIncarnation
        old == h
        => true
        (kinds kindOf: x) == (h _HiddenAt: 'kind')
        => true
        """);
  }

  @Test
  void A33_refusesAShape_whenItNamesSomethingThatIsNotDurable() {
    world.shows(
        """
        _AddSlots: (| heap |)
        heap: (kinds defineKind: 'heap' Init: nil Behaviour: (| |)) new
        kinds defineDurableKind: (kinds makeKindHandle: 'x') Init: nil Behaviour: (| |) Options: ((| stateShape |) stateShape: ((| it |) it: heap))
        => ! The kind 'x' has a stateShape that is not durable: at .it there is a heap, which is not durable.
        """);
  }

  @Test
  void A34_keepsWhatTheShapeNames_asLongAsTheKind() {
    world.shows(
        """
        _AddSlots: (| it. m |)
        it: (kinds defineDurableKind: (kinds makeKindHandle: 'it') Init: nil Behaviour: (| |)) new
        m: kinds defineDurableKind: (kinds makeKindHandle: 'x') Init: (| of: v = ( (| it |) it: v ) |) Behaviour: (| |) Options: ((| stateShape |) stateShape: ((| it |) it: it))
        m of: it
        => a x
        [ m of: 3 ] onError: [ |:e| e name ]
        => 'stateError'
        """);
  }

  @Test
  void A35_refusesAnotherShape_whenNothingSaysHowOldStatesFollow() {
    world.shows(COUNTERS);
    world.shows(
        """
        kinds beginIncarnation
        kinds defineDurableKind: h Init: nil Behaviour: (| |) Options: (| stateShape = (| count = pattern string |) |)
        => ! The kind 'counter' has a stateShape that instances in store do not fit (stateShape mismatch): the field 'count' was pattern (Must be a number) and would be pattern (Must be a string). Give the option migrate: to say how old states become new ones.
        kinds defineDurableKind: h Init: nil Behaviour: (| |) Options: (| stateShape = (| other = pattern string |) |)
        => ! The kind 'counter' has a stateShape that instances in store do not fit (stateShape mismatch): the field 'count' is missing. Give the option migrate: to say how old states become new ones.
        kinds defineDurableKind: h Init: nil Behaviour: (| |) Options: (| stateShape = (| count = pattern number. more = pattern string |) |)
        => ! The kind 'counter' has a stateShape that instances in store do not fit (stateShape mismatch): the new field 'more' cannot be nil, as it will be in the instances there are. Give the option migrate: to say how old states become new ones.
        kinds missing
        => vector(the kind 'counter')
        kinds defineDurableKind: h Init: nil Behaviour: (| |) Options: (| stateShape = (| count = pattern number || pattern string |). allowStateShapeChanges = true |)
        => the maker of the kind 'counter'
        """);
  }

  @Test
  void A36_newFieldIsNil_inInstancesThatWereThereBefore() {
    world.shows(COUNTERS);
    world.shows(
        """
        kinds beginIncarnation
        (kinds defineDurableKind: h Init: nil Behaviour: (| count: c = ( c state count ). note: c = ( c state note ). note: c To: t = ( c state note: t ) |)
            Options: (| stateShape = (| count = pattern number. note = pattern optional: pattern string |) |))
        x note
        => nil
        x count
        => 7
        x noteTo: 'text'
        x noteTo: 3
        => ! The state of a counter cannot have this as its 'note': number 3 - Must be: nil, or: Must be a string
        x note
        => 'text'
        """);
  }

  @Test
  void A63_addsFacets_butNeverLosesOrExchangesThem() {
    world.shows(
        """
        _AddSlots: (| h. m. x. old |)
        h: kinds makeKindHandle: 'pair'
        m: kinds defineDurableKindMulti: h Init: (| n <- 1 |) Facets: (| mid = (| n: c = ( c state n ) |). zoo = (| n: c = ( c state n ) |) |)
        x: m new
        old: x mid
        kinds beginIncarnation
        kinds defineDurableKindMulti: h Init: (| n <- 1 |) Facets: (| mid = (| |). ant = (| |) |)
        => ! The kind 'pair' lacks facets that it had: zoo. Instances in store still have them, so each kind keeps its facets; facets can be added.
        kinds defineDurableKind: h Init: (| n <- 1 |) Behaviour: (| |)
        => ! The kind 'pair' had several facets, and now would have one behaviour.
        (kinds defineDurableKindMulti: h Init: (| n <- 1 |) Facets: (| zoo = (| n: c = ( c state n ) |). bee = (| n: c = ( c state n ) |). ant = (| |).
            mid = (| n: c = ( c state n ). all: c = ( c facets names ). bee: c = ( c facets bee ) |) |))
        (kinds kindOf: old) facetNames
        => vector('mid', 'zoo', 'ant', 'bee')
        old all
        => vector('ant', 'bee', 'mid', 'zoo')
        old bee n
        => 1
        old bee == old bee
        => true
        """);
  }

  @Test
  void A65_holdsOnlyWhatIsDurable_andNamesThePathToWhatIsNot() {
    world.shows(COUNTERS);
    world.shows(
        """
        _AddSlots: (| boxes. b. plain |)
        plain: (kinds defineKind: 'plain' Init: nil Behaviour: (| |)) new
        boxes: kinds defineDurableKind: (kinds makeKindHandle: 'box') Init: (| of: v = ( (| it |) it: v ) |) Behaviour: (| it: c = ( c state it ). put: c With: v = ( c state it: v ) |)
        b: boxes of: x
        b it == x
        => true
        b put: h
        b put: (1 & 'two' & nil & true) asVector
        b put: ((| parts |) parts: (vector copyWith: plain))
        => ! The state of a box cannot have this as its 'it': at .parts[0] there is a plain, which is not durable.
        b put: lobby
        => ! The state of a box cannot have this as its 'it': there is lobby, which is not durable.
        b put: boxes
        => ! The state of a box cannot have this as its 'it': there is the maker of the kind 'box', which is not durable.
        b it
        => vector(1, 'two', nil, true)
        boxes of: plain
        => ! The state of a box cannot have this as its 'it': there is a plain, which is not durable.
        """);
  }

  @Test
  void A66_holdsAnything_whenTheKindIsVirtual() {
    world.shows(
        """
        _AddSlots: (| b. thing |)
        thing: (| parent* = lobby. n <- 1 |)
        b: (kinds defineKind: 'box' Init: (| of: v = ( (| it |) it: v ) |) Behaviour: (| it: c = ( c state it ) |)) of: thing
        thing n: 5
        b it n
        => 5
        b it == thing
        => true
        """);
  }

  @Test
  void A67_tellsWhatCanBeDurable_withoutChangingAnything() {
    world.shows(COUNTERS);
    world.shows(
        """
        (kindDurability canBeDurable: 3) & (kindDurability canBeDurable: x) & (kindDurability canBeDurable: h)
        => collector(true, true, true)
        (kindDurability canBeDurable: lobby) & (kindDurability canBeDurable: []) & (kindDurability canBeDurable: (vector copyWith: lobby))
        => collector(false, false, false)
        """);
  }

  @Test
  void A69_refusesTheUpgrade_whenADurableKindHasNoCode() {
    world.shows(COUNTERS);
    world.shows(
        """
        kinds makeKindHandle: 'never'
        kinds beginIncarnation
        kinds insistAllReconnected
        => ! There is no code for these durable kinds (defineDurableKind: was not sent for their tags): counter, never. Define them, or say  kinds retire: handle  where there are no instances, or  kinds orphan: handle  where they shall only be looked at.
        """);
  }

  @Test
  void A75_abandonsInstances_whenTheirKindIsNotDurable() {
    world.shows(COUNTERS);
    world.shows(
        """
        _AddSlots: (| v. vm |)
        vm: kinds defineKind: 'virtual' Init: (| a <- 1 |) Behaviour: (| a: c = ( c state a ) |)
        v: vm new
        v a
        => 1
        kinds beginIncarnation
        v a
        => ! The message a came to a virtual of an incarnation of the code that is over. Only instances of durable kinds go on in the next one.
        v isAbandoned
        => true
        vm new
        => ! The kind 'virtual' has no code in this incarnation of the vat, so that nothing can be made of it.
        (m respondsTo: 'new') & (kinds kindOf: v) isNil
        => collector(true, true)
        """);
  }

  @Test
  void A76_numbersOfKindsAreNeverUsedAgain() {
    world.shows(COUNTERS);
    world.shows(
        """
        _AddSlots: (| n |)
        n: (kinds kindOf: ((kinds defineKind: 'a' Init: nil Behaviour: (| |)) new)) number
        kinds beginIncarnation
        (kinds kindOf: ((kinds defineKind: 'a' Init: nil Behaviour: (| |)) new)) number > n
        => true
        (x hash = x hash) & (x hash = y hash)
        => collector(true, false)
        """);
  }

  @Test
  void A77_dropsOnlyWhatIsNotDurable_whenTheCodeIsTheSame() {
    world.shows(COUNTERS);
    world.shows(
        """
        kinds beginIncarnation
        m: (kinds defineDurableKind: h Init: (| count <- 7 |) Behaviour: (| count: c = ( c state count ). set: c With: n = ( c state count: n ) |) Options: (| stateShape = (| count = pattern number |) |))
        kinds insistAllReconnected
        (kinds kindOf: x) version
        => 0
        y count
        => 9
        """);
  }

  @Test
  void A78_answersMessages_beforeTheMigrationIsOver() {
    world.shows(MIGRATION);
    world.shows(
        """
        (kinds kindOf: x) outdated size
        => 2
        x total
        => 70
        (kinds kindOf: x) outdated size
        => 1
        y total
        => 90
        """);
  }

  private static final String MIGRATION =
      COUNTERS
          + """
          kinds beginIncarnation
          (kinds defineDurableKind: h Init: nil Behaviour: (| total: c = ( c state total ). unit: c = ( c state unit ) |)
              Options: (|
                  stateShape = (| total = pattern number. unit = pattern string |).
                  migrate: s = ( s count = 13 ifTrue: [ error: 'unlucky' ]. ((| total. unit <- 'tenth' |) total: s count * 10) ) |))
          """;

  @Test
  void G01_migratesInTheBackground_withProgress() {
    world.shows(MIGRATION);
    world.shows(
        """
        _AddSlots: (| job |)
        job: kinds migration
        job
        => a migration (0 of 2)
        job runAll
        => a migration (2 of 2)
        job progress
        => 1.0
        job isFinished
        => true
        (kinds kindOf: x) outdated size
        => 0
        x total & x unit & y total
        => collector(70, 'tenth', 90)
        """);
  }

  @Test
  void G01_changesNothing_whenTheMigrationOfAnInstanceFails() {
    world.shows(COUNTERS);
    world.shows("x set: 13");
    world.shows(MIGRATION.substring(COUNTERS.length()));
    world.shows(
        """
        x total
        => ! unlucky
        x total
        => ! unlucky
        y total
        => 90
        """);
  }

  @Test
  void G01_tellsTheVersionThatAStateHad_whenItIsAsked() {
    world.shows(COUNTERS);
    world.shows(
        """
        kinds beginIncarnation
        (kinds defineDurableKind: h Init: nil Behaviour: (| a: c = ( c state a ) |) Options: (| stateVersion = 1. stateShape = (| a = pattern any |). migrate: s From: v = ( (| a |) a: 'from ', v printString ) |))
        x a
        => 'from 0'
        kinds beginIncarnation
        (kinds defineDurableKind: h Init: nil Behaviour: (| a: c = ( c state a ) |) Options: (| stateVersion = 2. stateShape = (| a = pattern any |). migrate: s From: v = ( (| a |) a: 'from ', v printString ) |))
        x a & y a
        => collector('from 1', 'from 0')
        """);
  }

  @Test
  void G03_refusesTheUpgrade_whenAnInstanceCannotFollow() {
    world.shows(COUNTERS);
    world.shows("x set: 13");
    world.shows(MIGRATION.substring(COUNTERS.length()));
    world.shows(
        """
        kinds dryRun
        => vector(a counter -> 'unlucky')
        kinds insistAllReconnected
        => ! One instance cannot be brought to the shape that its kind has now. The first is a counter: unlucky
        (kinds kindOf: x) outdated size
        => 2
        """);
  }

  @Test
  void G04_retiresAKind_whenThereAreNoInstances() {
    world.shows(COUNTERS);
    world.shows(
        """
        kinds beginIncarnation
        kinds retire: h
        => ! The kind 'counter' has 2 instances and cannot be retired. Let go of them, or say  kinds orphan: handle.
        x: nil
        y: nil
        kinds retire: h
        kinds insistAllReconnected
        kinds defineDurableKind: h Init: nil Behaviour: (| |)
        => ! the handle of the kind 'counter' is an unknown handle: no kind of this vat has it. kinds makeKindHandle: makes one.
        """);
  }

  @Test
  void G04_instancesCanBeLookedAt_whenTheirKindIsOrphaned() {
    world.shows(COUNTERS);
    world.shows(
        """
        kinds beginIncarnation
        kinds orphan: kinds missing first
        kinds insistAllReconnected
        x orphanedState
        => (| count = 7 |)
        x isOrphaned
        => true
        x
        => a counter
        kinds beginIncarnation
        [ kinds insistAllReconnected ] onError: [ |:e| e name ]
        => 'incarnationError'
        kinds defineDurableKind: h Init: nil Behaviour: (| count: c = ( c state count ) |) Options: (| stateShape = (| count = pattern number |) |)
        y count
        => 9
        """);
  }
}
