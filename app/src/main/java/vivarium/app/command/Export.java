package vivarium.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vivarium.app.command.ExportCommand.Form;
import vivarium.app.console.ProgressLine;
import vivarium.app.console.Words;
import vivarium.app.json.ByteVectorStream;
import vivarium.app.json.GraphWriter;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.WorldException;
import vivarium.world.object.ByteVector;
import vivarium.world.object.FarReference;

/** Writes one value; runs within a turn, on the thread of the vat. */
final class Export {
  private static final int BUFFER_BYTES = 1 << 16;

  private final ExportTarget target;
  private final @Nullable Form wanted;
  private final int embeddedBytesMax;
  private final AtomicBoolean stopped;
  private final ProgressLine line;
  private volatile Form form = Form.JSON;
  private volatile long bytes;

  Export(
      ExportTarget target,
      @Nullable Form wanted,
      int embeddedBytesMax,
      AtomicBoolean stopped,
      ProgressLine line) {
    this.target = target;
    this.wanted = wanted;
    this.embeddedBytesMax = embeddedBytesMax;
    this.stopped = stopped;
    this.line = line;
  }

  /** The form that was taken. */
  Form form() {
    return form;
  }

  /** How many bytes were written. */
  long bytes() {
    return bytes;
  }

  /**
   * Writes the value, and answers it.
   *
   * @throws WorldException if it cannot be written; the target is as it was then
   */
  Object run(VatHeap heap, Object value) {
    if (value instanceof FarReference) {
      throw new WorldException(
          "That is an object of another vat: %s. Export it there, with --vat."
              .formatted(heap.interpreter().describe(value)));
    }
    form = wanted != null ? wanted : value instanceof ByteVector ? Form.BYTES : Form.JSON;
    try {
      bytes = target.write(out -> write(heap, value, out));
      return value;
    } catch (CancellationException stop) {
      throw new WorldException("The export was stopped; nothing was written.", stop);
    } catch (IOException trouble) {
      throw target.refused(trouble);
    }
  }

  private void write(VatHeap heap, Object value, OutputStream out) throws IOException {
    if (form == Form.JSON) {
      new GraphWriter(heap.interpreter()::describe, embeddedBytesMax, this::objectsSeen)
          .write(value, out);
    } else if (value instanceof ByteVector vector) {
      copy(vector, out);
    } else if (value instanceof String text) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } else {
      throw new WorldException(
          "%s has no bytes of its own; leave --as out, or say --as json."
              .formatted(heap.interpreter().describe(value)));
    }
  }

  private boolean objectsSeen(long count) {
    line.report(count, 0, Words.count(count, "object"));
    return !stopped.get();
  }

  private void copy(ByteVector vector, OutputStream out) throws IOException {
    var stream = new ByteVectorStream(vector);
    var buffer = new byte[BUFFER_BYTES];
    long total = vector.size();
    long done = 0;
    for (int count = stream.read(buffer); count > 0; count = stream.read(buffer)) {
      if (stopped.get()) {
        throw new CancellationException();
      }
      out.write(buffer, 0, count);
      done += count;
      line.report(done, total, Words.bytes(done) + " of " + Words.bytes(total));
    }
  }
}
