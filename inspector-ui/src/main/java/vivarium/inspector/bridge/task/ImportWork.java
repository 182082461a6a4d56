package vivarium.inspector.bridge.task;

import java.nio.file.Path;
import java.util.List;
import vivarium.inspector.bridge.look.FolderEntry;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.vat.api.World;
import vivarium.vat.transfer.Importer;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldException;

/** Files become byte vectors: their bytes first, which takes long; then one turn names them all. */
public final class ImportWork implements Tasks.Work {
  private final World world;
  private final List<Path> files;
  private final String vat;
  private final long into;

  /**
   * @param into the number of the folder in the vat, 0 for its gatekeeper
   */
  public ImportWork(World world, List<Path> files, String vat, long into) {
    this.world = world;
    this.files = List.copyOf(files);
    this.vat = vat;
    this.into = into;
  }

  /** What the task list calls it. */
  public String title() {
    return files.size() == 1
        ? "Import " + files.getFirst().getFileName()
        : "Import %,d files and folders".formatted(files.size());
  }

  /** The folder or file that stands where people chose to put it; of several, that place. */
  private ObjectRef whatToShow(Importer.Batch batch) {
    var first = batch.files().getFirst();
    var name = first.folders().isEmpty() ? first.name() : first.folders().getFirst();
    return world
        .vat(vat)
        .look(heap -> FolderEntry.find(heap, into, files.size() == 1 ? name : ""))
        .join();
  }

  @Override
  public String run(RunningTask task) {
    var batch =
        new Importer(world.vatsTogether().store().vat(vat))
            .read(
                files,
                (done, total) ->
                    task.report(done, total, Sizes.of(done) + " of " + Sizes.of(total)));
    if (batch.files().isEmpty()) {
      return "There was no file in it.";
    }
    var result = world.vat(vat).run(Importer.request(batch, into)).join();
    return switch (result) {
      case TurnResult.Done _ -> {
        task.made(whatToShow(batch));
        yield "%,d %s, %s"
            .formatted(
                batch.files().size(),
                batch.files().size() == 1 ? "file" : "files",
                Sizes.of(batch.bytes()));
      }
      case TurnResult.Failed(var failure) -> throw new WorldException(failure.message());
      case TurnResult.Unreadable(var error) -> throw error;
    };
  }
}
