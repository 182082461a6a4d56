package vivarium.world.store.chunk;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last pack of a vat, and where in it the next chunk goes. Used under the writer's lock. */
final class PackEnd implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PackEnd.class);

  private final PackFolder place;
  private @Nullable Pack pack;
  private final PackPosition foundEnd;
  private int lastNumber;
  private long end;
  private boolean isDirty;

  /**
   * @param foundEnd up to where chunks were found
   * @param lastNumber the number of the last file there is
   */
  PackEnd(PackFolder place, PackPosition foundEnd, int lastNumber) {
    this.place = place;
    this.foundEnd = foundEnd;
    this.lastNumber = lastNumber;
  }

  /** The file, or null before anything is written. */
  @Nullable Pack pack() {
    return pack;
  }

  /**
   * Up to where chunks are written. If the last file was begun and nothing of it has reached the
   * disk, that is the beginning of that file: those before it had been forced by then.
   */
  PackPosition position() {
    return pack == null ? foundEnd : new PackPosition(pack.number(), end);
  }

  /** The file, if it is not long enough to begin another. */
  @Nullable Pack packWithRoom() {
    return end < place.packBytes() ? pack : null;
  }

  /** Goes on where chunks were found. */
  void goOn() throws IOException {
    var last = Pack.openToWrite(place, foundEnd.pack());
    last.file().truncate(foundEnd.end());
    pack = last;
    end = foundEnd.end();
  }

  /** Begins the next file. */
  Pack begin() throws IOException {
    var next = Pack.create(place, lastNumber + 1);
    var old = pack;
    pack = next;
    lastNumber++;
    end = Pack.HEAD_BYTES;
    isDirty = false;
    if (old != null) {
      old.close();
    }
    return next;
  }

  /** Writes a record at the end: all of it or, if this throws, nothing that counts. */
  ChunkPlace write(Pack current, int length, ByteBuffer encoded) throws IOException {
    int bytes = encoded.remaining();
    cutOffIfDirty(current);
    isDirty = true;
    try {
      current.file().write(encoded, end);
      isDirty = false;
    } finally {
      tryToCutOff(current);
    }
    var where = new ChunkPlace(current.number(), end, length);
    end += bytes;
    return where;
  }

  @Override
  public void close() throws IOException {
    if (pack != null) {
      pack.close();
    }
  }

  private void cutOffIfDirty(Pack current) throws IOException {
    if (isDirty) {
      current.file().truncate(end);
      isDirty = false;
    }
  }

  private void tryToCutOff(Pack current) {
    try {
      cutOffIfDirty(current);
    } catch (IOException e) {
      LOG.debug("{}: cutting off a part of a chunk is tried again later", current.path(), e);
    }
  }
}
