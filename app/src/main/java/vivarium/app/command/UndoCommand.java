package vivarium.app.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.console.Words;
import vivarium.vat.history.History;
import vivarium.vat.history.Overlap;
import vivarium.vat.history.TurnRange;
import vivarium.vat.search.ObjectAddress;

/** {@code undo}: takes one turn back and keeps what came later. */
@Command(
    name = "undo",
    description = {
      "Takes a turn back and keeps the later ones; without a number, the newest one in effect.",
      "",
      "Where later turns changed the same parts of the same objects, it lists them and changes"
          + " nothing until you say what is to become of them."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium undo",
      "  vivarium undo 41",
      "  vivarium undo 41 --keep-later"
    })
final class UndoCommand implements Callable<Integer> {
  private static final int SHOWN_OVERLAPS = 20;
  private static final int SHOWN_PARTS = 5;
  private static final int VALUE_CHARS = 60;

  private final Session session;

  /** What to do with parts that later turns changed too. */
  private static final class Choice {
    @Option(names = "--keep-later", description = "Leave what later turns changed too as it is.")
    private boolean keepLater;

    @Option(names = "--take-back", description = "Take back what later turns changed too.")
    private boolean takeBack;
  }

  @ArgGroup(exclusive = true)
  private @Nullable Choice choice;

  @Option(names = "--json", description = "Print what was done as JSON.")
  private boolean json;

  @Parameters(arity = "0..1", paramLabel = "TURN", description = "The number of the turn.")
  private @Nullable Long turn;

  UndoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var history = session.history();
    return turn == null ? undoNewest(history) : undo(history, turn);
  }

  private int undoNewest(History history) {
    var newest = history.undoable().undo();
    var what = newest == null ? "" : "Turn %d (%s)".formatted(newest.turn(), newest.cause());
    RevertReport.print(session, json, history.undo(), what + " is taken back");
    return Exit.OK;
  }

  private int undo(History history, long wanted) {
    var range = TurnRange.of(history.position(Long.toString(wanted)));
    var overlaps = history.previewTakeBack(range, 0).overlaps();
    if (!overlaps.isEmpty() && choice == null) {
      refuse(wanted, overlaps);
      return Exit.FAILED;
    }
    var reverted = history.takeBack(range, choices(overlaps));
    RevertReport.print(session, json, reverted, "Turn " + wanted + " is taken back");
    return Exit.OK;
  }

  private Map<ObjectAddress, Overlap.Choice> choices(List<Overlap> overlaps) {
    var choices = new HashMap<ObjectAddress, Overlap.Choice>();
    boolean takeBack = choice != null && choice.takeBack;
    for (var overlap : overlaps) {
      choices.put(
          overlap.object(), takeBack ? Overlap.Choice.TAKE_BACK : Overlap.Choice.KEEP_LATER);
    }
    return choices;
  }

  private void refuse(long wanted, List<Overlap> overlaps) {
    var console = session.console();
    console.complain(
        "Turn %d is not taken back: later turns changed the same parts of %s."
            .formatted(wanted, Words.count(overlaps.size(), "object")));
    overlaps.stream()
        .limit(SHOWN_OVERLAPS)
        .forEach(overlap -> {
          console.say("  " + line(overlap));
          overlap.parts().stream()
              .limit(SHOWN_PARTS)
              .forEach(part -> console.say("    " + line(part)));
        });
    if (overlaps.size() > SHOWN_OVERLAPS) {
      console.say("  … and " + Words.count(overlaps.size() - SHOWN_OVERLAPS, "more object"));
    }
    console.say(
        "Add --keep-later to leave these parts as they are now, or --take-back to lose the later"
            + " changes to them.");
  }

  private static String line(Overlap overlap) {
    return "%s (%s): %s, changed by %s"
        .formatted(
            overlap.title(),
            overlap.object(),
            Words.list(overlap.slots()),
            Words.count(overlap.laterTurns(), "later turn"));
  }

  private static String line(Overlap.Part part) {
    return "%s: was %s, the turn made it %s, now %s"
        .formatted(part.name(), value(part.before()), value(part.after()), value(part.now()));
  }

  /** One line of it: a method has many. */
  private static String value(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.isEmpty()
        ? "not there"
        : line.length() > VALUE_CHARS ? line.substring(0, VALUE_CHARS) + "…" : line;
  }
}
