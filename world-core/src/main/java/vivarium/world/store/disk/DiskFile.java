package vivarium.world.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * An open file, addressed by position. Any number of threads may use it at the same time; what
 * overlapping writes leave behind is undefined.
 */
public interface DiskFile extends AutoCloseable {
  /**
   * Reads into the target until it is full or the file ends.
   *
   * @param position where in the file to begin, in bytes
   * @return how many bytes were read; 0 at or beyond the end
   */
  int read(ByteBuffer target, long position) throws IOException;

  /**
   * Writes all that remains in the source. If it throws, any part may have been written.
   *
   * @param position where in the file to begin, in bytes; the file grows as needed
   */
  void write(ByteBuffer source, long position) throws IOException;

  /** The length in bytes. */
  long size() throws IOException;

  /** Cuts the file to a length; does nothing if it is shorter. */
  void truncate(long size) throws IOException;

  /** Returns once all that was written before, and the length, is on stable storage. */
  void force() throws IOException;

  @Override
  void close() throws IOException;
}
