package vivarium.world.library;

import org.junit.jupiter.api.Test;

/** What durable kinds may hold, and what their shapes may name. Rows. */
final class KindDurabilityTest {
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
}
