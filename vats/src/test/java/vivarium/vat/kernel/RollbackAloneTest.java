package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.history.Breakage;
import vivarium.vat.history.History;
import vivarium.vat.testing.OwnWorldTest;

/** One vat goes back, the others go on. */
class RollbackAloneTest extends OwnWorldTest {
  private static final String SHOP = "shop";

  private History history;

  @BeforeEach
  void furnish() {
    world.createVat(
        SHOP,
        "(| parent* = traits gatekeeper. sold <- 0. got <- 0. out <- nil. p <- nil. old = (|"
            + " parent* = traits clonable. get = ( 'old' ) |). sell: n = ( sold: sold + n. sold )."
            + " fresh = ( old copy ). tellHome = ( out: (vats at: 'home') eventually count. nil )."
            + " later = ( p: promises new. p ). settle = ( p resolve: 'done'. nil ) |)");
    act(
        world,
        HOME,
        "lobby _AddSlots: (| shop = vats at: 'shop'. a <- nil. b <- nil. c <- nil |). gatekeeper"
            + " _AddSlots: (| counted <- 0. count = ( counted: counted + 1. counted ) |)");
    history = new History(world.vatsTogether());
  }

  private long now() {
    return world.vatsTogether().store().savedTurn();
  }

  @Test
  void E08_thePreviewNamesAnOutcome_whenNobodyHasLookedAtItYet() {
    long before = now();
    home("a: shop eventually fresh");
    awaitHome("a isFulfilled", "true");
    assertThat(history.previewRollback(before, SHOP, 10).breakages())
        .extracting(Breakage::holder)
        .containsExactly(HOME);
  }

  @Test
  void E08_othersGoOnAndNothingIsDeliveredTwice_whenOneVatGoesBack() {
    long before = now();
    home("a: shop eventually sell: 5");
    awaitHome("a outcome", "5");
    history.rollback(before, SHOP);
    assertThat(value(world, SHOP, "gatekeeper sold")).isEqualTo("0");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("5");
    home("b: shop eventually sell: 1");
    awaitHome("b outcome", "1");
    assertThat(value(world, SHOP, "gatekeeper sold")).isEqualTo("1");
  }

  @Test
  void whatWaitsIsStillDelivered_whenTheReceiverGoesBack() {
    long before = now();
    act(world, SHOP, "gatekeeper sold: 7");
    world.vat(SHOP).suspend("so that it waits").join();
    home("a: shop eventually sell: 5");
    history.rollback(before, SHOP);
    world.vat(SHOP).resume().join();
    awaitHome("a outcome", "5");
  }

  @Test
  void whatWasSentStaysSent_whenTheSenderGoesBack() {
    long before = now();
    home("a: shop eventually tellHome");
    awaitHome("a isFulfilled", "true");
    await(world, HOME, "gatekeeper counted", "1");
    history.rollback(before, SHOP);
    assertThat(value(world, SHOP, "gatekeeper out")).isEqualTo("nil");
    home("a: shop eventually tellHome");
    await(world, HOME, "gatekeeper counted", "2");
    await(world, SHOP, "gatekeeper out isFulfilled", "true");
    assertThat(value(world, HOME, "gatekeeper counted")).isEqualTo("2");
  }

  @Test
  void promisesStayDecided_whenTheVatThatDecidedThemGoesBack() {
    home("a: shop eventually later");
    await(world, SHOP, "gatekeeper p isNil", "false");
    long before = now();
    home("b: shop eventually settle");
    awaitHome("a outcome", "'done'");
    history.rollback(before, SHOP);
    assertThat(value(world, HOME, "a outcome")).isEqualTo("'done'");
    assertThat(value(world, SHOP, "gatekeeper p outcome")).isEqualTo("'done'");
  }

  @Test
  void promisesThatWaitGoOnWaiting_whenTheirVatGoesBack() {
    home("a: shop eventually later. a eventually size");
    await(world, SHOP, "gatekeeper p isNil", "false");
    long before = now();
    home("lobby _AddSlots: (| more <- 1 |)");
    history.rollback(before, HOME);
    assertThat(value(world, HOME, "a isWaiting")).isEqualTo("true");
    home("b: shop eventually settle");
    awaitHome("a outcome", "'done'");
  }

  @Test
  void whatOthersHoldIsBroken_whenTheObjectWasMadeSince() {
    home("a: shop eventually old");
    awaitHome("a isFulfilled", "true");
    long before = now();
    home("b: shop eventually fresh");
    awaitHome("b isFulfilled", "true");
    home("b: b outcome");
    var preview = history.previewRollback(before, SHOP, 10);
    assertThat(preview.breakages()).extracting(Breakage::holder).containsExactly(HOME);
    assertThat(preview.breakages().getFirst().object().vat()).isEqualTo(SHOP);
    history.rollback(before, SHOP);
    home("c: b eventually get");
    awaitHome("c trouble", "'object deleted'");
    home("c: a outcome eventually get");
    awaitHome("c outcome", "'old'");
  }

  @Test
  void whoWaitsIsTold_whenThePromiseWasMadeSince() {
    long before = now();
    home("a: shop eventually later. c: a eventually size");
    await(world, SHOP, "gatekeeper p isNil", "false");
    home("b: shop eventually sell: 1");
    awaitHome("b outcome", "1");
    var preview = history.previewRollback(before, SHOP, 10);
    assertThat(preview.breakages())
        .extracting(Breakage::toString)
        .contains("Vat 'home' waits for a promise that is still open of vat 'shop'.");
    history.rollback(before, SHOP);
    awaitHome("a trouble", "'object deleted'");
    awaitHome("c trouble", "'object deleted'");
    reopen();
    assertThat(value(world, HOME, "a trouble")).isEqualTo("'object deleted'");
    assertThat(value(world, SHOP, "gatekeeper p")).isEqualTo("nil");
    home("b: shop eventually sell: 1");
    awaitHome("b outcome", "1");
  }

  @Test
  void whatWasHandedOutSinceStaysGood_whenTheObjectWasThereBefore() {
    long before = now();
    home("a: shop eventually old");
    awaitHome("a isFulfilled", "true");
    history.rollback(before, SHOP);
    home("b: a outcome eventually get");
    awaitHome("b outcome", "'old'");
    assertThat(history.previewRollback(before, SHOP, 10).breakages()).isEmpty();
  }

  @Test
  void whatWasRevokedStaysRevoked_whenTheVatGoesBack() {
    home("a: shop eventually old");
    awaitHome("a isFulfilled", "true");
    long before = now();
    act(world, SHOP, "customs revoke: gatekeeper old");
    history.rollback(before, SHOP);
    home("b: a outcome eventually get");
    awaitHome("b trouble", "'object revoked'");
  }
}
