package vivarium.app.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.console.Words;
import vivarium.app.json.Json;
import vivarium.vat.history.Difference;
import vivarium.vat.history.History;
import vivarium.vat.history.ObjectDifference;
import vivarium.vat.history.SlotChange;

/** {@code diff}: the objects and slots that differ between two moments. */
@Command(
    name = "diff",
    description = "Shows the objects and slots that differ between two moments.",
    footer = {
      "",
      "A moment is the name of a checkpoint, the number of a turn (right after it), or 'now'.",
      "",
      "Examples:",
      "  vivarium diff before",
      "  vivarium diff 12 15",
      "  vivarium diff before now --json"
    })
final class DiffCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "-n",
      paramLabel = "COUNT",
      defaultValue = "200",
      description = "How many objects to show; ${DEFAULT-VALUE} if not given.")
  private int count;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Parameters(index = "0", paramLabel = "FROM", description = "The one moment.")
  private String from = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TO",
      defaultValue = "now",
      description = "The other; 'now' if not given.")
  private String to = "";

  DiffCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var history = session.history();
    var difference = history.diff(history.position(from), history.position(to), Math.max(0, count));
    if (json) {
      Json.print(session.console(), document(difference));
    } else {
      print(history, difference);
    }
    return Exit.OK;
  }

  private void print(History history, Difference difference) {
    var console = session.console();
    var between =
        " between %s and %s"
            .formatted(
                history.label(difference.from()),
                to.equals("now") ? "now" : history.label(difference.to()));
    if (difference.total() == 0) {
      console.answer("Nothing differs" + between + ".");
      return;
    }
    console.answer(
        Words.count(difference.total(), "object")
            + (difference.total() == 1 ? " differs" : " differ")
            + between
            + ".");
    new ChangeTree(console).print(difference.objects());
    long hidden = difference.total() - difference.objects().size();
    if (hidden > 0) {
      console.say(
          "… and "
              + Words.count(hidden, "more object")
              + "; -n "
              + difference.total()
              + " shows all.");
    }
  }

  private static Document document(Difference difference) {
    return new Document(
        difference.from(),
        difference.to(),
        difference.total(),
        difference.objects().stream().map(DiffCommand::line).toList());
  }

  private static Line line(ObjectDifference object) {
    return new Line(
        name(object.change()),
        object.object().vat(),
        object.object().id(),
        object.title(),
        name(object.kind()),
        object.slots().stream().map(DiffCommand::line).toList(),
        object.parts());
  }

  private static SlotLine line(SlotChange slot) {
    return new SlotLine(
        name(slot.change()), slot.name(), name(slot.kind()), slot.former(), slot.now());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private record Document(long from, long to, long total, List<Line> objects) {}

  private record Line(
      String change,
      String vat,
      long id,
      String title,
      String kind,
      List<SlotLine> slots,
      long parts) {}

  private record SlotLine(String change, String name, String kind, String former, String now) {}
}
