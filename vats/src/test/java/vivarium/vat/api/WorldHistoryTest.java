package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.api.SmallWorld.run;
import static vivarium.vat.api.SmallWorld.value;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.history.History;
import vivarium.vat.history.TurnRange;
import vivarium.vat.search.ClosureCheck;
import vivarium.vat.search.NameIndex;
import vivarium.vat.search.SearchScope;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.Progress;

/** History and search in a world whose vats run. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class WorldHistoryTest {
  private static final String HOME = "home";
  private static final String FILES = "files";

  @TempDir Path folder;

  private World world;
  private History history;

  @BeforeEach
  void open() {
    world = SmallWorld.open(folder);
    history = new History(world.vatsTogether());
  }

  @AfterEach
  void close() {
    assertThat(new ClosureCheck(world.vatsTogether().store()).check(Progress.NONE).isSound())
        .isTrue();
    world.close();
  }

  private long turn(String vat, String source) {
    var result = run(world, vat, source);
    assertThat(result).isInstanceOf(TurnResult.Done.class);
    return ((TurnResult.Done) result).turn();
  }

  @Test
  void codeIsAsItWas_whenTheWorldWentBack() {
    long before = turn(HOME, "_AddSlots: (| point <- (| x <- 3. sum = ( x + 1 ) |) |)");
    turn(HOME, "point _AddSlots: (| sum = ( x + 100 ). more <- 7 |)");
    assertThat(value(world, HOME, "point sum")).isEqualTo("103");
    var back = history.rollback(before, null);
    assertThat(value(world, HOME, "point sum")).isEqualTo("4");
    assertThat(value(world, HOME, "point more")).startsWith("! No 'more' slot found");
    history.takeBack(TurnRange.of(back.turn()), Map.of());
    assertThat(value(world, HOME, "point sum + point more")).isEqualTo("110");
  }

  @Test
  void aMethodIsTakenBack_whenAnotherOfTheSameObjectWasEditedLater() {
    turn(HOME, "_AddSlots: (| point <- (| one = ( 1 ). two = ( 2 ) |) |)");
    long bad = turn(HOME, "point _AddSlots: (| one = ( 111 ) |)");
    turn(HOME, "point _AddSlots: (| two = ( 222 ) |)");
    assertThat(value(world, HOME, "point one + point two")).isEqualTo("333");
    history.takeBack(TurnRange.of(bad), Map.of());
    assertThat(value(world, HOME, "point one + point two")).isEqualTo("223");
    world.close();
    world = SmallWorld.open(folder);
    assertThat(value(world, HOME, "point one + point two")).isEqualTo("223");
  }

  @Test
  void undoAndRedoFollowTheTimeline_andTheLibraryStays() {
    turn(HOME, "_AddSlots: (| a <- 1 |)");
    turn(FILES, "_AddSlots: (| b <- 1 |)");
    turn(HOME, "a: 2");
    history.undo();
    history.undo();
    assertThat(value(world, HOME, "a")).isEqualTo("1");
    assertThat(value(world, FILES, "b")).startsWith("! No 'b' slot found");
    history.redo();
    history.redo();
    assertThat(value(world, HOME, "a")).isEqualTo("2");
    for (int i = 0; i < 4; i++) {
      history.undo();
    }
    assertThat(history.undoable().undo()).isNull();
    assertThat(value(world, HOME, "3 + 4")).isEqualTo("7");
  }

  @Test
  void whatWaitedIsDeliveredAgain_whenTheWorldWentBackToBeforeItArrived() throws Exception {
    turn(HOME, "_AddSlots: (| answer <- nil |)");
    turn(
        FILES,
        "(_WellKnown: 'gatekeeper') _AddSlots: (| count <- 0. more = ( count: count + 1. count )"
            + " |)");
    long sent =
        turn(
            HOME,
            "answer: ((_VatGatekeeper: 'files') _SendEventually: 'more' Arguments: (_WellKnown:"
                + " 'vector'))");
    await("answer _PromiseState", "'fulfilled'");
    turn(FILES, "(_WellKnown: 'gatekeeper') count: 40");
    history.rollback(sent, null);
    await("answer _PromiseState", "'fulfilled'");
    assertThat(value(world, HOME, "answer _PromiseOutcome")).isEqualTo("1");
    assertThat(value(world, FILES, "(_WellKnown: 'gatekeeper') count")).isEqualTo("1");
  }

  private void await(String source, String expected) throws InterruptedException {
    while (!value(world, HOME, source).equals(expected)) {
      Thread.sleep(5);
    }
  }

  @Test
  void thoseWhoLookAreTold_whenSomethingIsTakenBack() throws Exception {
    turn(HOME, "_AddSlots: (| a <- 1 |)");
    var told = new ConcurrentLinkedQueue<WorldEvent.TurnFinished>();
    try (var unused =
        world.subscribe(event -> {
          if (event instanceof WorldEvent.TurnFinished finished) {
            told.add(finished);
          }
        })) {
      var undone = history.undo();
      while (told.isEmpty()) {
        Thread.sleep(5);
      }
      var event = told.remove();
      assertThat(event.turn()).isEqualTo(undone.turn());
      assertThat(event.kind()).isEqualTo(History.UNDO);
      assertThat(event.changed()).contains(4L);
    }
  }

  @Test
  void methodsAndSendersAreFound_inTheRunningWorld() {
    turn(HOME, "_AddSlots: (| point <- (| x <- 3. sumTo: y = ( x addSomething: y ) |) |)");
    var index = new NameIndex(world.vatsTogether());
    assertThat(index.senders("addSomething:", SearchScope.WORLD, 10, Progress.NONE))
        .singleElement()
        .satisfies(hit -> {
          assertThat(hit.title()).isEqualTo("sumTo:");
          assertThat(hit.detail()).isEqualTo("lobby point");
        });
  }
}
