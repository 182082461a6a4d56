package vivarium.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vivarium.app.console.Words;
import vivarium.app.json.Json;
import vivarium.vat.history.History;
import vivarium.world.store.retain.Retention;

/** {@code history}: shows and sets how much of the history is kept. */
@Command(
    name = "history",
    description = {
      "Shows how much of the world's history is kept, or sets it.",
      "",
      "Young turns are kept one by one; of older ones the last of each hour, then of each day, then"
          + " of each week. What a checkpoint names is always kept. One can look at, compare with"
          + " and go back to any moment that is kept. What was thinned does not come back."
    },
    footer = {
      "",
      "An age is like 90s, 30m, 2h, 14d, 8w or forever.",
      "",
      "Examples:",
      "  vivarium history",
      "  vivarium history --every 1d --hourly 7d --daily 90d --weekly forever",
      "  vivarium history --keep-all",
      "  vivarium history --thin"
    })
final class HistoryCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--every",
      paramLabel = "AGE",
      description = "Up to which age every turn is kept.")
  private @Nullable String every;

  @Option(names = "--hourly", paramLabel = "AGE", description = "Then one moment an hour.")
  private @Nullable String hourly;

  @Option(names = "--daily", paramLabel = "AGE", description = "Then one moment a day.")
  private @Nullable String daily;

  @Option(names = "--weekly", paramLabel = "AGE", description = "Then one moment a week.")
  private @Nullable String weekly;

  @Option(names = "--keep-all", description = "Keep every turn for ever.")
  private boolean keepAll;

  @Option(names = "--thin", description = "Thin now what is old enough, and wait for it.")
  private boolean thin;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  HistoryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var history = session.history();
    var before = history.retention();
    var wanted = keepAll ? Retention.ALL : changed(before);
    if (!wanted.equals(before)) {
      history.retention(wanted);
    }
    if (thin) {
      history.tidy();
    }
    print(history);
    return Exit.OK;
  }

  private Retention changed(Retention before) {
    return new Retention(
        every == null ? before.every() : Retention.ageOf(every),
        hourly == null ? before.hourly() : Retention.ageOf(hourly),
        daily == null ? before.daily() : Retention.ageOf(daily),
        weekly == null ? before.weekly() : Retention.ageOf(weekly));
  }

  private void print(History history) {
    var rule = history.retention();
    var kept = history.kept();
    if (json) {
      Json.print(session.console(), new Kept(rule.text(), kept.thinnedUpTo(), kept.size()));
      return;
    }
    session.console().answer("Kept is: " + rule.text() + ".");
    session
        .console()
        .answer(
            kept.thinnedUpTo() == 0
                ? "Nothing was thinned yet."
                : "Up to turn %d, %s left; after it, every turn is."
                    .formatted(
                        kept.thinnedUpTo(),
                        kept.size() == 1
                            ? "one moment is"
                            : Words.count(kept.size(), "moment") + " are"));
  }

  private record Kept(String retention, long thinnedUpTo, int moments) {}
}
