package vivarium.app.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.console.ProgressLine;
import vivarium.app.console.Words;
import vivarium.app.json.GraphWriter;
import vivarium.app.json.Json;
import vivarium.vat.api.Evaluator;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.world.syntax.SourceText;

/** {@code export}: the bytes of a byte vector, or an object graph as JSON, into a file. */
@Command(
    name = "export",
    description = {
      "Writes what an expression answers into a file: the bytes of a byte vector, anything else as"
          + " JSON with all that it refers to.",
      "",
      "The file appears when it is complete, and replaces one that was there."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium export --vat files \"gatekeeper at: 'photos/a.jpg'\" a.jpg",
      "  vivarium export addresses addresses.json",
      "  vivarium export --at 41 --vat files \"gatekeeper at: 'photos/a.jpg'\" a-as-it-was.jpg",
      "  vivarium export --as json 'vector copySize: 3' -"
    })
final class ExportCommand implements Callable<Integer> {
  private final Session session;
  private final AtomicBoolean stopped = new AtomicBoolean();

  /** The ways to write a value. */
  enum Form {
    BYTES,
    JSON
  }

  @Mixin private final VatOption vat = new VatOption();
  @Mixin private final MomentOption moment = new MomentOption();

  @Option(
      names = "--as",
      paramLabel = "FORM",
      description = "bytes or json; what fits if not given.")
  private @Nullable Form form;

  @Option(
      names = "--embed",
      paramLabel = "BYTES",
      description =
          "The largest byte vector whose bytes stand in the JSON; ${DEFAULT-VALUE} if not given.")
  private int embeddedBytesMax = GraphWriter.EMBEDDED_BYTES_MAX;

  @Option(names = "--json", description = "Print what was written as JSON.")
  private boolean json;

  @Parameters(index = "0", paramLabel = "EXPR", description = "What to export.")
  private String expression = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The file to write; - is standard output.")
  private Path file = Path.of("");

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var world = session.existingWorld();
    var name = vat.in(session);
    return moment.isGiven() ? moment.with(session, name, this::export) : export(world.vat(name));
  }

  private int export(Evaluator where) {
    var console = session.console();
    var target = ExportTarget.of(file, console);
    try (var line = new ProgressLine(console, "Exporting")) {
      var export = new Export(target, form, embeddedBytesMax, stopped, line);
      var source = new SourceText("", expression);
      var request =
          new TurnRequest(
              "export",
              "export " + expression,
              heap -> export.run(heap, heap.evaluate(source, 0)),
              false);
      var result =
          session.stoppable(
              () -> {
                stopped.set(true);
                where.interrupt();
              },
              () -> Waiting.await(where.run(request)));
      line.close();
      return switch (result) {
        case TurnResult.Done done -> {
          print(export);
          yield Exit.OK;
        }
        case TurnResult.Failed failed -> TurnReport.failed(console, failed);
        case TurnResult.Unreadable unreadable -> TurnReport.unreadable(console, unreadable);
      };
    } finally {
      target.discard();
    }
  }

  private void print(Export export) {
    var console = session.console();
    if (file.toString().equals("-")) {
      return;
    }
    if (json) {
      var name = export.form().name().toLowerCase(Locale.ROOT);
      Json.print(console, new Exported(file.toString(), name, export.bytes()));
    } else {
      console.answer("Wrote %s to %s.".formatted(Words.bytes(export.bytes()), file));
    }
  }

  private record Exported(String file, String form, long bytes) {}
}
