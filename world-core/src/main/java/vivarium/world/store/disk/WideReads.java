package vivarium.world.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that is read in wide stretches at first, so that what is used soon after opening comes
 * from the system's memory.
 *
 * <p>The first reading within a stretch reads all of it. A disk takes hardly longer for that than
 * for the few kilobytes that are wanted, and what lies beside them was mostly written together with
 * them. Nothing is kept here: the system keeps it. After some megabytes this ends, since by then
 * either the file is known to the system or the readings are scattered over more than is worth it.
 */
final class WideReads implements DiskFile {
  static final int STRETCH_BYTES = 1 << 20;

  /** So many stretches, 64 MB, and no more. */
  static final int STRETCHES_MAX = 64;

  private static final int PIECE_BYTES = 1 << 16;

  private final DiskFile file;
  private final Set<Long> read = ConcurrentHashMap.newKeySet();

  WideReads(DiskFile file) {
    this.file = file;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    long stretch = position / STRETCH_BYTES;
    if (read.size() < STRETCHES_MAX && read.add(stretch)) {
      readAll(stretch * STRETCH_BYTES);
    }
    return file.read(target, position);
  }

  /** Only helps whoever reads next; what cannot be read here is told to those who want it. */
  private void readAll(long start) {
    var piece = ByteBuffer.allocate(PIECE_BYTES);
    try {
      for (long at = start; at < start + STRETCH_BYTES; at += PIECE_BYTES) {
        if (file.read(piece.clear(), at) < PIECE_BYTES) {
          return; // the file ends here
        }
      }
    } catch (IOException e) {
      // the reading itself comes after this, and fails if what it wants cannot be read
    }
  }

  @Override
  public void write(ByteBuffer source, long position) throws IOException {
    file.write(source, position);
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public void truncate(long size) throws IOException {
    file.truncate(size);
  }

  @Override
  public void force() throws IOException {
    file.force();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
