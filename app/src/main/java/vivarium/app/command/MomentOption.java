package vivarium.app.command;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vivarium.vat.api.Evaluator;

/** At which moment a command looks at the world. */
final class MomentOption {
  @Option(
      names = "--at",
      paramLabel = "MOMENT",
      description =
          "Run it in the world as it was, all of it at that one moment: the name of a checkpoint or"
              + " the number of a turn. What it changes there is gone when it ends.")
  private @Nullable String moment;

  /** Whether a moment was named. */
  boolean isGiven() {
    return moment != null;
  }

  /**
   * Does something with a vat as it was at the moment that was named.
   *
   * @throws vivarium.world.base.WorldException if there is no such moment, or not any more, or the
   *     vat was not there
   */
  <T> T with(Session session, String vat, Function<Evaluator, T> work) {
    var position = session.history().position(String.valueOf(moment));
    try (var past = session.existingWorld().asOf(position)) {
      return work.apply(past.vat(vat));
    }
  }
}
