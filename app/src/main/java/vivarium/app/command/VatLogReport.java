package vivarium.app.command;

import org.jspecify.annotations.Nullable;
import vivarium.app.console.Console;
import vivarium.app.console.Paint;
import vivarium.app.console.TextTable;
import vivarium.app.console.TextTable.Column;
import vivarium.app.console.Words;
import vivarium.app.json.Json;
import vivarium.vat.history.ObjectDifference;
import vivarium.vat.history.SlotChange;
import vivarium.vat.log.LogPage;
import vivarium.vat.log.LoggedTurn;
import vivarium.vat.log.Outcome;
import vivarium.vat.log.TurnDetails;
import vivarium.vat.log.VatLog;
import vivarium.vat.turn.Receipt;

/** The log of one vat, for people and for programs. */
final class VatLogReport {
  /** Of a turn that changed more objects than this, the others are only counted. */
  private static final int OBJECTS_MAX = 20;

  private static final int OBJECTS_MAX_FOR_PROGRAMS = 1_000;

  private final Session session;
  private final String vat;
  private final boolean detailed;

  /**
   * @param detailed whether to tell of each turn what it answered, sent and changed
   */
  VatLogReport(Session session, String vat, boolean detailed) {
    this.session = session;
    this.vat = vat;
    this.detailed = detailed;
  }

  int show(long before, int count, boolean json) {
    var log = new VatLog(session.existingWorld().vatsTogether());
    var page = log.page(vat, before, count);
    if (json) {
      Json.print(
          session.console(),
          VatLogDocument.of(
              vat, page, turn -> detailed ? details(log, turn, OBJECTS_MAX_FOR_PROGRAMS) : null));
    } else if (detailed) {
      page.turns().forEach(turn -> print(details(log, turn, OBJECTS_MAX)));
    } else {
      table(page).print(session.console());
    }
    if (page.next() > 0 && !json) {
      var command = "log --vat %s%s --before %d".formatted(vat, flag(), page.next());
      session.console().say("There are earlier turns: " + session.written(command));
    }
    return Exit.OK;
  }

  private String flag() {
    return detailed ? " --messages" : "";
  }

  private TurnDetails details(VatLog log, LoggedTurn turn, int objectsMax) {
    return log.details(vat, turn.summary().turn(), objectsMax);
  }

  // ---- for people

  private TextTable table(LogPage page) {
    var paint = session.console().outPaint();
    var table =
        new TextTable(
            Column.number("TURN"),
            Column.text("WHEN"),
            Column.text("FROM"),
            Column.text("OBJECTS"),
            Column.number("TOOK"),
            Column.text("WHAT"));
    for (var turn : page.turns()) {
      var summary = turn.summary();
      table.row(
          Long.toString(summary.turn()),
          Words.moment(summary.at()),
          from(turn),
          LogCommand.objects(paint, summary),
          took(turn),
          what(paint, turn));
    }
    return table;
  }

  private static String from(LoggedTurn turn) {
    var taken = turn.taken();
    return taken == null ? "" : taken.sender().text();
  }

  private static String took(LoggedTurn turn) {
    var took = turn.took();
    return took == null ? "" : "%.1f ms".formatted(took.toNanos() / 1e6);
  }

  private static String asked(LoggedTurn turn) {
    var taken = turn.taken();
    return taken == null ? asked(turn.summary().cause(), turn.outcome()) : taken.text();
  }

  /** The reason stands behind it anyway. */
  private static String asked(String cause, Outcome outcome) {
    int end = cause.indexOf(Receipt.REASON);
    return outcome instanceof Outcome.Undone && end > Receipt.REFUSED.length()
        ? cause.substring(Receipt.REFUSED.length(), end)
        : cause;
  }

  private static String what(Paint paint, LoggedTurn turn) {
    return switch (turn.outcome()) {
      case Outcome.Saved() -> asked(turn);
      case Outcome.Undone(var reason) ->
          asked(turn) + paint.red(reason.isEmpty() ? " (undone)" : " (undone: " + reason + ")");
      case Outcome.TakenBack(long by) -> paint.faint(asked(turn) + " (taken back by " + by + ")");
    };
  }

  private void print(TurnDetails details) {
    var console = session.console();
    var paint = console.outPaint();
    var turn = details.turn();
    console.answer(
        "%s  %s  %s"
            .formatted(
                paint.cyan("turn " + turn.summary().turn()),
                Words.moment(turn.summary().at()),
                what(paint, turn)));
    if (turn.taken() != null) {
      line(console, "from", from(turn) + sentBy(turn));
    }
    if (turn.took() != null) {
      line(console, "took", took(turn));
    }
    if (!details.answer().isEmpty()) {
      line(console, "answer", details.answer());
    }
    details.sent().forEach(sent -> line(console, "sent", sent.text() + " → " + sent.to().text()));
    details.objects().forEach(object -> print(console, object));
    long more = details.objectCount() - details.objects().size();
    if (more > 0) {
      line(console, "", Words.count(more, "more object"));
    }
    for (var stored : details.stored()) {
      line(
          console,
          "store",
          "%s: %s → %s".formatted(stored.key(), or(stored.before()), or(stored.after())));
    }
    console.answer("");
  }

  private static String sentBy(LoggedTurn turn) {
    var taken = turn.taken();
    return taken == null || taken.sentBy() == 0 ? "" : ", turn " + taken.sentBy();
  }

  private static String or(@Nullable String text) {
    return text == null ? "nothing" : Words.line(text, 80);
  }

  private static void line(Console console, String label, String text) {
    console.answer("  %-7s %s".formatted(label, text));
  }

  private static void print(Console console, ObjectDifference object) {
    line(console, sign(object), object.title());
    object.slots().forEach(slot -> line(console, "", slot(slot)));
  }

  private static String sign(ObjectDifference object) {
    return switch (object.change()) {
      case ADDED -> "made";
      case CHANGED -> "changed";
      case REMOVED -> "removed";
    };
  }

  private static String slot(SlotChange slot) {
    return switch (slot.change()) {
      case ADDED -> "  + %s = %s".formatted(slot.name(), slot.now());
      case CHANGED -> "  ~ %s = %s → %s".formatted(slot.name(), slot.former(), slot.now());
      case REMOVED -> "  - %s = %s".formatted(slot.name(), slot.former());
    };
  }
}
