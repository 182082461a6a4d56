package vivarium.world.library;

import org.junit.jupiter.api.Test;

/**
 * What can be seen of the collection of instances that nobody needs. Rows to
 *
 */
final class KindCollectionTest {
  private final RowWorld world = new RowWorld();

  private static final String NODES =
      """
      _AddSlots: (| nodes. pairs. a. b. held. log |)
      nodes: (kinds defineKind: 'node' Init: (| of: x = ( (| next |) next: x ) |) Behaviour: (| next: c = ( c state next ). next: c To: x = ( c state next: x ) |))
      pairs: (kinds defineKindMulti: 'pair' Init: (| n <- 0 |) Facets: (| up = (| inc: c = ( c state n: c state n + 1 ). all: c = ( c facets ) |). down = (| n: c = ( c state n ) |) |))
      """;

  @Test
  void A81_isKept_asLongAsItCanBeReached() {
    world.shows(NODES);
    world.shows(
        """
        a: nodes of: (nodes of: nil)
        (kinds kindOf: a) instanceCount
        => 2
        held: a next
        a: nil
        (kinds kindOf: held) instanceCount
        => 1
        """);
  }

  @Test
  void A83_stateKeepsOrdinaryObjects_whichGoOnLiving() {
    world.shows(NODES);
    world.shows(
        """
        a: nodes of: ((| parent* = lobby. n <- 1 |) _Clone)
        a next n: 2
        a next n
        => 2
        """);
  }

  @Test
  void A84_cohortIsOneInstance_howeverManyOfItsFacetsAreHeld() {
    world.shows(NODES);
    world.shows(
        """
        a: pairs new
        b: nodes of: ((a up & a down & a up) asVector)
        held: kinds kindOf: a up
        a: nil
        held instanceCount
        => 1
        b nextTo: nil
        held instanceCount
        => 0
        """);
  }

  @Test
  void A87_oneFacetKeepsAllOthers() {
    world.shows(NODES);
    world.shows(
        """
        held: pairs new up
        held inc
        held all down n
        => 1
        held all up == held
        => true
        """);
  }

  @Test
  void A88_isOneObject_wheneverItIsBroughtIn() {
    world.shows(NODES);
    world.shows(
        """
        a: nodes of: nil
        b: nodes of: a
        b next == a
        => true
        b next identityHash = a identityHash
        => true
        b nextTo: b
        b next next next == b
        => true
        """);
  }

  @Test
  void A89_codeCannotSeeWhetherAnInstanceIsInMemory() {
    world.shows(NODES);
    world.shows(
        """
        a: nodes of: 3
        held: a hash
        a hash = held
        => true
        (reflect: a) names
        => vector('_parent', '_state')
        """);
  }

  @Test
  void A90_lettingGoOfOneLetsGoOfAllThatOnlyItHeld() {
    world.shows(NODES);
    world.shows(
        """
        a: nodes of: (nodes of: (nodes of: nil))
        held: kinds kindOf: a
        held instanceCount
        => 3
        a nextTo: nil
        held instanceCount
        => 1
        """);
  }

  @Test
  void A92_keysOfStoresAreFoundAgain_afterTheyWereEvicted() {
    world.shows(NODES);
    world.shows(
        """
        a: nodes of: nil
        held: weakMapStore label: 'notes'
        held init: a To: 'note'
        held get: a
        => 'note'
        log: identityDictionary copyRemoveAll
        log at: a Put: 7
        log at: a
        => 7
        """);
  }

  @Test
  void A94_cyclesAreForgotten_whenNothingLeadsToThem() {
    world.shows(NODES);
    world.shows(
        """
        a: nodes of: nil
        b: nodes of: a
        a nextTo: b
        held: kinds kindOf: a
        held instanceCount
        => 2
        a: nil
        b: nil
        held instanceCount
        => 0
        """);
  }

  @Test
  void A21_forgottenAndMadeAnew_isAnotherObject() {
    world.shows(NODES);
    world.shows(
        """
        held: mapStore label: 'm'
        a: nodes of: 1
        held init: 'k' To: a
        held delete: 'k'
        held has: 'k'
        => false
        held init: 'k' To: (nodes of: 2)
        (held get: 'k') next
        => 2
        """);
  }
}
