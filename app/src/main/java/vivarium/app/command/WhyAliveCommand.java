package vivarium.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.json.Json;
import vivarium.vat.search.PathFinder;
import vivarium.vat.search.PathStep;

/** {@code why-alive}: the way from a root of its vat to an object. */
@Command(
    name = "why-alive",
    description = {
      "Shows why an object is alive: a shortest way to it from the lobby, the gatekeeper, or an"
          + " object that another vat has."
    },
    footer = {"", "Examples:", "  vivarium why-alive 'home #1234'"})
final class WhyAliveCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Parameters(paramLabel = "VAT #NUMBER", description = "The object, as 'diff' names it.")
  private String name = "";

  WhyAliveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var seeking = new Seeking(session, name);
    var finder = new PathFinder(session.existingWorld().vatsTogether());
    var path = seeking.search(progress -> finder.pathTo(seeking.object(), progress));
    if (json) {
      var steps = path.stream().map(step -> Step.of(step, seeking)).toList();
      Json.print(session.console(), new Document(!path.isEmpty(), steps));
    } else {
      print(path, seeking);
    }
    return Exit.OK;
  }

  private void print(List<PathStep> path, Seeking seeking) {
    var console = session.console();
    if (path.isEmpty()) {
      console.answer(
          "Nothing leads to object %s any more; it goes with the next collection."
              .formatted(seeking.object()));
    }
    var indent = "";
    for (var step : path) {
      console.answer(indent + step.label() + "  " + seeking.title(step.object().id()));
      indent += "  ";
    }
  }

  private record Document(boolean alive, List<Step> path) {}

  private record Step(String through, String vat, long id, String title) {
    static Step of(PathStep step, Seeking seeking) {
      var object = step.object();
      return new Step(step.label(), object.vat(), object.id(), seeking.title(object.id()));
    }
  }
}
