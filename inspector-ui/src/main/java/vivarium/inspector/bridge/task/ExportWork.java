package vivarium.inspector.bridge.task;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import vivarium.inspector.viewmodel.ExportFormat;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.vat.api.World;
import vivarium.vat.history.History;
import vivarium.world.base.WorldException;
import vivarium.world.lookup.Universe;
import vivarium.world.mirror.ObjectPrinter;
import vivarium.world.object.ByteVector;
import vivarium.world.object.WorldObject;

/**
 * An object leaves the world as a file, as it was when the export began: what is kept of that
 * moment is read, so the vat goes on meanwhile. Of an object that is not kept, such as an answer
 * that nothing refers to, there is only what the vat has in memory, so the vat itself writes it.
 * The file appears when it is complete.
 */
public final class ExportWork implements Tasks.Work {
  private static final int BUFFER_BYTES = 1 << 18;

  private final World world;
  private final History history;
  private final ObjectRef ref;
  private final Path file;
  private final ExportFormat format;
  private final GraphExport graphExport;

  public ExportWork(
      World world,
      History history,
      ObjectRef ref,
      Path file,
      ExportFormat format,
      GraphExport graphExport) {
    this.world = world;
    this.history = history;
    this.ref = ref;
    this.file = file.toAbsolutePath();
    this.format = format;
    this.graphExport = graphExport;
  }

  /** What the task list calls it. */
  public String title() {
    return "Export " + file.getFileName();
  }

  @Override
  public String run(RunningTask task) {
    var partial = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (var out = new BufferedOutputStream(Files.newOutputStream(partial), BUFFER_BYTES)) {
        write(task, out);
      }
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
      return Sizes.of(Files.size(file)) + " in " + file;
    } catch (IOException trouble) {
      throw new WorldException(
          "'%s' cannot be written: %s. Choose another place.".formatted(file, trouble.getMessage()),
          trouble);
    } finally {
      discard(partial);
    }
  }

  private static void discard(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException inTheWay) {
      // Whoever holds it has an incomplete file; the export itself has ended as it has.
    }
  }

  private void write(RunningTask task, OutputStream out) throws IOException {
    long moment = ref.isPast() ? ref.moment() : world.status().savedTurn();
    var memory = history.moment(ref.vat(), moment).memory();
    var kept = memory.find(ref.id());
    if (kept != null) {
      write(task, kept, new ObjectPrinter(new Universe(memory))::title, out);
    } else if (ref.isPast()) {
      throw new WorldException(
          "There was no %s right after turn %,d.".formatted(ref.label(), ref.moment()));
    } else {
      writeInVat(task, out);
    }
  }

  private void writeInVat(RunningTask task, OutputStream out) throws IOException {
    try {
      world
          .vat(ref.vat())
          .look(heap -> {
            try {
              write(task, heap.object(ref.id()), heap.interpreter()::describe, out);
              return true;
            } catch (IOException trouble) {
              throw new UncheckedIOException(trouble);
            }
          })
          .join();
    } catch (CompletionException wrapped) {
      switch (wrapped.getCause()) {
        case UncheckedIOException trouble -> throw trouble.getCause();
        case RuntimeException trouble -> throw trouble;
        case null, default -> throw wrapped;
      }
    }
  }

  private void write(
      RunningTask task, WorldObject object, Function<Object, String> describe, OutputStream out)
      throws IOException {
    if (format == ExportFormat.BYTES) {
      copy(task, bytes(object, describe), out);
    } else {
      graphExport.write(
          object, describe, out, seen -> task.report(seen, -1, "%,d objects".formatted(seen)));
    }
  }

  private static ByteVector bytes(WorldObject object, Function<Object, String> describe) {
    if (object instanceof ByteVector bytes) {
      return bytes;
    }
    throw new WorldException(
        "%s has no bytes of its own; export it as JSON.".formatted(describe.apply(object)));
  }

  private static void copy(RunningTask task, ByteVector bytes, OutputStream out)
      throws IOException {
    var buffer = new byte[BUFFER_BYTES];
    long total = bytes.size();
    for (long at = 0; at < total; at += buffer.length) {
      int length = (int) Math.min(buffer.length, total - at);
      bytes.read(at, buffer, 0, length);
      out.write(buffer, 0, length);
      if (!task.report(at + length, total, Sizes.of(at + length) + " of " + Sizes.of(total))) {
        throw new CancellationException();
      }
    }
  }
}
