package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.OwnWorldTest;
import vivarium.vat.turn.TurnResult;

/** Kinds in a world with several vats: instances that others have, upgrades, promises. */
class KindsInVatsTest extends OwnWorldTest {
  private static final String SHOP = "shop";

  /** Code that makes counters, durable and virtual. What it counts by can be put in. */
  private static final String CODE =
      """
      (| parent* = traits gatekeeper. durable <- nil. virtual <- nil. step = %d.
         counter = ( durable new ). passing = ( virtual new ).
         upgradedFrom: n Parameters: p = ( define ).
         define = (
           durable: (kinds prepareExoClass: kinds baggage Named: 'counter' Guard: nil
             Init: (| count <- 0 |)
             Methods: (| increment = ( state count: state count + gatekeeper step ). count = ( state count ) |)).
           virtual: (kinds defineKind: 'passing' Init: (| n <- 1 |) Behaviour: (| n: c = ( c state n ) |)).
           self ) |)
      """;

  @BeforeEach
  void furnish() {
    world.createVat(SHOP, CODE.formatted(1));
    act(world, SHOP, "gatekeeper define");
    act(
        world,
        HOME,
        "lobby _AddSlots: (| a <- nil. b <- nil. c <- nil. d <- nil. shop = vats at: 'shop' |)");
  }

  private void shop(String source) {
    act(world, SHOP, source);
  }

  /** Asks for a counter that is counted up once. */
  private void getCounter() {
    home("a: shop eventually counter");
    awaitHome("a isFulfilled", "true");
    home("b: a outcome eventually increment");
    awaitHome("b isFulfilled", "true");
  }

  private String count() {
    home("b: a outcome eventually count");
    awaitHome("b isWaiting", "false");
    return value(world, HOME, "b outcome");
  }

  @Test
  void A11_refusesTheFirstState_whenItIsAPromise() {
    assertThat(
            value(
                world,
                SHOP,
                "(kinds defineKind: 'x' Init: (| new = ( gatekeeper eventually ping ) |)"
                    + " Behaviour: (| |)) new"))
        .contains("answers a promise");
  }

  @Test
  void G04_isNotRetired_whenOnlyAnotherVatHasAnInstance() {
    getCounter();
    assertThat(value(world, SHOP, "kinds retire: (kinds kinds detect: [ |:k| k isDurable ])"))
        .contains("The kind 'counter' has 1 instances and cannot be retired");
    assertThat(count()).isEqualTo("1");
  }

  @Test
  void G03_refusesTheUpgrade_whenAnInstanceThatOnlyAnotherVatHasCannotFollow() {
    getCounter();
    shop("kinds beginIncarnation");
    shop(
        "gatekeeper _AddSlots: (| again = ( kinds prepareExoClass: kinds baggage Named: 'counter'"
            + " Guard: nil Init: (| count <- 0 |) Methods: (| count = ( state count ) |) Options:"
            + " (| stateVersion = 1. migrate: s = ( error: 'unlucky' ) |)) |). gatekeeper again");
    assertThat(value(world, SHOP, "kinds insistAllReconnected"))
        .startsWith("! One instance cannot be brought to the shape that its kind has now.")
        .endsWith("unlucky");
  }

  @Test
  void A43_theStateStaysInside_whateverOthersSend() {
    getCounter();
    for (var message : new String[] {"state", "lobby", "parent", "asMirror", "itself"}) {
      home("b: a outcome eventually " + message);
      awaitHome("b isBroken", "true");
    }
    home("b: a outcome _SendEventually: '_state' Arguments: vector");
    awaitHome("b isBroken", "true");
    assertThat(count()).isEqualTo("1");
  }

  @Test
  void A51_waitsForItsArguments_andAnswersAPromise() {
    shop(
        """
        gatekeeper _AddSlots: (| caller = ((kinds defineExoClass: 'adder' Guard: (guard interface: 'Adder' Methods:
          ('add:To:' -> ((guard callWhen: (guard awaiting: pattern number) With: (guard awaiting: pattern number)) returns: pattern number))
          & ('fail:' -> (guard callWhen: pattern any)))
          Init: nil Methods: (| add: a To: b = ( a + b ). fail: t = ( error: t ) |)) new). promise <- nil. p1 <- nil. p2 <- nil |)
        """);
    shop("gatekeeper p1: promises new. gatekeeper p2: promises new");
    shop(
        "gatekeeper promise: (gatekeeper caller add: gatekeeper p1 To: gatekeeper p2). gatekeeper"
            + " p1 resolve: 3");
    assertThat(value(world, SHOP, "gatekeeper promise isWaiting")).isEqualTo("true");
    shop("gatekeeper p2 resolve: 4");
    await(world, SHOP, "gatekeeper promise outcome", "7");
    shop("gatekeeper promise: (gatekeeper caller add: 3 To: 'four')");
    await(world, SHOP, "gatekeeper promise isBroken", "true");
    assertThat(value(world, SHOP, "gatekeeper promise outcome"))
        .contains("arg 1: string \\'four\\' - Must be a number");
    shop("gatekeeper promise: (gatekeeper caller fail: 'so it is')");
    await(world, SHOP, "gatekeeper promise isBroken", "true");
    assertThat(value(world, SHOP, "gatekeeper promise outcome")).contains("so it is");
    shop(
        "gatekeeper p1: promises new. gatekeeper promise: (gatekeeper caller add: gatekeeper p1 To:"
            + " 1). gatekeeper p1 break: 'no number'");
    await(world, SHOP, "gatekeeper promise isBroken", "true");
    assertThat(value(world, SHOP, "gatekeeper promise outcome")).contains("no number");
  }

  @Test
  void A51_waitsForAnOptionalArgument_whenItIsAPromise() {
    shop(
        """
        gatekeeper _AddSlots: (| caller = ((kinds defineExoClass: 'adder' Guard: (guard interface: 'Adder' Methods:
          'add:To:' -> ((guard callWhen: pattern number) optional: (guard awaiting: pattern number)))
          Init: nil Methods: (| add: a To: b = ( b isNil ifTrue: [ a ] False: [ a + b ] ) |)) new). promise <- nil. p1 <- nil |)
        """);
    shop(
        "gatekeeper p1: promises new. gatekeeper promise: (gatekeeper caller add: 1 To: gatekeeper"
            + " p1). gatekeeper p1 resolve: 4");
    await(world, SHOP, "gatekeeper promise outcome", "5");
    shop("gatekeeper promise: (gatekeeper caller add: 1 To: nil)");
    await(world, SHOP, "gatekeeper promise outcome", "1");
  }

  @Test
  void A64_newFacetsCanBeGivenAway_afterAnUpgrade() {
    var code =
        """
        (| parent* = traits gatekeeper. makers <- nil. it <- nil. upgradedFrom: n Parameters: p = ( define ).
           facet: name = ( (((kinds kindOf: it) contextOf: it) facets) at: name ).
           define = ( makers: (kinds prepareExoClassKit: kinds baggage Named: 'kit' Guard: nil Init: (| n <- 5 |) Facets: %s). self ) |)
        """;
    world.createVat("kit", code.formatted("(| a = (| n = ( state n ) |). z = (| |) |)"));
    act(world, "kit", "gatekeeper define. gatekeeper it: gatekeeper makers new a");
    home("c: (vats at: 'kit') eventually facet: 'a'");
    awaitHome("c isFulfilled", "true");
    var next =
        code.formatted("(| a = (| n = ( state n ) |). m = (| n = ( state n * 2 ) |). z = (| |) |)");
    assertThat(world.vat("kit").upgrade(next.replace("it <- nil. ", ""), "more").join())
        .isInstanceOf(TurnResult.Done.class);
    home("d: (vats at: 'kit') eventually facet: 'm'");
    awaitHome("d isFulfilled", "true");
    home("a: c outcome eventually n. b: d outcome eventually n");
    awaitHome("b outcome", "10");
    awaitHome("a outcome", "5");
  }

  @Test
  void A68_instancesGetTheNewCode_andKeepTheirStates() {
    getCounter();
    assertThat(world.vat(SHOP).upgrade(CODE.formatted(10), "by tens").join())
        .isInstanceOf(TurnResult.Done.class);
    home("b: a outcome eventually increment");
    awaitHome("b isFulfilled", "true");
    assertThat(count()).isEqualTo("11");
    reopen();
    assertThat(count()).isEqualTo("11");
    assertThat(value(world, SHOP, "kinds incarnation")).isEqualTo("1");
  }

  @Test
  void A69_theUpgradeFails_whenItForgetsAKind() {
    getCounter();
    var result =
        world.vat(SHOP).upgrade("(| upgradedFrom: n Parameters: p = ( self ) |)", "x").join();
    assertThat(result).isInstanceOf(TurnResult.Failed.class);
    assertThat(((TurnResult.Failed) result).failure().message())
        .contains("no code for these durable kinds")
        .contains("counter");
    assertThat(
            world
                .vat(SHOP)
                .tryUpgrade("(| upgradedFrom: n Parameters: p = ( self ) |)", "x")
                .join()
                .works())
        .isFalse();
    assertThat(count()).isEqualTo("1");
  }

  /** New code of the shop: what its counters know is counted by tens; 13 brings bad luck. */
  private static final String BY_TENS =
      """
      (| parent* = traits gatekeeper.
         upgradedFrom: n Parameters: p = ( define ).
         define = (
           kinds defineDurableKind: (kinds baggage at: 'counter_kindHandle') Init: (| tens <- 0 |)
             Behaviour: (| count = ( state tens * 10 ) |)
             Options: (| thisfulMethods = true. stateShape = (| tens = pattern number |).
               migrate: s = ( s count = 13 ifTrue: [ error: 'unlucky' ]. (| tens |) tens: s count / 10 ) |).
           self ) |)
      """;

  @Test
  void G01_saysWhichInstancesCouldNotFollow_whenAnUpgradeIsTried() {
    shop(
        "lobby _AddSlots: (| till <- nil |). lobby till: (gatekeeper durable new & gatekeeper"
            + " durable new & gatekeeper durable new) asVector");
    shop("(lobby till at: 1) increment");
    for (int i = 0; i < 13; i++) {
      shop("(lobby till at: 2) increment");
    }
    var report = world.vat(SHOP).tryUpgrade(BY_TENS, "by tens").join();
    assertThat(report.works()).isFalse();
    assertThat(report.text()).contains("unlucky");
    assertThat(report.instances()).isEqualTo(3);
    assertThat(report.migrating()).isEqualTo(3);
    assertThat(report.failureCount()).isEqualTo(1);
    assertThat(report.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.kind()).isEqualTo("counter");
          assertThat(failure.title()).contains("counter");
          assertThat(failure.path()).isEqualTo("lobby > till > at: 2");
          assertThat(failure.reason()).isEqualTo("unlucky");
          assertThat(failure.object()).isPositive();
        });
    assertThat(world.vat(SHOP).incarnation().join()).isZero();
    assertThat(value(world, SHOP, "(lobby till at: 2) count")).isEqualTo("13");
    assertThat(world.vat(SHOP).upgrade(BY_TENS, "by tens").join())
        .isInstanceOf(TurnResult.Failed.class);
    shop("(lobby till at: 2) increment");
    assertThat(world.vat(SHOP).tryUpgrade(BY_TENS, "by tens").join())
        .satisfies(now -> {
          assertThat(now.works()).as(now.text()).isTrue();
          assertThat(now.instances()).isEqualTo(3);
          assertThat(now.failures()).isEmpty();
        });
    var nothing = "(| upgradedFrom: n Parameters: p = ( self ) |)";
    assertThat(world.vat(SHOP).tryUpgrade(nothing, "x").join().missing())
        .containsExactly("counter");
  }

  @Test
  void A70_kindsAreDefinedInTheTurnOfTheUpgrade_orTheUpgradeFails() {
    var late = "(| upgradedFrom: n Parameters: p = ( self eventually define. self ) |)";
    assertThat(world.vat(SHOP).upgrade(late, "late").join()).isInstanceOf(TurnResult.Failed.class);
    assertThat(value(world, SHOP, "kinds incarnation")).isEqualTo("0");
    assertThat(value(world, SHOP, "kinds missing")).isEqualTo("vector()");
  }

  @Test
  void A71_theGatekeeperIsTheSame_afterAnUpgrade() {
    home("c: shop");
    shop("lobby _AddSlots: (| old = gatekeeper |)");
    assertThat(world.vat(SHOP).upgrade(CODE.formatted(2), "x").join())
        .isInstanceOf(TurnResult.Done.class);
    assertThat(value(world, SHOP, "old == gatekeeper")).isEqualTo("true");
    home("b: c eventually ping");
    awaitHome("b outcome", "'pong'");
  }

  @Test
  void A72_everythingIsAsItWas_whenTheUpgradeFails() {
    getCounter();
    home("c: shop eventually passing");
    awaitHome("c isFulfilled", "true");
    var failing = CODE.formatted(5).replace("self ) |)", "error: 'bad luck' ) |)");
    assertThat(world.vat(SHOP).upgrade(failing, "x").join()).isInstanceOf(TurnResult.Failed.class);
    home("b: a outcome eventually increment");
    awaitHome("b isFulfilled", "true");
    assertThat(count()).isEqualTo("2");
    home("b: c outcome eventually n");
    awaitHome("b outcome", "1");
  }

  @Test
  void A73_theFirstIncarnationIsZero_andEachUpgradeIsOneMore() {
    assertThat(value(world, SHOP, "kinds incarnation")).isEqualTo("0");
    var done = (TurnResult.Done) world.vat(SHOP).upgrade(CODE.formatted(2), "x").join();
    assertThat(done.value().printString()).isEqualTo("1");
    assertThat(value(world, SHOP, "kinds incarnation")).isEqualTo("1");
  }

  @Test
  void A74_aPromiseOfADurableInstanceIsKept_acrossTheUpgrade() {
    shop("gatekeeper _AddSlots: (| p <- nil. later = ( p: promises new. p ) |)");
    home("c: shop eventually later");
    await(world, SHOP, "gatekeeper p isNil", "false");
    assertThat(world.vat(SHOP).upgrade(CODE.formatted(2), "x").join())
        .isInstanceOf(TurnResult.Done.class);
    shop("gatekeeper p resolve: gatekeeper counter");
    awaitHome("c isFulfilled", "true");
    home("b: c outcome eventually count");
    awaitHome("b outcome", "0");
  }

  @Test
  void A75_virtualInstancesRefuseMessages_afterAnUpgrade() {
    home("c: shop eventually passing");
    awaitHome("c isFulfilled", "true");
    getCounter();
    assertThat(world.vat(SHOP).upgrade(CODE.formatted(2), "x").join())
        .isInstanceOf(TurnResult.Done.class);
    home("b: c outcome eventually n");
    awaitHome("b isBroken", "true");
    assertThat(value(world, HOME, "b outcome")).contains("incarnation of the code that is over");
    assertThat(count()).isEqualTo("1");
  }

  @Test
  void A80_watchersAreTold_alsoAfterAnUpgradeAndARestart() {
    shop(
        """
        gatekeeper _AddSlots: (| seen = list copyRemoveAll. p <- nil. q <- nil. handle = kinds makeKindHandle: 'watcher'.
          watching = ( kinds providePromiseWatcher: handle Methods: (|
            onFulfilled: v = ( gatekeeper seen add: v. v ). onRejected: r = ( gatekeeper seen add: 'broken'. r ).
            onFulfilled: v With: x = ( gatekeeper seen add: x. v ) |) ).
          upgradedFrom: n Parameters: z = ( define. watching ) |)
        """);
    shop("gatekeeper p: promises new. gatekeeper q: promises new");
    shop("kinds watchPromise: gatekeeper p With: gatekeeper watching");
    assertThat(value(world, SHOP, "kinds watchPromise: gatekeeper p With: lobby"))
        .contains("cannot watch");
    assertThat(value(world, SHOP, "kinds watchPromise: gatekeeper p With: gatekeeper counter"))
        .contains("understands neither onFulfilled: nor onRejected:");
    shop(
        "kinds watchPromise: gatekeeper p With: gatekeeper watching Arguments: (vector copyWith:"
            + " 'extra')");
    shop("kinds watchPromise: gatekeeper q With: gatekeeper watching");
    assertThat(world.vat(SHOP).upgrade("self", "x").join()).isInstanceOf(TurnResult.Done.class);
    reopen();
    shop("gatekeeper p resolve: 42");
    await(world, SHOP, "gatekeeper seen", "list(42, 'extra')");
    shop("gatekeeper q break: 'no'");
    await(world, SHOP, "gatekeeper seen", "list(42, 'extra', 'broken')");
  }

  @Test
  void B27_isMadeOnce_whoeverAsksMeanwhile() {
    shop(
        """
        gatekeeper _AddSlots: (| made <- 0. fail <- false. provider = atomicProvider for: (mapStore label: 'things'). x <- nil. y <- nil.
          makeFor: key = ( made: made + 1. fail ifTrue: [ error: 'not today' ]. key, '!' ) |)
        """);
    shop(
        "gatekeeper x: (gatekeeper provider provide: 'a' Ask: gatekeeper). gatekeeper y:"
            + " (gatekeeper provider provide: 'a' Ask: gatekeeper)");
    await(world, SHOP, "gatekeeper y outcome", "'a!'");
    assertThat(value(world, SHOP, "gatekeeper x outcome")).isEqualTo("'a!'");
    assertThat(value(world, SHOP, "gatekeeper made")).isEqualTo("1");
    shop("gatekeeper x: (gatekeeper provider provide: 'a' Ask: gatekeeper)");
    await(world, SHOP, "gatekeeper x outcome", "'a!'");
    assertThat(value(world, SHOP, "gatekeeper made")).isEqualTo("1");
    shop("gatekeeper fail: true. gatekeeper x: (gatekeeper provider provide: 'b' Ask: gatekeeper)");
    await(world, SHOP, "gatekeeper x isBroken", "true");
    shop(
        "gatekeeper fail: false. gatekeeper x: (gatekeeper provider provide: 'b' Ask: gatekeeper)");
    await(world, SHOP, "gatekeeper x outcome", "'b!'");
  }

  @Test
  void G01_migratesInTurnsOfItsOwn_whenItIsStarted() {
    shop(
        """
        gatekeeper _AddSlots: (| many <- nil. job <- nil. h = kinds makeKindHandle: 'old'.
          make = ( | m | m: kinds defineDurableKind: h Init: (| n <- 4 |) Behaviour: (| n: c = ( c state n ) |) Options: (| stateShape = (| n = pattern number |) |).
            many: list copyRemoveAll. 500 do: [ many add: m new ]. self ).
          upgradedFrom: n Parameters: z = ( define. kinds defineDurableKind: h Init: nil Behaviour: (| n: c = ( c state half ) |)
            Options: (| stateShape = (| half = pattern number |). migrate: s = ( (| half |) half: s n / 2 ) |). self ) |)
        """);
    shop("gatekeeper make");
    assertThat(world.vat(SHOP).upgrade("self", "halves").join())
        .isInstanceOf(TurnResult.Done.class);
    shop("gatekeeper job: kinds migration start");
    await(world, SHOP, "gatekeeper job isFinished", "true");
    assertThat(value(world, SHOP, "gatekeeper job")).isEqualTo("a migration (500 of 500)");
    assertThat(value(world, SHOP, "gatekeeper many first n")).isEqualTo("2");
  }
}
