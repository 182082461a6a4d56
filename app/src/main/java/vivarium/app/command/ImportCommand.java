package vivarium.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.console.ProgressLine;
import vivarium.app.console.Words;
import vivarium.app.json.Json;
import vivarium.vat.api.World;
import vivarium.vat.transfer.Importer;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldException;

/** {@code import}: files become byte vectors in the world. */
@Command(
    name = "import",
    description = {
      "Makes files byte-vector objects, and folders folders, in the vat 'files'.",
      "",
      "All of them become objects, as one turn, or none. They are safe on disk when the command"
          + " ends. Links are followed."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium import photos",
      "  vivarium import --into trips/2026 a.jpg b.jpg",
      "  vivarium eval --vat files \"gatekeeper at: 'photos/a.jpg'\""
    })
final class ImportCommand implements Callable<Integer> {
  private final Session session;
  private final AtomicBoolean cancelled = new AtomicBoolean();

  @Option(
      names = "--into",
      paramLabel = "PATH",
      description =
          "The folder in the world that gets them, such as trips/2026; made where it is missing.")
  private @Nullable String into;

  @Option(
      names = "--vat",
      paramLabel = "NAME",
      defaultValue = World.FILES,
      description = "The vat that gets them; '${DEFAULT-VALUE}' if not given.")
  private String vat = "";

  @Option(names = "--json", description = "Print what was imported as JSON.")
  private boolean json;

  @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "What to import.")
  private List<Path> sources = List.of();

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var world = session.world();
    var handle = world.vat(vat);
    var importer = new Importer(world.vatsTogether().store().vat(vat));
    var result =
        session.stoppable(
            () -> {
              cancelled.set(true);
              handle.interrupt();
            },
            () -> {
              var batch = placed(read(importer));
              var turn = Waiting.await(handle.run(Importer.request(batch, 0)));
              return new Imported(batch, turn);
            });
    return switch (result.turn()) {
      case TurnResult.Done done -> {
        world.vatsTogether().store().force();
        print(result.batch(), done.turn());
        yield Exit.OK;
      }
      case TurnResult.Failed failed -> TurnReport.failed(session.console(), failed);
      case TurnResult.Unreadable unreadable -> TurnReport.unreadable(session.console(), unreadable);
    };
  }

  private Importer.Batch read(Importer importer) {
    long begin = System.nanoTime();
    try (var line = new ProgressLine(session.console(), "Importing")) {
      return importer.read(
          sources,
          (done, total) -> {
            line.report(done, total, detail(done, total, System.nanoTime() - begin));
            return !cancelled.get();
          });
    } catch (CancellationException stopped) {
      throw new WorldException("The import was stopped. Nothing was imported.", stopped);
    }
  }

  private static String detail(long done, long total, long nanos) {
    var rate = Words.bytes((long) (done / Math.max(nanos / 1e9, 1e-3))) + "/s";
    return Words.bytes(done) + " of " + Words.bytes(total) + ", " + rate;
  }

  /** The batch in the folder that was asked for. */
  private Importer.Batch placed(Importer.Batch batch) {
    var outer =
        Stream.of((into == null ? "" : into).split("/", -1))
            .filter(name -> !name.isEmpty() && !name.equals("."))
            .toList();
    return new Importer.Batch(
        batch.files().stream().map(file -> placed(outer, file)).toList(), batch.bytes());
  }

  private static Importer.ReadFile placed(List<String> outer, Importer.ReadFile file) {
    var folders = new ArrayList<>(outer);
    folders.addAll(file.folders());
    return new Importer.ReadFile(folders, file.name(), file.bytes(), file.body());
  }

  private void print(Importer.Batch batch, long turn) {
    var console = session.console();
    if (json) {
      var files = batch.files().stream().map(file -> new Line(path(file), file.bytes())).toList();
      Json.print(console, new Document(vat, turn, batch.bytes(), files));
    } else if (batch.files().isEmpty()) {
      console.answer("There are no files in it; nothing was imported.");
    } else {
      console.answer(
          "Imported %s (%s) into vat '%s' as turn %d: %s"
              .formatted(
                  Words.count(batch.files().size(), "file"),
                  Words.bytes(batch.bytes()),
                  vat,
                  turn,
                  batch.files().size() == 1
                      ? path(batch.files().getFirst())
                      : path(batch.files().getFirst()) + " …"));
    }
  }

  private static String path(Importer.ReadFile file) {
    var names = new ArrayList<>(file.folders());
    names.add(file.name());
    return String.join("/", names);
  }

  private record Imported(Importer.Batch batch, TurnResult turn) {}

  private record Document(String vat, long turn, long bytes, List<Line> files) {}

  private record Line(String path, long bytes) {}
}
