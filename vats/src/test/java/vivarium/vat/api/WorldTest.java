package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.api.SmallWorld.run;
import static vivarium.vat.api.SmallWorld.value;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.turn.FailedTurn;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldException;
import vivarium.world.syntax.SourceText;

/** A world is simply there: turns, what remains of them, what does not. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class WorldTest {
  @TempDir Path folder;

  private static FailedTurn failure(TurnResult result) {
    return ((TurnResult.Failed) result).failure();
  }

  @Nested
  class Turns {
    @Test
    void answersTheValue_whenATextIsEvaluated() {
      try (var world = SmallWorld.open(folder)) {
        assertThat(value(world, "home", "3 + 4")).isEqualTo("7");
        assertThat(value(world, "files", "2 + 2")).isEqualTo("4");
      }
    }

    @Test
    void changesAreThere_whenTheWorldIsOpenedAgain() {
      try (var world = SmallWorld.open(folder)) {
        assertThat(world.created()).isTrue();
        run(world, "home", "_AddSlots: (| point <- (| x <- 3. y <- 4. sum = ( x + y ) |) |)");
        run(world, "home", "point x: 30");
      }
      try (var world = SmallWorld.open(folder)) {
        assertThat(world.created()).isFalse();
        assertThat(value(world, "home", "point sum")).isEqualTo("34");
        assertThat(value(world, "files", "point")).startsWith("! No 'point' slot found");
      }
    }

    @Test
    void nothingRemains_whenATurnFails() {
      try (var world = SmallWorld.open(folder)) {
        run(world, "home", "_AddSlots: (| counter <- 1 |)");
        var failed = failure(run(world, "home", "counter: 2. nobodyUnderstandsThis"));
        assertThat(failed.cause()).isEqualTo(FailedTurn.Cause.ERROR);
        assertThat(failed.frames()).isNotEmpty();
        assertThat(value(world, "home", "counter")).isEqualTo("1");
      }
    }

    @Test
    void runsAgainFromTheStart_whenTheCodeIsMended() {
      try (var world = SmallWorld.open(folder)) {
        run(world, "home", "_AddSlots: (| counter <- 1. step = ( missing ) |)");
        var failed = failure(run(world, "home", "counter: counter + step. counter"));
        run(world, "home", "_AddSlots: (| step = ( 10 ) |)");
        var again = world.vat("home").again(failed.id()).join();
        assertThat(((TurnResult.Done) again).value().printString()).isEqualTo("11");
        assertThat(value(world, "home", "counter")).isEqualTo("11");
      }
    }

    @Test
    void stopsAndLeavesNothing_whenALoopIsInterrupted() throws Exception {
      try (var world = SmallWorld.open(folder)) {
        run(world, "home", "_AddSlots: (| counter <- 1 |)");
        var home = world.vat("home");
        var looping = home.evaluate(new SourceText("loop", "counter: 5. [ 1 ] _BlockLoop"), 0);
        while (home.figures().state() != VatFigures.State.RUNNING) {
          Thread.onSpinWait();
        }
        assertThat(value(world, "files", "1 + 1")).isEqualTo("2");
        while (!looping.isDone()) {
          home.interrupt();
          TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(failure(looping.join()).cause()).isEqualTo(FailedTurn.Cause.INTERRUPTED);
        assertThat(value(world, "home", "counter")).isEqualTo("1");
      }
    }

    @Test
    void isRefusedWithThePath_whenABlockWouldBeKept() {
      try (var world = SmallWorld.open(folder)) {
        run(world, "home", "_AddSlots: (| keeper <- nil |)");
        var failed = failure(run(world, "home", "keeper: [ 1 ]"));
        assertThat(failed.cause()).isEqualTo(FailedTurn.Cause.NOT_STORABLE);
        assertThat(failed.message()).contains(".keeper");
        assertThat(value(world, "home", "keeper")).isEqualTo("nil");
      }
    }

    @Test
    void isSaidWhere_whenTheTextIsNotInTheLanguage() {
      try (var world = SmallWorld.open(folder)) {
        var unreadable = (TurnResult.Unreadable) run(world, "home", "3 + ");
        assertThat(unreadable.error().getMessage()).isNotBlank();
      }
    }

    @Test
    void saysWhoHasIt_whenTheWorldIsOpenAlready() {
      try (var world = SmallWorld.open(folder)) {
        assertThat(world.vats()).hasSize(2);
        assertThatThrownBy(() -> SmallWorld.open(folder)).isInstanceOf(WorldException.class);
      }
    }
  }

  @Nested
  class Messages {
    private static void await(World world, String vat, String source, String expected)
        throws InterruptedException {
      for (int i = 0; i < 1000 && !value(world, vat, source).equals(expected); i++) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      assertThat(value(world, vat, source)).isEqualTo(expected);
    }

    private static void prepare(World world) {
      run(world, "files", "_AddSlots: (| total <- 0 |)");
      run(
          world,
          "files",
          "(_WellKnown: 'gatekeeper') _AddSlots: (| add: n = ( lobby total: lobby total + n. lobby"
              + " total ). fail = ( missingHere ) |)");
      run(world, "home", "_AddSlots: (| answer <- nil |)");
    }

    @Test
    void arriveOnceAndAreAnswered_whenTheTurnThatSentThemEnds() throws Exception {
      try (var world = SmallWorld.open(folder)) {
        prepare(world);
        run(
            world,
            "home",
            "answer: ((_VatGatekeeper: 'files') _SendEventually: 'add:' Arguments: vec5)");
        assertThat(value(world, "files", "total")).isEqualTo("0");
        run(world, "home", "_AddSlots: (| vec5 = (_WellKnown: 'vector') _Clone: 1 Filler: 5 |)");
        run(
            world,
            "home",
            "answer: ((_VatGatekeeper: 'files') _SendEventually: 'add:' Arguments: vec5)");
        await(world, "home", "answer _PromiseState", "'fulfilled'");
        assertThat(value(world, "home", "answer _PromiseOutcome")).isEqualTo("5");
        assertThat(value(world, "files", "total")).isEqualTo("5");
      }
      try (var world = SmallWorld.open(folder)) {
        assertThat(value(world, "home", "answer _PromiseOutcome")).isEqualTo("5");
        assertThat(value(world, "files", "total")).isEqualTo("5");
      }
    }

    @Test
    void breakThePromise_whenTheReceiverFails() throws Exception {
      try (var world = SmallWorld.open(folder)) {
        prepare(world);
        run(world, "home", "_AddSlots: (| none = (_WellKnown: 'vector') _Clone: 0 Filler: 0 |)");
        run(
            world,
            "home",
            "answer: ((_VatGatekeeper: 'files') _SendEventually: 'fail' Arguments: none)");
        await(world, "home", "answer _PromiseState", "'broken'");
        assertThat(value(world, "home", "answer _PromiseOutcome")).contains("missingHere");
      }
    }
  }
}
