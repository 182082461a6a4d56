package vivarium.vat.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.Progress;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ChunkedBytes;
import vivarium.world.object.WorldObject;
import vivarium.world.store.VatStore;
import vivarium.world.store.chunk.Chunk;

/**
 * Makes byte vectors of files.
 *
 * <p>{@link #read} does the long part on the caller's thread and changes nothing in the world;
 * {@link #request} is the turn that then names all the bytes in folders. A file that changes its
 * length while it is read is refused.
 */
public final class Importer {
  private final VatStore store;

  /**
   * @param store the disk of the vat that gets the files
   */
  public Importer(VatStore store) {
    this.store = store;
  }

  /**
   * The bytes of some files, on disk, but not in the world yet.
   *
   * @param files one for each file, in the order read
   * @param bytes their lengths together
   */
  public record Batch(List<ReadFile> files, long bytes) {
    public Batch {
      files = List.copyOf(files);
    }
  }

  /**
   * One file.
   *
   * @param folders names of the folders that it goes into, outermost first
   * @param body what a byte vector of it holds
   */
  public record ReadFile(List<String> folders, String name, long bytes, Object body) {}

  /**
   * Reads files and folders, and keeps their bytes on disk.
   *
   * @param progress told how many bytes of how many are done; answers whether to go on
   * @throws ImportFailed if something cannot be read; the message names it
   * @throws CancellationException if progress said no
   */
  public Batch read(List<Path> sources, ImportProgress progress) {
    var plan = ImportPlan.of(sources);
    var files = new ArrayList<ReadFile>();
    long done = 0;
    for (var item : plan.items()) {
      long before = done;
      files.add(read(item, bytes -> progress.report(before + bytes, plan.bytes())));
      done += item.bytes();
      if (!progress.report(done, plan.bytes())) {
        throw new CancellationException("The import was cancelled.");
      }
    }
    return new Batch(files, done);
  }

  private ReadFile read(ImportPlan.Item item, Progress progress) {
    try (var channel = FileChannel.open(item.file())) {
      var body =
          item.bytes() <= ByteVector.INLINE_BYTES_MAX
              ? readInline(item, channel)
              : readChunks(item, channel, progress);
      return new ReadFile(item.folders(), item.name(), item.bytes(), body);
    } catch (UncheckedIOException trouble) {
      throw new ImportFailed(
          ImportPlan.reason(item.file(), new IOException(trouble.getMessage(), trouble)), trouble);
    } catch (IOException trouble) {
      throw new ImportFailed(ImportPlan.reason(item.file(), trouble), trouble);
    }
  }

  private static byte[] readInline(ImportPlan.Item item, FileChannel channel) throws IOException {
    var buffer = ByteBuffer.allocate((int) item.bytes() + 1);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // reads on until the buffer is full or the file ends
    }
    requireLength(item, buffer.position());
    var bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  private ChunkedBytes readChunks(ImportPlan.Item item, FileChannel channel, Progress progress) {
    var chunks = store.chunks().importFrom(channel, progress);
    long length = chunks.stream().mapToLong(Chunk::length).sum();
    requireLength(item, length);
    return ChunkedBytes.stored(length, chunks.stream().map(Chunk::hash).toList());
  }

  private static void requireLength(ImportPlan.Item item, long length) {
    if (length != item.bytes()) {
      throw new ImportFailed(
          "'%s' changed while it was read (%,d bytes became %,d); import it when nobody writes to it."
              .formatted(item.file(), item.bytes(), length));
    }
  }

  /**
   * The turn that puts a batch into the world.
   *
   * @param into the number of the folder that gets the files, 0 for the gatekeeper
   */
  public static TurnRequest request(Batch batch, long into) {
    return new TurnRequest("import", cause(batch), heap -> put(heap, batch, into), false);
  }

  private static String cause(Batch batch) {
    if (batch.files().isEmpty()) {
      return "import nothing";
    }
    var first = batch.files().getFirst();
    var name = first.folders().isEmpty() ? first.name() : first.folders().getFirst();
    int more = batch.files().size() - 1;
    return more == 0 ? "import " + name : "import %s (%,d files)".formatted(name, more + 1);
  }

  private static Object put(VatHeap heap, Batch batch, long into) {
    WorldObject root = into == 0 ? heap.memory().wellKnown().gatekeeper : heap.object(into);
    Map<List<String>, Object> folders = new HashMap<>();
    folders.put(List.of(), root);
    for (var file : batch.files()) {
      var folder = folder(heap, folders, file.folders());
      heap.interpreter().send(folder, "importNamed:Bytes:", file.name(), byteVector(heap, file));
    }
    return root;
  }

  private static Object folder(VatHeap heap, Map<List<String>, Object> known, List<String> names) {
    var there = known.get(names);
    if (there == null) {
      var outer = folder(heap, known, names.subList(0, names.size() - 1));
      there = heap.interpreter().send(outer, "folderNamed:", names.getLast());
      known.put(names, there);
    }
    return there;
  }

  private static ByteVector byteVector(VatHeap heap, ReadFile file) {
    var prototype = heap.memory().wellKnown().byteVector;
    var body = file.body() instanceof byte[] bytes ? bytes.clone() : file.body();
    return new ByteVector(heap.memory(), prototype.map(), prototype.fieldValues(), body);
  }
}
