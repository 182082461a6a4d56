package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.run;
import static vivarium.vat.testing.LibraryWorld.value;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vivarium.vat.api.WorldOptions;
import vivarium.vat.testing.LibraryWorld;
import vivarium.vat.testing.OwnWorldTest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatPolicy;
import vivarium.world.syntax.SourceText;

/** What is wished of a world that is larger than its memory, and open to whoever lives in it. */
class WorldWishesTest extends OwnWorldTest {
  private static final long BUDGET = 1 << 20;
  private static final int SHEETS = 16_000;
  private static final int PORTION = 4_000;

  @Override
  protected WorldOptions options() {
    var usual = LibraryWorld.options();
    return new WorldOptions(
        usual.store(), BUDGET, usual.library(), usual.gatekeepers(), usual.sample());
  }

  private void fill(int sheets) {
    home(
        "lobby _AddSlots: (| shelf <- nil. sheet = (| parent* = traits clonable. a <- 1. b <-"
            + " 'text'. c <- nil |) |). shelf: list copyRemoveAll");
    for (int from = 0; from < sheets; from += PORTION) {
      home("%d do: [ |:i | shelf add: sheet copy ]".formatted(Math.min(PORTION, sheets - from)));
    }
  }

  /** So many objects, and how many were read when the world was opened with them. */
  private long readAtOpening(int sheets) {
    fill(sheets);
    reopen();
    return world.vat(HOME).look(heap -> heap.memory().faults()).join();
  }

  /** Touches all, holding each, so that none can go by itself; answers what they take. */
  private long touchAll() {
    return world
        .vat(HOME)
        .look(heap -> {
          var interpreter = heap.interpreter();
          var shelf = interpreter.send(heap.memory().wellKnown().lobby, "shelf");
          var held = new ArrayList<Object>();
          for (long i = 0; i < SHEETS; i++) {
            held.add(interpreter.send(shelf, "at:", i));
            assertThat(interpreter.send(held.getLast(), "a")).isEqualTo(1L);
          }
          assertThat(held).hasSize(SHEETS);
          return heap.memory().residentBytes();
        })
        .join();
  }

  @Test
  void E03_openingReadsNoMoreObjects_howManyThereMayBe() {
    long few = readAtOpening(10);
    long many = readAtOpening(4000);
    assertThat(many).isLessThanOrEqualTo(few + 50);
  }

  @Test
  void E02_whatDoesNotFitIntoMemoryIsReadAndChangedThroughout() {
    var _ = readAtOpening(SHEETS);
    for (int from = 0; from < SHEETS; from += PORTION) {
      home(
          "%d to: %d Do: [ |:i | (shelf at: i) a: (shelf at: i) a + 1 ]"
              .formatted(from, from + PORTION - 1));
    }
    assertThat(resident()).isLessThanOrEqualTo(2 * BUDGET);
    reopen();
    assertThat(value(world, HOME, "[ | n <- 0 | shelf do: [ |:s | n: n + s a ]. n ] value"))
        .isEqualTo(Integer.toString(2 * SHEETS));
    assertThat(resident()).isLessThanOrEqualTo(2 * BUDGET);
  }

  @Test
  void E21_eachVatHasABudgetOfItsOwn_whichChangesAtAnyTimeAndStays() {
    var roomy = VatPolicy.STANDARD.withMemory(64 * BUDGET);
    assertThat(world.vat(HOME).policy(roomy).join()).isInstanceOf(TurnResult.Done.class);
    var _ = readAtOpening(SHEETS);
    assertThat(touchAll()).as("what the vat was given, also after reopening").isGreaterThan(BUDGET);
    assertThat(evictions()).isZero();
    world.vat(HOME).policy(VatPolicy.STANDARD).join();
    assertThat(resident()).as("as all others again, at once").isLessThanOrEqualTo(BUDGET);
    var _ = touchAll();
    assertThat(evictions()).isPositive();
  }

  private long evictions() {
    return world.vat(HOME).look(heap -> heap.memory().evictions()).join();
  }

  private long resident() {
    return world.vat(HOME).look(heap -> heap.memory().residentBytes()).join();
  }

  @Test
  void C22_contentsGoAndComeBackBetweenTurns_asIfTheyHadBeenThere() {
    fill(SHEETS);
    var _ = touchAll();
    assertThat(value(world, HOME, "[ | n <- 0 | shelf do: [ |:s | n: n + s a ]. n ] value"))
        .isEqualTo(Integer.toString(SHEETS));
    assertThat(evictions()).isPositive();
    assertThat(resident()).isLessThanOrEqualTo(2 * BUDGET);
    home("(shelf at: 17) a: 18. (shelf at: 15999) b: 'changed'");
    reopen();
    assertThat(value(world, HOME, "(shelf at: 17) a printString, (shelf at: 15999) b"))
        .isEqualTo("'18changed'");
  }

  @Test
  void E09_whatIsNotTouchedIsNotInMemory_andAWalkThroughAllStaysUnderTheCap() {
    fill(SHEETS);
    reopen();
    assertThat(value(world, HOME, "(shelf at: 3) a")).isEqualTo("1");
    int before = world.vat(HOME).look(heap -> heap.memory().residentObjects()).join();
    assertThat(before).isLessThan(SHEETS / 4);
    for (int from = 0; from < SHEETS; from += SHEETS / 8) {
      act(
          world,
          HOME,
          "%d to: %d Do: [ |:i | (shelf at: i) b ]".formatted(from, from + SHEETS / 8 - 1));
      assertThat(resident()).isLessThanOrEqualTo(2 * BUDGET);
    }
  }

  @Test
  void E06_anySlotOfAStoredObjectIsSeenAndChanged_withoutAStepThatLoadsIt() {
    home("lobby _AddSlots: (| letter = (| parent* = traits clonable. text <- 'dear' |) |)");
    long letter = ((TurnResult.Done) run(world, HOME, "letter")).value().id();
    reopen();
    var names =
        world
            .vat(HOME)
            .look(heap ->
                heap.interpreter().mirrors().on(heap.object(letter)).slots().stream()
                    .map(slot -> slot.name())
                    .toList())
            .join();
    assertThat(names).contains("parent", "text");
    var changing = world.vat(HOME).evaluate(new SourceText("test", "text: text, '!'"), letter);
    assertThat(changing.join()).isInstanceOf(TurnResult.Done.class);
    reopen();
    assertThat(value(world, HOME, "letter text")).isEqualTo("'dear!'");
  }

  @Test
  void E12_nothingAsksForPermission_whoeverLivesInTheWorldReachesEverything() {
    world.createVat("closed", "(| parent* = traits gatekeeper. secret <- 1 |)");
    act(world, "closed", "customs revoke: gatekeeper");
    act(world, "closed", "gatekeeper secret: 2");
    assertThat(value(world, "closed", "gatekeeper secret")).isEqualTo("2");
    home("lobby _AddSlots: (| a <- nil |). a: world terminate: 'closed' Because: 'anybody can'");
    awaitHome("a isFulfilled", "true");
  }
}
