package vivarium.world.library;

import org.junit.jupiter.api.Test;

/** Amplifiers, instance testers and caretakers. Rows. */
final class KindPowersTest {
  private static final RowWorld WORLD = new RowWorld();

  static {
    WORLD.shows(
        """
        _AddSlots: (| amp. test. pairs. singles. x. y |)
        pairs: (kinds defineKindMulti: 'pair' Init: nil Facets: (| a = (| name: c = ( 'a' ) |). b = (| name: c = ( 'b' ) |) |)
            Options: (| receiveAmplifier: z = ( amp: z ). receiveInstanceTester: t = ( test: t ) |))
        """);
  }

  @Test
  void A59_findsAllFacets_forOneOfThem() {
    WORLD.shows(
        """
        x: pairs new
        (amp amplify: x a) b == x b
        => true
        (amp amplify: x b) = x
        => true
        amp amplify: 3
        => ! 3 must be a facet of 'pair'.
        amp amplify: (kinds defineKind: 'pair' Init: nil Behaviour: (| |)) new
        => ! a pair must be a facet of 'pair'.
        kinds defineKind: 'one' Init: nil Behaviour: (| |) Options: (| receiveAmplifier: a = ( a ) |)
        => ! The kind 'one' has one behaviour, so that there is nothing to amplify; receiveAmplifier: is for kinds with facets.
        """);
  }

  @Test
  void A60_tellsInstancesFromEverythingElse() {
    WORLD.shows(
        """
        _AddSlots: (| single |)
        x: pairs new
        (test isInstance: x a) & (test isInstance: x b) & (test isInstance: x) & (test isInstance: 3)
        => collector(true, true, false, false)
        (test isInstance: x a Facet: 'a') & (test isInstance: x a Facet: 'b')
        => collector(true, false)
        test isInstance: x a Facet: 'c'
        => ! The kind 'pair' has no facet 'c'. Its facets are a, b.
        singles: kinds defineKind: 'one' Init: nil Behaviour: (| |) Options: (| receiveInstanceTester: t = ( single: t ) |)
        single isInstance: singles new
        => true
        single isInstance: singles new Facet: 'a'
        => ! The kind 'one' has one behaviour, and no facet 'a'.
        single isInstance: x a
        => false
        """);
  }

  @Test
  void A61_passesMessagesOn_untilItIsRevoked() {
    WORLD.shows(
        """
        _AddSlots: (| maker. kit. other. purse |)
        purse: (| parent* = lobby. cents <- 5. deposit: n = ( cents: cents + n ). secret = ( 'hidden' ) |)
        maker: caretaking in: zones heap Named: 'purse' Messages: ('cents' & 'deposit:') Extra: (| half = ( underlying cents / 2 ) |)
        kit: maker makeFor: purse
        kit revocable deposit: 3
        kit revocable cents
        => 8
        kit revocable half
        => 4
        kit revocable secret
        => ! No 'secret' slot found in a purse (revocable).
        kit revoker revoke
        => true
        kit revoker revoke
        => false
        kit revocable cents
        => ! purse_caretaker revoked
        other: maker makeFor: purse
        maker revoke: other revocable
        => true
        maker revoke: other revocable
        => false
        other revocable deposit: 1
        => ! purse_caretaker revoked
        """);
  }

  @Test
  void A61_attenuates_withoutRevoking() {
    WORLD.shows(
        """
        _AddSlots: (| weak. purse |)
        purse: (| parent* = lobby. cents <- 5. deposit: n = ( cents: cents + n ) |)
        weak: (caretaking attenuatorIn: zones virtual Named: 'readable' Messages: (vector copyWith: 'cents')) makeFor: purse
        weak cents
        => 5
        weak deposit: 3
        => ! No 'deposit:' slot found in a readable.
        """);
  }
}
