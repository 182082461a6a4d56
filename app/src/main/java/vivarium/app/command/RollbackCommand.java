package vivarium.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.console.Words;
import vivarium.vat.history.History;
import vivarium.vat.history.Reaching;
import vivarium.vat.search.ObjectAddress;

/** {@code rollback}: makes the world, one vat, or one object what it was. */
@Command(
    name = "rollback",
    description = {
      "Makes the world, one vat of it, or one object what it was at a moment.",
      "",
      "This is itself a turn: nothing is lost by it, and it can be undone."
    },
    footer = {
      "",
      "A moment is the name of a checkpoint or the number of a turn (right after it).",
      "",
      "Examples:",
      "  vivarium rollback before",
      "  vivarium rollback 41 --vat home",
      "  vivarium rollback 41 --object 'home #1234'",
      "  vivarium rollback 41 --object 'home #1234' --below",
      "  vivarium rollback before --dry-run"
    })
final class RollbackCommand implements Callable<Integer> {
  private static final int SHOWN_OBJECTS = 50;

  private final Session session;

  @Option(
      names = "--vat",
      paramLabel = "NAME",
      description = "Only this vat; the whole world if not given.")
  private @Nullable String vat;

  @Option(
      names = "--object",
      paramLabel = "VAT #NUMBER",
      description = "Only this object, named as 'diff' and 'log' name it; everything else stays.")
  private @Nullable String object;

  @Option(
      names = "--below",
      description =
          "With --object: also what was below it, which its data slots and elements held, and so"
              + " on.")
  private boolean below;

  @Option(names = "--dry-run", description = "Only show what would change.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print what was done as JSON.")
  private boolean json;

  @Parameters(paramLabel = "NAME|TURN", description = "The moment to go back to.")
  private String moment = "";

  RollbackCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var history = session.history();
    long position = history.position(moment);
    if (below && object == null || object != null && vat != null) {
      throw new UsageMistake("--below goes with --object, and --object says the vat itself.");
    }
    if (object != null) {
      return rollBack(history, ObjectName.read(session, object), position);
    }
    if (vat != null) {
      session.existingWorld().vat(vat); // names what there is, if there is no such vat
    }
    var subject = vat == null ? "The world" : "Vat '" + vat + "'";
    if (dryRun) {
      var preview = history.previewRollback(position, vat, SHOWN_OBJECTS);
      session
          .console()
          .answer(
              "%s would be as it was at %s: %s would change, %s taken back."
                  .formatted(
                      subject,
                      history.label(position),
                      Words.count(preview.objects(), "object"),
                      Words.count(preview.turns(), "turn")));
      new ChangeTree(session.console()).print(preview.changes());
      if (!preview.breakages().isEmpty()) {
        session.console().answer("Others would lose:");
        preview.breakages().forEach(broken -> session.console().answer("  " + broken));
      }
      return Exit.OK;
    }
    var reverted = history.rollback(position, vat);
    var done = "%s is as it was at %s".formatted(subject, history.label(position));
    RevertReport.print(session, json, reverted, done);
    return Exit.OK;
  }

  private int rollBack(History history, ObjectAddress address, long position) {
    var reaching = below ? Reaching.AND_BELOW : Reaching.ALONE;
    var subject =
        below ? "Object %s and what was below it".formatted(address) : "Object " + address;
    if (dryRun) {
      var preview = history.previewRestore(address, position, reaching, SHOWN_OBJECTS);
      session
          .console()
          .answer(
              "%s would be as at %s: %s would change."
                  .formatted(
                      subject, history.label(position), Words.count(preview.objects(), "object")));
      new ChangeTree(session.console()).print(preview.changes());
      return Exit.OK;
    }
    var reverted = history.restore(address, position, reaching);
    RevertReport.print(
        session, json, reverted, "%s is as at %s".formatted(subject, history.label(position)));
    return Exit.OK;
  }
}
