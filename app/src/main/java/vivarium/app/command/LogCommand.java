package vivarium.app.command;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vivarium.app.console.Paint;
import vivarium.app.console.TextTable;
import vivarium.app.console.TextTable.Column;
import vivarium.app.console.Words;
import vivarium.app.json.Json;
import vivarium.vat.history.TimelinePage;
import vivarium.world.store.Checkpoint;
import vivarium.world.store.turn.Reversal;
import vivarium.world.store.turn.TurnSummary;

/** {@code log}: the turns and checkpoints, newest first. */
@Command(
    name = "log",
    description = "Shows turns and checkpoints, newest first.",
    footer = {
      "",
      "OBJECTS says how many objects a turn made (+), changed (~) and removed (-).",
      "",
      "With --vat, FROM says who sent the message that the turn took up; a turn that was undone",
      "says why. --messages adds what each turn answered and sent, and what it changed.",
      "",
      "Examples:",
      "  vivarium log",
      "  vivarium log --vat bank --messages -n 5",
      "  vivarium log -n 100 --before 250",
      "  vivarium log --json"
    })
final class LogCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "-n",
      paramLabel = "COUNT",
      defaultValue = "20",
      description = "How many turns; ${DEFAULT-VALUE} if not given.")
  private int count;

  @Option(names = "--before", paramLabel = "TURN", description = "Only turns before this one.")
  private long before = Long.MAX_VALUE;

  @Option(
      names = "--vat",
      paramLabel = "NAME",
      description = "Only the turns that this vat has run, with the messages that caused them.")
  private @Nullable String vat;

  @Option(
      names = "--messages",
      description = "With --vat: also what each turn answered, sent and changed.")
  private boolean messages;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  LogCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (count < 1) {
      throw new UsageMistake("-n takes a number of turns, 1 or more.");
    }
    if (vat != null) {
      return new VatLogReport(session, vat, messages).show(before, count, json);
    }
    if (messages) {
      throw new UsageMistake("--messages is about the turns of one vat; say which with --vat.");
    }
    var history = session.history();
    var page = history.turnsBefore(before, count);
    var turns = page.turns().reversed();
    long oldest = turns.isEmpty() ? 0 : page.earlier() ? turns.getLast().turn() : 0;
    var checkpoints =
        history.checkpoints().stream()
            .filter(checkpoint -> checkpoint.turn() >= oldest && checkpoint.turn() < before)
            .toList();
    if (json) {
      Json.print(session.console(), document(page, turns, checkpoints));
    } else {
      print(page, turns, checkpoints);
    }
    return Exit.OK;
  }

  // ---- for people

  private void print(TimelinePage page, List<TurnSummary> turns, List<Checkpoint> checkpoints) {
    var console = session.console();
    var paint = console.outPaint();
    var table =
        new TextTable(
            Column.number("TURN"),
            Column.text("WHEN"),
            Column.text("VAT"),
            Column.text("OBJECTS"),
            Column.text("WHAT"));
    for (var turn : turns) {
      at(checkpoints, turn.turn()).forEach(checkpoint -> table.row(line(paint, checkpoint)));
      table.row(
          Long.toString(turn.turn()),
          Words.moment(turn.at()),
          String.join(", ", turn.vats()),
          objects(paint, turn),
          what(paint, turn));
    }
    at(checkpoints, 0).forEach(checkpoint -> table.row(line(paint, checkpoint)));
    table.print(console);
    if (page.earlier()) {
      long first = turns.getLast().turn();
      console.say("There are earlier turns: " + session.written("log --before " + first));
    }
  }

  private static Stream<Checkpoint> at(List<Checkpoint> checkpoints, long turn) {
    return checkpoints.stream().filter(checkpoint -> checkpoint.turn() == turn);
  }

  private static String line(Paint paint, Checkpoint checkpoint) {
    return paint.cyan("── '" + checkpoint.name() + "' ── " + Words.moment(checkpoint.at()) + " ──");
  }

  static String objects(Paint paint, TurnSummary turn) {
    var parts =
        Stream.of(
                turn.created() == 0 ? "" : paint.green("+" + turn.created()),
                turn.changed() == 0 ? "" : paint.yellow("~" + turn.changed()),
                turn.removed() == 0 ? "" : paint.red("-" + turn.removed()))
            .filter(part -> !part.isEmpty())
            .toList();
    return String.join(" ", parts);
  }

  private static String what(Paint paint, TurnSummary turn) {
    return turn.takenBackBy() == 0
        ? turn.cause()
        : paint.faint(turn.cause() + " (taken back by " + turn.takenBackBy() + ")");
  }

  // ---- for programs

  private static Document document(
      TimelinePage page, List<TurnSummary> turns, List<Checkpoint> checkpoints) {
    return new Document(turns.stream().map(LogCommand::line).toList(), checkpoints, page.earlier());
  }

  private static Line line(TurnSummary turn) {
    return new Line(
        turn.turn(),
        turn.at(),
        turn.kind(),
        turn.cause(),
        turn.vats(),
        turn.created(),
        turn.changed(),
        turn.removed(),
        turn.reverses(),
        turn.takenBackBy() == 0 ? null : turn.takenBackBy());
  }

  private record Document(List<Line> turns, List<Checkpoint> checkpoints, boolean earlier) {}

  private record Line(
      long turn,
      Instant at,
      String kind,
      String cause,
      List<String> vats,
      int created,
      int changed,
      int removed,
      @Nullable Reversal takesBack,
      @Nullable Long takenBackBy) {}
}
