package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.api.Vat;
import vivarium.vat.testing.OwnWorldTest;
import vivarium.vat.turn.TurnResult;

/** A vat gets new code: all of it or nothing, and what others have of it stays good. */
class UpgradeTest extends OwnWorldTest {
  private static final String SHOP = "shop";

  @BeforeEach
  void furnish() {
    world.createVat(
        SHOP,
        "(| parent* = traits gatekeeper. sold <- 0. p <- nil. sell: n = ( sold: sold + n. sold )."
            + " later = ( p: promises new. p ). item = (| parent* = traits clonable. n <- 7. get ="
            + " ( n ) |) |)");
    act(world, HOME, "lobby _AddSlots: (| a <- nil. b <- nil. c <- nil. shop = vats at: 'shop' |)");
  }

  private Vat shop() {
    return world.vat(SHOP);
  }

  @Test
  void A68_keepsStateAndIdentity_whenTheCodeIsReplaced() {
    home("a: shop eventually sell: 3");
    awaitHome("a outcome", "3");
    home(
        "b: world upgrade: 'shop' To: (| parent* = traits gatekeeper. sold <- 100. sell: n = ("
            + " sold: sold + (2 * n). sold ) |)");
    awaitHome("b isFulfilled", "true");
    assertThat(value(world, HOME, "b outcome incarnationNumber")).isEqualTo("1");
    home("a: shop eventually sell: 3");
    awaitHome("a outcome", "9");
    assertThat(shop().incarnation().join()).isEqualTo(1);
  }

  @Test
  void A68_comesInItsTurn_whenMessagesWereSentBeforeAndAfter() {
    home(
        "a: shop eventually sell: 1. world upgrade: 'shop' To: '(| sell: n = ( sold: sold + (10 *"
            + " n). sold ) |)'. b: shop eventually sell: 1");
    awaitHome("b isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("1");
    assertThat(value(world, HOME, "b outcome")).isEqualTo("11");
  }

  @Test
  void A72_leavesEverythingAsItWas_whenTheNewCodeFails() {
    home("a: shop eventually sell: 3");
    awaitHome("a outcome", "3");
    home(
        "b: world upgrade: 'shop' To: (| parent* = traits gatekeeper. sell: n = ( 0 )."
            + " upgradedFrom: n Parameters: p = ( sold: 55. error: 'bad luck' ) |)");
    awaitHome("b isBroken", "true");
    assertThat(value(world, HOME, "b outcome")).contains("bad luck");
    home("a: shop eventually sell: 1");
    awaitHome("a outcome", "4");
    assertThat(shop().incarnation().join()).isZero();
    assertThat(shop().upgrade("(| oops", "x").join()).isInstanceOf(TurnResult.Unreadable.class);
  }

  @Test
  void A73_countsTheIncarnations_whenAVatIsUpgradedAgain() {
    for (long i = 1; i <= 3; i++) {
      var done = (TurnResult.Done) shop().upgrade("self", "again").join();
      assertThat(done.value().printString()).isEqualTo(Long.toString(i));
    }
    reopen();
    assertThat(shop().incarnation().join()).isEqualTo(3);
    assertThat(value(world, SHOP, "world incarnation")).isEqualTo("3");
  }

  @Test
  void A74_promisesLiveOn_whenTheCodeThatWasToSettleThemIsReplaced() {
    home("a: shop eventually later. b: a eventually anything");
    await(world, SHOP, "gatekeeper p isNil", "false");
    shop().upgrade("(| finish = ( p resolve: 42. nil ) |)", "new code").join();
    assertThat(value(world, HOME, "a isWaiting")).isEqualTo("true");
    home("c: shop eventually finish");
    awaitHome("a isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("42");
    awaitHome("b trouble", "'not callable'");
  }

  @Test
  void A74_promisesAreBrokenWithARecord_whenTheNewCodeWantsThat() {
    home("a: shop eventually later");
    await(world, SHOP, "gatekeeper p isNil", "false");
    shop().upgrade("(| upgradeBreaksPromises = ( true ) |)", "a clean start").join();
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome name")).isEqualTo("'vatUpgraded'");
    assertThat(value(world, HOME, "a outcome upgradeMessage")).isEqualTo("'a clean start'");
    assertThat(value(world, HOME, "a outcome incarnationNumber")).isEqualTo("0");
  }

  @Test
  void A75_exportsStayGood_whenTheVatIsUpgraded() {
    home("a: shop eventually item");
    awaitHome("a isFulfilled", "true");
    shop().upgrade("(| sell: n = ( nil ) |)", "x").join();
    home("b: a outcome eventually get");
    awaitHome("b outcome", "7");
  }

  @Test
  void A77_changesNothing_whenTheNewCodeIsTheOld() {
    home("a: shop eventually sell: 3");
    awaitHome("a outcome", "3");
    assertThat(shop().upgrade("self", "null upgrade").join()).isInstanceOf(TurnResult.Done.class);
    home("a: shop eventually sell: 1");
    awaitHome("a outcome", "4");
  }

  @Test
  void A79_parametersReachTheNewCode_whenTheyAreGiven() {
    home(
        "b: world upgrade: 'shop' To: (| parent* = traits gatekeeper. told <- nil. upgradedFrom: n"
            + " Parameters: p = ( told: p ) |) Saying: 'with parameters' With: (3 & 4) asVector");
    awaitHome("b isFulfilled", "true");
    assertThat(value(world, SHOP, "gatekeeper told")).isEqualTo("vector(3, 4)");
  }

  @Test
  void G19_saysWhatWouldHappenAndChangesNothing_whenAnUpgradeIsTried() {
    var good = shop().tryUpgrade("(| sell: n = ( 1 ) |)", "x").join();
    assertThat(good.works()).isTrue();
    assertThat(good.objects()).isPositive();
    var bad = shop().tryUpgrade("(| upgradedFrom: n Parameters: p = ( nobodyHere ) |)", "x").join();
    assertThat(bad.works()).isFalse();
    assertThat(bad.text()).contains("nobodyHere");
    assertThat(shop().incarnation().join()).isZero();
    home("a: shop eventually sell: 3");
    awaitHome("a outcome", "3");
  }

  @Test
  void C37_waitingMessagesAreDelivered_whenTheWorldIsOpenedAgain() {
    shop().suspend("until the world is opened again").join();
    home(
        "a: shop eventually sell: 5. b: world upgrade: 'shop' To: '(| sell: n = ( 0 - n ) |)'. c:"
            + " shop eventually sell: 5");
    reopen();
    assertThat(value(world, HOME, "a isWaiting")).isEqualTo("true");
    shop().resume().join();
    awaitHome("c isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("5");
    assertThat(value(world, HOME, "c outcome")).isEqualTo("-5");
  }
}
