package vivarium.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.console.TextTable;
import vivarium.app.console.TextTable.Column;
import vivarium.app.console.Words;
import vivarium.app.json.Json;
import vivarium.vat.search.Holder;
import vivarium.vat.search.Holders;
import vivarium.vat.search.References;

/** {@code who-refers}: the objects that refer to one. */
@Command(
    name = "who-refers",
    description = "Shows which objects of its vat refer to an object, and through which slots.",
    footer = {
      "",
      "Examples:",
      "  vivarium who-refers 'home #1234'",
      "  vivarium who-refers 'home #1234' -n 1000 --json"
    })
final class WhoRefersCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "-n",
      paramLabel = "COUNT",
      defaultValue = "50",
      description = "How many to show; ${DEFAULT-VALUE} if not given. All are counted.")
  private int count;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Parameters(paramLabel = "VAT #NUMBER", description = "The object, as 'diff' names it.")
  private String name = "";

  WhoRefersCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var seeking = new Seeking(session, name);
    var references = new References(session.existingWorld().vatsTogether());
    int shown = Math.max(0, count);
    var holders =
        seeking.search(progress -> references.holdersOf(seeking.object(), shown, progress));
    if (json) {
      var first = holders.first().stream().map(Line::of).toList();
      Json.print(session.console(), new Document(holders.total(), first));
    } else {
      print(holders, seeking);
    }
    return Exit.OK;
  }

  private void print(Holders holders, Seeking seeking) {
    var console = session.console();
    if (holders.total() == 0) {
      console.answer(
          "Nothing in vat '%s' refers to object %s."
              .formatted(seeking.object().vat(), seeking.object()));
      return;
    }
    var table = new TextTable(Column.text("OBJECT"), Column.text("THROUGH"), Column.text("WHAT"));
    holders
        .first()
        .forEach(holder -> table.row(holder.object().toString(), holder.through(), holder.title()));
    table.print(console);
    long hidden = holders.total() - holders.first().size();
    if (hidden > 0) {
      console.say("… and " + Words.count(hidden, "more reference") + "; -n shows more.");
    }
  }

  private record Document(long total, List<Line> holders) {}

  private record Line(String vat, long id, String through, String title) {
    static Line of(Holder holder) {
      var object = holder.object();
      return new Line(object.vat(), object.id(), holder.through(), holder.title());
    }
  }
}
