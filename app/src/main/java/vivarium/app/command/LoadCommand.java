package vivarium.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.console.Words;
import vivarium.app.json.Json;
import vivarium.vat.turn.TurnResult;

/** {@code load}: reads source files into a vat. */
@Command(
    name = "load",
    description = {
      "Reads source files into the world, in order, as one turn.",
      "",
      "If any expression in any of them fails, nothing of them remains."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium load shapes.self",
      "  vivarium load --vat music notes.self songs.self"
    })
final class LoadCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final VatOption vat = new VatOption();

  @Option(names = "--json", description = "Print what was done as JSON.")
  private boolean json;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Source files.")
  private List<Path> files = List.of();

  LoadCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var sources = files.stream().map(SourceFiles::read).toList();
    var console = session.console();
    var vatHandle = session.world().vat(vat.in(session));
    return switch (Waiting.await(session, vatHandle.load(sources))) {
      case TurnResult.Done done -> {
        print(done);
        yield Exit.OK;
      }
      case TurnResult.Failed failed -> TurnReport.failed(console, failed);
      case TurnResult.Unreadable unreadable -> TurnReport.unreadable(console, unreadable);
    };
  }

  private void print(TurnResult.Done done) {
    TurnReport.output(json ? session.console().toErr() : session.console(), done.output());
    if (json) {
      Json.print(
          session.console(), new Loaded(files.stream().map(Path::toString).toList(), done.turn()));
      return;
    }
    var read = "Read " + Words.count(files.size(), "file");
    session
        .console()
        .answer(
            done.turn() == 0
                ? read + "; they changed nothing."
                : read + " in turn " + done.turn() + ".");
  }

  private record Loaded(List<String> files, long turn) {}
}
