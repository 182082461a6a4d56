package vivarium.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code redo}: takes the newest undo back, as long as nothing new came after it. */
@Command(
    name = "redo",
    description = "Brings back what was undone last, as long as nothing new came after it.",
    footer = {"", "Examples:", "  vivarium redo"})
final class RedoCommand implements Callable<Integer> {
  private static final String NOTHING =
      "No undo is there to be taken back, or something new came after it; nothing was changed. What"
          + " 'undo TURN' took back is in effect again when that turn is undone itself; 'log' shows"
          + " its number.";

  private final Session session;

  @Option(names = "--json", description = "Print what was done as JSON.")
  private boolean json;

  RedoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var history = session.history();
    var undone = history.undoable().redo();
    var what = undone == null ? "" : "Turn %d (%s)".formatted(undone.turn(), undone.cause());
    RevertReport.print(session, json, history.redo(), what + " is in effect again", NOTHING);
    return Exit.OK;
  }
}
