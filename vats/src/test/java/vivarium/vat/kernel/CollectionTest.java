package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.collect.WorldCollector;
import vivarium.vat.history.History;
import vivarium.vat.search.ClosureCheck;
import vivarium.vat.testing.OwnWorldTest;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.Progress;
import vivarium.world.base.WorldClock;
import vivarium.world.store.VatStore;
import vivarium.world.syntax.SourceText;

/** What nobody can reach goes, whatever cycles it forms; everything else stays. */
class CollectionTest extends OwnWorldTest {
  @BeforeEach
  void furnish() {
    act(
        world,
        HOME,
        "lobby _AddSlots: (| f = vats at: 'files'. a <- nil. b <- nil. keep <- nil |)");
    act(
        world,
        FILES,
        "gatekeeper _AddSlots: (| node = (| parent* = traits clonable. other <- nil. get = ( 'got'"
            + " ) |). make = ( node copy ). make: x = ( | n | n: node copy. n other: x. n ). held"
            + " <- nil. later = ( held: promises new. held ) |)");
  }

  @AfterEach
  void everythingIsSound() {
    reopen();
    assertThat(new ClosureCheck(world.vatsTogether().store()).check(Progress.NONE).isSound())
        .isTrue();
  }

  private VatStore store(String vat) {
    return world.vatsTogether().store().vat(vat);
  }

  private int exports(String vat) {
    return world.vat(vat).customs().join().exports().size();
  }

  @Test
  void K5_goes_whenObjectsOfOneVatReferToEachOtherOnly() {
    world.collect();
    long before = store(HOME).objectCount();
    home(
        "keep: list copyRemoveAll. 200 timesRepeat: [ keep add: (vector copyWith: 3) ]. keep add:"
            + " keep");
    assertThat(store(HOME).objectCount()).isGreaterThan(before + 200);
    home("keep: nil");
    assertThat(world.collect().objects()).isGreaterThan(200);
    assertThat(store(HOME).objectCount()).isLessThanOrEqualTo(before + 10);
    assertThat(value(world, HOME, "3 + 4")).isEqualTo("7");
    assertThat(world.collect().objects()).isZero();
  }

  @Test
  void K5_goes_whenObjectsOfTwoVatsReferToEachOtherOnly() {
    home("keep: (| parent* = traits clonable. far <- nil |) copy. a: f eventually make: keep");
    await(world, HOME, "a isFulfilled", "true");
    home("keep far: a outcome. a: nil");
    world.collect();
    long homeBefore = store(HOME).objectCount();
    assertThat(exports(FILES)).isEqualTo(1);
    assertThat(exports(HOME)).isEqualTo(1);
    assertThat(value(world, HOME, "b: keep far eventually get. 1")).isEqualTo("1");
    await(world, HOME, "b outcome", "'got'");
    home("keep: nil. b: nil");
    world.collect();
    assertThat(exports(FILES)).isZero();
    assertThat(exports(HOME)).isZero();
    assertThat(store(HOME).objectCount()).isLessThan(homeBefore);
  }

  @Test
  void C46_stays_whenAnotherVatHasIt() {
    home("a: f eventually make");
    await(world, HOME, "a isFulfilled", "true");
    home("keep: a outcome. a: nil");
    world.collect();
    home("b: keep eventually get");
    await(world, HOME, "b outcome", "'got'");
  }

  @Test
  void C46_stays_whenAWaitingMessageNamesIt() {
    world.vat(FILES).suspend("so that it waits").join();
    home("a: f eventually make: (| parent* = traits clonable. x = 'still here' |) copy");
    world.collect();
    world.vat(FILES).resume().join();
    await(world, HOME, "a isFulfilled", "true");
    assertThat(value(world, FILES, "1")).isEqualTo("1");
    home(
        "b: f eventually later. b whenResolvedTell: (| parent* = traits clonable. fulfilled: x = ("
            + " lobby keep: x ). broken: r = ( lobby keep: r ) |) copy");
    await(world, FILES, "gatekeeper held isNil", "false");
    home("b: nil");
    world.collect();
    act(world, FILES, "gatekeeper held resolve: 5");
    await(world, HOME, "keep", "5");
  }

  @Test
  void C10_settledPromisesGo_whenNobodyHasThemAnyMore() {
    home("keep: list copyRemoveAll. 50 timesRepeat: [ keep add: f eventually ping ]");
    await(world, HOME, "keep allSatisfy: [|:p | p isFulfilled ]", "true");
    world.collect();
    assertThat(world.vat(HOME).customs().join().promises()).hasSizeGreaterThanOrEqualTo(50);
    home("keep: nil");
    world.collect();
    assertThat(world.vat(HOME).customs().join().promises()).isEmpty();
  }

  /** What others had of each other goes in slices, between which they may name it again. */
  @Test
  void C46_stays_whenItIsHandedOutAgainWhileReferencesGo() {
    act(
        world,
        FILES,
        "gatekeeper _AddSlots: (| all <- nil. give = ( | n | all isNil ifTrue: [ all: list"
            + " copyRemoveAll ]. n: make. all add: n. n ). lastOne = ( all last ) |)");
    home("keep: list copyRemoveAll. 300 timesRepeat: [ keep add: f eventually give ]");
    await(world, HOME, "keep allSatisfy: [|:p | p isFulfilled ]", "true");
    assertThat(exports(FILES)).isEqualTo(300);
    home("keep: nil");
    var isNamedAgain = new AtomicBoolean();
    new WorldCollector(world.vatsTogether(), WorldClock.system())
        .collect(() -> {
          if (exports(FILES) < 300 && exports(FILES) > 1 && !isNamedAgain.getAndSet(true)) {
            home("a: f eventually lastOne");
            await(world, HOME, "a isFulfilled", "true");
          }
        });
    assertThat(isNamedAgain).isTrue();
    assertThat(exports(FILES)).isEqualTo(1);
    reopen();
    home("b: a outcome eventually get");
    await(world, HOME, "b outcome", "'got'");
    world.collect();
    assertThat(exports(FILES)).isEqualTo(1);
    assertThat(world.vat(HOME).customs().join().imports()).isNotEmpty();
  }

  private long made(String source) {
    home("keep: " + source);
    var done = (TurnResult.Done) world.vat(HOME).evaluate(new SourceText("test", "keep"), 0).join();
    return done.value().id();
  }

  private boolean isThere(long id) {
    return world.vat(HOME).look(heap -> heap.memory().find(id) != null).join();
  }

  @Test
  void C45_stays_whenItIsPinned() {
    long pinned = made("(| parent* = traits clonable. x <- 7 |) copy");
    home("customs pin: keep");
    long other = made("(| parent* = traits clonable. x <- 8 |) copy");
    home("keep: nil");
    world.collect();
    assertThat(isThere(pinned)).isTrue();
    assertThat(isThere(other)).isFalse();
    var unpin =
        new TurnRequest(
            "unpin",
            "unpin",
            heap -> {
              heap.mailbox().authority().unpin(heap.object(pinned));
              return 0L;
            },
            false);
    assertThat(world.vat(HOME).run(unpin).join()).isInstanceOf(TurnResult.Done.class);
    world.collect();
    assertThat(isThere(pinned)).isFalse();
  }

  @Test
  void comesBack_whenTheWorldGoesBackToBeforeItWent() {
    home("keep: (| parent* = traits clonable. x <- 7 |) copy");
    long before = world.vatsTogether().store().savedTurn();
    home("keep: nil");
    world.collect();
    new History(world.vatsTogether()).rollback(before, null);
    assertThat(value(world, HOME, "keep x")).isEqualTo("7");
  }

  @Test
  void whatIsMadeMeanwhileStays_whenVatsGoOnDuringACollection() {
    home("keep: list copyRemoveAll");
    var collecting =
        new Thread(() -> {
          for (int i = 0; i < 3; i++) {
            world.collect();
          }
        });
    collecting.start();
    int made = 0;
    while (collecting.isAlive() || made < 30) {
      home("keep add: (vector copyWith: " + made + ") copyWith: 'text'");
      home("keep last _At: 0");
      made++;
    }
    assertThat(value(world, HOME, "keep size")).isEqualTo(Integer.toString(made));
    assertThat(value(world, HOME, "keep last first")).isEqualTo(Integer.toString(made - 1));
    reopen();
    assertThat(value(world, HOME, "keep first last")).isEqualTo("'text'");
  }

  @Test
  void A82_aPresenceIsGivenBack_whenNoStateAndNoStoreHoldsIt() {
    home("a: f eventually make");
    awaitHome("a isFulfilled", "true");
    home(
        "b: (kinds defineKind: 'holder' Init: (| held: x = ( (| held |) held: x ) |) Behaviour: (|"
            + " held: c = ( c state held ). drop: c = ( c state held: nil ) |)) held: a outcome");
    home("keep: mapStore label: 'keep'. keep init: 'it' To: a outcome. a: nil");
    world.collect();
    assertThat(exports(FILES)).isEqualTo(1);
    home("keep delete: 'it'");
    world.collect();
    assertThat(exports(FILES)).as("the state of the instance holds it").isEqualTo(1);
    home("b drop");
    world.collect();
    assertThat(exports(FILES)).isZero();
  }
}
