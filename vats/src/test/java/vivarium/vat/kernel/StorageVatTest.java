package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.value;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.SharedWorldTest;

/** A vat that stores: what comes out is a copy or a proxy, as its gatekeeper says. */
class StorageVatTest extends SharedWorldTest {
  private static final String ARCHIVE = "archive";

  @BeforeAll
  static void furnish() {
    world.createVat(
        ARCHIVE,
        "(| parent* = traits storageGatekeeper. stored <- nil. vatBegins = ( stored: dictionary"
            + " copyRemoveAll ). passageOf: x = ( x passage ). doc = (| parent* = traits clonable."
            + " title <- ''. pages <- 0. passage <- 'proxy'. author <- nil. secret = ( 'inside' )."
            + " read = ( title, '!' ) |). make: t As: p = ( | d | d: doc copy. d title: t. d"
            + " passage: p. stored at: t Put: d. d ). pages: n Of: d = ( d pages: n. d pages )."
            + " isMine: d = ( stored includes: d ). summary = (| parent* = traits clonable. passage"
            + " = 'copy'. short <- '' |). makeTranslated: t = ( | d | d: make: t As: 'proxy'. d"
            + " passage: summary copy. d passage short: t first: 2. d ) |)");
    act(world, HOME, "lobby _AddSlots: (| g = vats at: 'archive'. a <- nil. b <- nil. c <- nil |)");
  }

  @BeforeEach
  void forget() {
    act(world, HOME, "a: nil. b: nil. c: nil");
  }

  @Test
  void E20_isTheOriginalAgain_whenAProxyIsSentBackIn() {
    home("a: g eventually make: 'Novel' As: 'proxy'");
    awaitHome("a isFulfilled", "true");
    home("b: a outcome eventually read. c: g eventually isMine: a outcome");
    awaitHome("c isFulfilled", "true");
    assertThat(value(world, HOME, "b outcome")).isEqualTo("'Novel!'");
    assertThat(value(world, HOME, "c outcome")).isEqualTo("true");
    home("c: g eventually pages: 12 Of: a outcome");
    awaitHome("c outcome", "12");
    assertThat(value(world, ARCHIVE, "(gatekeeper stored at: 'Novel') pages")).isEqualTo("12");
  }

  @Test
  void E20_noInnerIdentityLeaks_whenAProxyComesOut() {
    home("a: g eventually make: 'Diary' As: 'proxy'. b: g eventually at: 'Diary'");
    awaitHome("b isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome == b outcome")).isEqualTo("true");
    var inner = world.vat(ARCHIVE).customs().join().exports();
    assertThat(inner).isNotEmpty().allMatch(exported -> exported.number() != exported.id());
    var address = value(world, HOME, "a outcome address");
    assertThat(inner).noneMatch(exported -> address.contains("/" + exported.id() + "/"));
  }

  @Test
  void E20_isUnconnected_whenACopyComesOut() {
    home("a: g eventually make: 'Map' As: 'copy'");
    awaitHome("a isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome title")).isEqualTo("'Map'");
    assertThat(value(world, HOME, "b: a outcome. b title: 'Changed'. b title"))
        .isEqualTo("'Changed'");
    assertThat(value(world, ARCHIVE, "(gatekeeper stored at: 'Map') title")).isEqualTo("'Map'");
    assertThat(value(world, HOME, "a outcome secret")).startsWith("! ");
  }

  @Test
  void E20_theTranslationComesOut_whenTheGatekeeperTranslates() {
    home("a: g eventually makeTranslated: 'Treatise'");
    awaitHome("a isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome short")).isEqualTo("'Tr'");
    assertThat(value(world, HOME, "a outcome title")).startsWith("! ");
  }

  @Test
  void E20_nothingComesOut_whenTheGatekeeperRefuses() {
    home("a: g eventually make: 'Will' As: 'refuse'");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).contains("does not let this out");
    home("a: g eventually make: 'Odd' As: 'upside down'");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).contains("upside down");
  }

  @Test
  void E18_onlyTheGatekeeperIsReached_whenNothingWasGivenOut() {
    home("a: g eventually names");
    awaitHome("a isFulfilled", "true");
    home("b: g eventually at: 'nothing of that name'");
    awaitHome("b isBroken", "true");
  }

  @Test
  void E22_aChangeIsOneTurnOfTheOwningVat_whenItIsAskedForFromOutside() {
    home("a: g eventually make: 'Ledger' As: 'proxy'");
    awaitHome("a isFulfilled", "true");
    long before =
        world.vatsTogether().store().vat(ARCHIVE).turns(Long.MAX_VALUE, 1).getFirst().turn();
    home("b: g eventually pages: 3 Of: a outcome");
    awaitHome("b isFulfilled", "true");
    var turns = world.vatsTogether().store().vat(ARCHIVE).turns(Long.MAX_VALUE, 20);
    assertThat(turns.stream().filter(turn -> turn.turn() > before && turn.changed() > 0))
        .hasSize(1);
  }

  @Test
  void isMadeFromThePrototype_whenNothingElseIsWanted() {
    home("a: world addVat: 'shelf' Gatekeeper: storageGatekeeper copy");
    awaitHome("a isFulfilled", "true");
    home("b: a eventually at: 'x' Put: 3. c: a eventually at: 'x'");
    awaitHome("c outcome", "3");
  }
}
