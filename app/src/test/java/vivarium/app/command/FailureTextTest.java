package vivarium.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.app.console.Captured;
import vivarium.vat.turn.FailedTurn;
import vivarium.vat.turn.FailedTurn.Cause;
import vivarium.vat.turn.FailedTurn.Frame;
import vivarium.vat.turn.ValueSummary;

class FailureTextTest {
  private static final ValueSummary THREE = new ValueSummary("3", "3", "integer", 0);

  @Test
  void messageAndStackAreShown_withTheLinesOfTheSends() {
    var source = "( | n |\n    n: self fish.\n    n )";
    int at = source.indexOf("self fish");
    var frames =
        List.of(
            new Frame(
                "traits integer >> swim",
                THREE,
                7,
                "swim",
                source,
                at,
                at + 9,
                12,
                "number.self",
                List.of()),
            new Frame("evaluation", THREE, 0, "", "3 swim", 0, 6, 1, "", List.of()));
    assertThat(shown(frames))
        .isEqualTo(
            """
            No 'fish' slot found in 3.
              in traits integer >> swim, number.self line 12
                  n: self fish.
                     ^^^^^^^^^
              in evaluation, line 1
                  3 swim
                  ^^^^^^
            """);
  }

  @Test
  void aDeepStackShowsItsEnds() {
    var frame =
        new Frame(
            "traits integer >> down", THREE, 7, "down", "( down )", 2, 6, 3, "a.self", List.of());
    var text = shown(Collections.nCopies(10_000, frame));
    assertThat(text.lines().filter(line -> line.startsWith("  in "))).hasSize(25);
    assertThat(text).contains("  … 9,975 more activations …");
  }

  private static String shown(List<Frame> frames) {
    var captured = Captured.plain();
    FailureText.show(
        captured.console(),
        new FailedTurn(
            1,
            "home",
            Instant.EPOCH,
            Cause.ERROR,
            "3 swim",
            "No 'fish' slot found in 3.",
            "",
            frames));
    assertThat(captured.out()).isEmpty();
    return captured.err();
  }
}
