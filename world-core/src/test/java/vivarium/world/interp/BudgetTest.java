package vivarium.world.interp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vivarium.world.object.WorldObject;
import vivarium.world.script.Scripts;
import vivarium.world.script.TestWorld;
import vivarium.world.syntax.SourceText;

final class BudgetTest {
  private static final TurnLimits FEW_STEPS =
      new TurnLimits(50_000, Duration.ofHours(1), 1L << 30, TurnLimits.DEPTH_MAX);

  private final TestWorld world = new TestWorld();

  BudgetTest() {
    world.interpreter().load(new Scripts("scripts").file("prelude.self"));
    world.evaluate(
        "lobby _AddSlots: (| forever = ( [ true ] whileTrue: [ nil ] ). again = ( [ nil ] loop ). b"
            + " = [ nil ]. viaBlocks = ( | c. d | [ true ] value. loopOf: [ true ] Body: [ nil ] )."
            + " loopOf: c Body: d = ( c whileTrue: d ). restart = ( | x | x: 1. _Restart )."
            + " counting = ( 1 _IntTo: 9000000000000000000 By: 1 Do: [] ). caught = ( [ forever ]"
            + " onError: [ 'caught' ] ). cleaned <- false. ensured = ( [ forever ] ensure: ["
            + " cleaned: true ] ). mutual = ( other ). other = ( mutual ) |)");
  }

  private TurnAborted abortedBy(String text, TurnLimits limits) {
    return catchThrowableOfType(
        TurnAborted.class,
        () ->
            TestWorld.run(() -> {
              world.interpreter().beginTurn(limits);
              var unused =
                  world
                      .interpreter()
                      .evaluate(new SourceText("test", text), world.universe().wellKnown().lobby);
            }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"forever", "again", "viaBlocks", "restart", "counting", "caught", "ensured"})
  void stopsTheTurn_whenItTakesTooManySteps(String endless) {
    var aborted = abortedBy(endless, FEW_STEPS);

    assertThat(aborted.reason()).isEqualTo(TurnAborted.Reason.STEPS);
    assertThat(aborted.frames()).extracting(StackFrame::selector).contains(endless);
  }

  @Test
  void runsNoCleanup_whenTheTurnIsStopped() {
    abortedBy("ensured", FEW_STEPS);

    assertThat(world.show("cleaned")).isEqualTo("false");
  }

  @Test
  void countsAnew_whenATurnBegins() {
    world.evaluate(
        "lobby _AddSlots: (| sum = ( | s <- 0 | 1 to: 9000 Do: [|:i| s: s + [ i ] value ]. s ) |)");
    for (int i = 0; i < 10; i++) {
      world.interpreter().beginTurn(FEW_STEPS);
      var value =
          world
              .interpreter()
              .evaluate(new SourceText("", "sum"), world.universe().wellKnown().lobby);
      assertThat(value).isEqualTo(9000L * 9001 / 2);
    }
  }

  @Test
  void stopsTheTurn_whenItAllocatesTooMuch() {
    var limits = new TurnLimits(Long.MAX_VALUE, Duration.ofHours(1), 1 << 20, 1_000);

    assertThat(
            List.of(
                "v _Clone: 1000000 Filler: 0",
                "b _CloneBytes: 9000000 Filler: 1",
                "'abcdefgh' _StringTimes: 1000000",
                "2 _IntPower: 10000000",
                "[ lobby _Clone ] loop"))
        .allSatisfy(text ->
            assertThat(
                    abortedBy(
                            text.replace("v _", "(_WellKnown: 'vector') _")
                                .replace("b _", "(_WellKnown: 'byteVector') _"),
                            limits)
                        .reason())
                .isEqualTo(TurnAborted.Reason.ALLOCATION));
  }

  @Test
  void stopsTheTurn_whenTimeIsUp() {
    var limits = new TurnLimits(Long.MAX_VALUE, Duration.ofNanos(-1), 1L << 30, 1_000);

    assertThat(abortedBy("forever", limits).reason()).isEqualTo(TurnAborted.Reason.TIME);
  }

  @Test
  void stopsTheTurn_whenAnotherThreadInterruptsIt() {
    var unlimited = new TurnLimits(Long.MAX_VALUE, Duration.ofHours(1), 1L << 40, 20_000);
    var interrupter =
        new Thread(() -> {
          while (world.interpreter().steps() < 100_000) {
            Thread.onSpinWait();
          }
          world.interpreter().interrupt();
        });
    interrupter.start();

    assertThat(abortedBy("forever", unlimited).reason()).isEqualTo(TurnAborted.Reason.INTERRUPTED);
  }

  @Test
  void canGoOn_afterATurnWasStopped() {
    abortedBy("forever", FEW_STEPS);

    assertThat(world.evaluate("3 + 4")).isEqualTo(7L);
    assertThat(world.evaluate("(| x <- 1 |)")).isInstanceOf(WorldObject.class);
  }

  @Test
  void isAnErrorThatCanBeCaught_whenCallsAreTooDeep() {
    TestWorld.run(() ->
        assertThat((String) world.evaluate("[ mutual ] onError: [|:e. :m| m ]"))
            .contains("stackOverflow")
            .containsAnyOf("'mutual'", "'other'"));
  }
}
