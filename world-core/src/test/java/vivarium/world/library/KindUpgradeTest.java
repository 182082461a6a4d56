package vivarium.world.library;

import org.junit.jupiter.api.Test;

/**
 * What becomes of kinds when the code of their vat begins anew. Rows,
 *
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
  void A03_saysSo_whenAMakerOfFormerCodeIsUsed() {
    world.shows(
        """
        _AddSlots: (| h. m |)
        h: kinds makeKindHandle: 'item'
        m: kinds defineDurableKind: h Init: (| of: n = ( (| name |) name: n ) |) Behaviour: (| name: c = ( c state name ) |)
        kinds beginIncarnation
        kinds defineDurableKind: h Init: nil Behaviour: (| name: c = ( c state name ) |)
        m of: 'x'
        => ! The kind 'item' has no of: in its init: the message is of a maker of an earlier incarnation. Take the maker that the definition has answered last.
        """);
  }
}
