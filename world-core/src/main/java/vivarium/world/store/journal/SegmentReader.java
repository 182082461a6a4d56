package vivarium.world.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Invariant;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.disk.DiskFile;

/**
 * Walks over the records of one journal file, up to the first that is not whole. Holds a window of
 * the file in memory, as long as the longest record met.
 */
final class SegmentReader {
  private static final int WINDOW_BYTES = 256 * 1024;
  private static final Frame NONE = new Frame(0, 0, 0, 0);

  private final DiskFile file;
  private final byte[] world;
  private final @Nullable PayloadSeal seal;
  private final long end;
  private byte[] window = new byte[WINDOW_BYTES];
  private long windowStart;
  private int windowLength;

  private long next = SegmentHead.BYTES;
  private long offset = SegmentHead.BYTES;
  private Frame frame = NONE;

  /**
   * @param seal how the payloads are sealed, or null
   * @param end where to stop
   */
  SegmentReader(DiskFile file, byte[] world, @Nullable PayloadSeal seal, long end) {
    this.file = file;
    this.world = world;
    this.seal = seal;
    this.end = end;
  }

  /**
   * Goes to the next record; false at the end of the file and before a record that is not whole.
   */
  boolean advance() throws IOException {
    offset = next;
    if (!isWhole(offset)) {
      frame = NONE;
      return false;
    }
    next = offset + Frame.BYTES + frame.length();
    return true;
  }

  /** Whether {@link #advance} stopped because there is nothing more. */
  boolean atEnd() {
    return offset >= end;
  }

  /** Where the current record begins, or where the first begins that is not whole. */
  long offset() {
    return offset;
  }

  /** The head of the current record. */
  Frame frame() {
    return frame;
  }

  /**
   * What is in the current record; valid until the next call.
   *
   * @throws vivarium.world.store.bytes.Malformed if the record is whole, but is not what was sealed
   */
  ByteReader payload() {
    Invariant.require(frame != NONE, "a record is read before its payload");
    int start = (int) (offset - windowStart) + Frame.BYTES;
    int behind = start + frame.length();
    return seal == null
        ? new ByteReader(window, start, behind)
        : seal.open(frame.kind(), frame.turn(), window, start, behind);
  }

  /**
   * Whether anything behind the current place proves that this place had been forced.
   *
   * <p>An unforced end may have holes after a power cut; whole records behind a hole are no proof
   * of damage. A mark is: it was written after the force it tells of.
   */
  boolean isForcedAccordingToRest() throws IOException {
    for (long at = offset + 1; at + Frame.BYTES <= end; at++) {
      load(at, Frame.BYTES);
      int position = (int) (at - windowStart);
      if (window[position + 8] == RecordKind.MARK.code()) {
        var head = Frame.read(window, position);
        if (head.length() == 0
            && head.turn() > offset
            && head.matches(world, window, position + Frame.BYTES)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Goes to the next whole record behind a place that is damaged; false if there is none. What the
   * damage hides is lost, but what comes after it is told by its checksum.
   */
  boolean advanceBehindDamage() throws IOException {
    for (long at = offset + 1; at + Frame.BYTES <= end; at++) {
      if (isWhole(at)) {
        offset = at;
        next = at + Frame.BYTES + frame.length();
        return true;
      }
    }
    frame = NONE;
    return false;
  }

  private boolean isWhole(long at) throws IOException {
    if (at + Frame.BYTES > end) {
      return false;
    }
    load(at, Frame.BYTES);
    frame = Frame.read(window, (int) (at - windowStart));
    if (!frame.plausible(end - at - Frame.BYTES)) {
      return false;
    }
    load(at, Frame.BYTES + frame.length());
    return frame.matches(world, window, (int) (at - windowStart) + Frame.BYTES);
  }

  /** Makes sure that a range of the file is in the window. */
  private void load(long start, int length) throws IOException {
    if (windowStart <= start && start + length <= windowStart + windowLength) {
      return;
    }
    if (length > window.length) {
      window = new byte[length];
    }
    windowStart = start;
    int wanted = (int) Math.min(window.length, end - start);
    windowLength = file.read(ByteBuffer.wrap(window, 0, wanted), start);
    if (windowLength < length) {
      throw new IOException("the file ended while it was read");
    }
  }
}
