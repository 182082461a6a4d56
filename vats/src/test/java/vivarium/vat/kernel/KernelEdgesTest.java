package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.run;
import static vivarium.vat.testing.LibraryWorld.value;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.api.KernelService;
import vivarium.vat.api.Vat;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatPolicy;
import vivarium.world.base.WorldException;
import vivarium.world.interp.TurnLimits;
import vivarium.world.syntax.SourceText;

/** The kernel where somebody uses it wrongly, or somebody else's code behaves badly. */
class KernelEdgesTest extends SharedWorldTest {
  @BeforeAll
  static void furnish() {
    act(
        world,
        HOME,
        "lobby _AddSlots: (| a <- nil. b <- nil. c <- nil. f = vats at: 'files'. ear = (| parent* ="
            + " traits clonable. heard <- ''. fulfilled: x With: y = ( heard: heard, 'f', x"
            + " printString, y ). broken: r With: y = ( heard: heard, 'b', r, y ). fulfilled: x = ("
            + " fulfilled: x With: '' ) |). one <- nil |)");
  }

  @BeforeEach
  void forget() {
    act(world, HOME, "a: nil. b: nil. c: nil. one: ear copy");
  }

  private static boolean exists(String name) {
    return world.vats().stream().map(Vat::name).anyMatch(name::equals);
  }

  @Test
  void A72_thePromiseIsBrokenAndTheNextMessageIsDelivered_whenTheNewCodeCannotBeRead() {
    home("a: world upgrade: 'files' To: '(| oops'. b: f eventually ping");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).contains("never closed");
    awaitHome("b outcome", "'pong'");
    reopen();
    assertThat(world.vat(FILES).incarnation().join()).isZero();
    assertThat(world.vat(FILES).figures().waiting()).isZero();
  }

  @Test
  void A72_thePromiseIsBroken_whenThereIsNoSuchVatOrTheCodeIsNoObject() {
    home("a: world upgrade: 'nowhere' To: (| x = 1 |)");
    awaitHome("a trouble", "'endpoint unreachable'");
    for (var code : new String[] {"nil", "true", "3", "'3'", "vector"}) {
      home("b: world upgrade: 'files' To: " + code);
      awaitHome("b isBroken", "true");
      assertThat(value(world, HOME, "b outcome")).contains("object with slots");
    }
    assertThat(value(world, HOME, "world upgrade: 3 To: (| x = 1 |)")).contains("takes a text");
    assertThat(world.vat(FILES).incarnation().join()).isZero();
  }

  @Test
  void C16_thePromiseIsBroken_whenTheGatekeeperIsNilOrABoolean() {
    for (var gatekeeper : new String[] {"nil", "false"}) {
      home("a: world addVat: 'nobody' Gatekeeper: " + gatekeeper);
      awaitHome("a isBroken", "true");
      assertThat(value(world, HOME, "a outcome")).contains("object with slots");
    }
    assertThat(exists("nobody")).isFalse();
  }

  @Test
  void C16_nobodyWaitsForAVatThatNeverEndsToBegin_andItIsGoneWhenItIsInterrupted() {
    home(
        "a: world addVat: 'hangs' Gatekeeper: (| parent* = traits gatekeeper. vatBegins = ("
            + " vatStore at: 'spins' Put: 'yes'. [ true ] whileTrue: [] ) |). b: world addVat:"
            + " 'other'. c: world suspend: 'files' Because: 'it can be'");
    awaitHome("b isFulfilled && [ c isFulfilled ]", "true");
    home("c: world resume: 'files'. b: world terminate: 'other' Because: 'it can be'");
    awaitHome("b isFulfilled && [ c isFulfilled ]", "true");
    await(() -> exists("hangs"));
    home("b: world terminate: 'hangs' Because: 'it hangs'");
    assertThat(value(world, HOME, "a isWaiting && [ b isWaiting ]")).isEqualTo("true");
    assertThatThrownBy(() -> world.terminateVat("hangs", "it hangs"))
        .isInstanceOf(WorldException.class)
        .hasMessageContaining("still being made");
    await(() -> {
      world.vats().stream().filter(vat -> vat.name().equals("hangs")).forEach(Vat::interrupt);
      return value(world, HOME, "a isBroken").equals("true");
    });
    assertThat(value(world, HOME, "a outcome")).contains("interrupted");
    awaitHome("b isBroken", "true");
    assertThat(exists("hangs")).isFalse();
    home("a: world addVat: 'hangs'");
    awaitHome("a isFulfilled", "true");
  }

  @Test
  void C16_whoHasSentToAVatThatIsNotMadeAfterAllHearsSo() {
    home(
        "a: world addVat: 'stillborn' Gatekeeper: (| parent* = traits gatekeeper. vatBegins = ( ["
            + " true ] whileTrue: [] ) |)");
    await(() -> exists("stillborn"));
    home("b: (vats at: 'stillborn') eventually ping. c: b eventually size");
    await(() -> {
      world.vats().stream().filter(vat -> vat.name().equals("stillborn")).forEach(Vat::interrupt);
      return value(world, HOME, "a isBroken").equals("true");
    });
    awaitHome("b trouble", "'endpoint unreachable'");
    awaitHome("c trouble", "'endpoint unreachable'");
  }

  @Test
  void C17_aVatCanTerminateItself_andNobodyWaitsForEver() {
    home(
        "a: world addVat: 'suicidal' Gatekeeper: (| parent* = traits gatekeeper. bye = ( world"
            + " terminate: 'suicidal' Because: 'enough' ) |)");
    awaitHome("a isFulfilled", "true");
    home("b: a eventually bye. c: world whenEnded: 'suicidal'");
    awaitHome("b trouble", "'vat terminated'");
    awaitHome("c outcome", "'vat terminated: enough'");
    home("a: world terminate: 'suicidal' Because: 'again'");
    awaitHome("a isBroken", "true");
    home("a: world addVat: 'suicidal'");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).contains("another name");
  }

  @Test
  void C19_theMessageIsRefusedAndTheNextDelivered_whateverATurnHasTooMuchOf() {
    world.createVat(
        "greedy",
        "(| parent* = traits gatekeeper. deep: n = ( n = 0 ifTrue: [ 0 ] False: [ 1 + (deep: n - 1)"
            + " ] ). spin = ( [ true ] whileTrue: [] ). eat = ( | l | l: list copyRemoveAll. [ true"
            + " ] whileTrue: [ l add: list copyRemoveAll ] ) |)");
    var limits = new TurnLimits(3_000_000, Duration.ofSeconds(60), 1L << 24, 2000);
    world.vat("greedy").policy(VatPolicy.STANDARD.withLimits(limits)).join();
    var wanted = Map.of("deep: 100000", "calls", "spin", "more steps", "eat", "more objects");
    wanted.forEach((message, reason) -> {
      home("a: (vats at: 'greedy') eventually " + message);
      awaitHome("a isBroken", "true");
      assertThat(value(world, HOME, "a outcome")).contains(reason);
      home("b: (vats at: 'greedy') eventually deep: 100");
      awaitHome("b outcome", "100");
    });
  }

  @Test
  void C26_theEmptyTextIsAKeyAsAnyOther_andKeysStandInOneOrder() {
    var store = "vatStore at: '' Put: 'x'. vatStore at: 'b' Put: 'y'. vatStore at: 'B' Put: 'z'";
    assertThat(value(world, FILES, store + ". vatStore keys")).isEqualTo("vector('', 'B', 'b')");
    var request =
        new TurnRequest(
            "store",
            "keys beyond the first plane",
            heap -> {
              heap.keyValues().set(new String(Character.toChars(0x1F600)), "face");
              heap.keyValues().set("\uFFEE", "half");
              return 1L;
            },
            false);
    world.vat(FILES).run(request).join();
    assertThat(value(world, FILES, "vatStore keys"))
        .isEqualTo("vector('', 'B', 'b', '\uFFEE', '%s')".formatted(Character.toString(0x1F600)));
    assertThat(value(world, FILES, "vatStore at: 3 Put: 'x'")).contains("takes a text");
    assertThat(value(world, FILES, "vatStore at: 'x' Put: 3")).contains("takes a text");
    act(world, FILES, "vatStore keys do: [|:k | vatStore removeKey: k ]");
    assertThat(value(world, FILES, "vatStore keys size")).isEqualTo("0");
  }

  @Test
  void C26_aKeyThatIsTooLongIsNeverThere_andSettingItSaysHowLongOneMayBe() {
    var make = "[ | k <- 'm' | 12 timesRepeat: [ k: k, k ]. %s ] value";
    act(world, FILES, "vatStore at: 'm' Put: 'short'. vatStore at: 'n' Put: 'after'");
    assertThat(value(world, FILES, make.formatted("vatStore at: k Put: 'x'")))
        .contains("at most 1,020 bytes")
        .contains("4,096")
        .contains("map store");
    assertThat(value(world, FILES, make.formatted("vatStore at: k"))).isEqualTo("nil");
    assertThat(value(world, FILES, make.formatted("vatStore nextKeyAfter: k"))).isEqualTo("'n'");
    act(world, FILES, make.formatted("vatStore removeKey: k"));
    assertThat(value(world, FILES, make.formatted("vatStore atRequired: k")))
        .contains("no value under")
        .hasSizeLessThan(200);
    assertThat(value(world, FILES, "vatStore keys size")).isEqualTo("2");
    act(world, FILES, "vatStore keys do: [|:k | vatStore removeKey: k ]");
  }

  @Test
  void C43_thePromiseIsBroken_whateverAServiceDoesWrongly() {
    Map<String, KernelService> bad =
        Map.of(
            "says nothing", (selector, arguments) -> null,
            "says null", (selector, arguments) -> CompletableFuture.completedFuture(null),
            "throws",
                (selector, arguments) -> {
                  throw new IllegalStateException("badly made");
                },
            "throws an error",
                (selector, arguments) -> {
                  throw new StackOverflowError();
                },
            "fails",
                (selector, arguments) -> CompletableFuture.failedFuture(new IOException("no line")),
            "gives up",
                (selector, arguments) -> {
                  var never = new CompletableFuture<vivarium.vat.message.Passable>();
                  never.cancel(true);
                  return never;
                });
    bad.forEach(world::addService);
    for (var name : bad.keySet()) {
      home("a: (world service: '%s') eventually go".formatted(name));
      awaitHome("a isBroken", "true");
      assertThat(value(world, HOME, "a outcome")).as(name).doesNotContain("'null'");
    }
    assertThatThrownBy(() -> world.addService(" ", bad.get("fails")))
        .isInstanceOf(WorldException.class)
        .hasMessageContaining("needs a name");
  }

  @Test
  void C43_noServiceWaitsForAnother() {
    var gate = new CompletableFuture<Void>();
    world.addService(
        "slow",
        (selector, arguments) -> {
          gate.join();
          return CompletableFuture.completedFuture(new vivarium.vat.message.Passable.Nil());
        });
    home("a: (world service: 'slow') eventually go. b: world whenEnded: 'never was'");
    awaitHome("b isBroken", "true");
    assertThat(value(world, HOME, "a isWaiting")).isEqualTo("true");
    gate.complete(null);
    awaitHome("a isFulfilled", "true");
  }

  @Test
  void C45_whatIsPinnedStays_untilItIsUnpinnedAsOften() {
    home("a: (| parent* = traits clonable. n <- 3 |)");
    long number = ((TurnResult.Done) run(world, HOME, "a")).value().id();
    home("customs pin: a. customs pin: a. a: nil");
    assertThat(isThereAfterCollecting(number)).isTrue();
    asked(number, "customs unpin: self");
    assertThat(isThereAfterCollecting(number)).isTrue();
    asked(number, "customs unpin: self");
    assertThat(isThereAfterCollecting(number)).isFalse();
  }

  private static void asked(long object, String source) {
    assertThat(world.vat(HOME).evaluate(new SourceText("test", source), object).join())
        .isInstanceOf(TurnResult.Done.class);
  }

  /** Whoever was shown an object has it still, so the world is opened anew. */
  private static boolean isThereAfterCollecting(long object) {
    reopen();
    var _ = world.collect();
    return world.vat(HOME).look(heap -> heap.memory().find(object) != null).join();
  }

  @Test
  void A80_theWatcherGetsWhatItWasGivenAlong_alsoAfterTheNextOpening() {
    home(
        "a: promises new. a whenResolvedTell: one With: '!'. b: promises new. b whenResolvedTell:"
            + " one With: '?'");
    reopen();
    home("a resolve: 3");
    awaitHome("one heard", "'f3!'");
    home("b break: 'gone'");
    awaitHome("one heard", "'f3!bgone?'");
  }

  @Test
  void A80_saysSo_whenTheWatcherIsNoObjectOfTheVat() {
    home("a: promises new");
    for (var watcher : new String[] {"nil", "f", "a"}) {
      assertThat(value(world, HOME, "a whenResolvedTell: " + watcher))
          .contains("Only an object of this vat");
    }
    assertThat(value(world, HOME, "f whenResolvedTell: one")).contains("not a promise");
  }
}
