package vivarium.world.store.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import vivarium.world.store.disk.DiskFile;

/**
 * Finds our rows in the file of a database by looking at every byte, so that no damage to what H2
 * keeps around them hides them: a number and then bytes, or bytes and then bytes, as H2 writes such
 * values. What only looks like a row is for the visitor to tell; ours have checksums.
 *
 * <p>Rows that H2 has let go of are found too, until their space is used again.
 */
public final class RowScan {
  /** Longer rows are not looked for: a body has at most 1 MiB, a key less. */
  private static final int ROW_BYTES_MAX = 1024 * 1024 + 2048;

  private static final int WINDOW_BYTES = 4 * ROW_BYTES_MAX;
  private static final int NO_VALUE = -1;

  // how H2 2 marks the values of a row
  private static final int BIGINT = 5;
  private static final int VARBINARY = 12;
  private static final int BIGINT_0_7 = 48;
  private static final int VARBINARY_0_31 = 100;

  /** Is shown what may be a row. Each answers whether it is one; its inside is skipped then. */
  public interface Visitor {
    boolean numbered(long number, byte[] body);

    boolean keyed(byte[] key, byte[] body);
  }

  private final DiskFile file;
  private final Visitor visitor;
  private byte[] window = {};
  private long windowStart;
  private int length;
  private int at;
  private int valueStart;
  private int valueLength;

  private RowScan(DiskFile file, Visitor visitor) {
    this.file = file;
    this.visitor = visitor;
  }

  /** Shows a visitor everything in a file that may be a row. */
  public static void over(DiskFile file, Visitor visitor) throws IOException {
    new RowScan(file, visitor).run();
  }

  private void run() throws IOException {
    window = new byte[(int) Math.min(WINDOW_BYTES, Math.max(16, file.size()))];
    load(0);
    int start = 0;
    while (start < length) {
      start = isRow(start) ? at : start + 1;
      boolean isLast = windowStart + length >= file.size();
      if (!isLast && length - start < ROW_BYTES_MAX) {
        load(windowStart + start);
        start = 0;
      }
    }
  }

  private void load(long position) throws IOException {
    windowStart = position;
    length = file.read(ByteBuffer.wrap(window), position);
  }

  /** Whether a row begins here; the next byte is behind it then. */
  private boolean isRow(int start) {
    int tag = window[start] & 0xff;
    at = start + 1;
    if (tag == BIGINT || tag >= BIGINT_0_7 && tag < BIGINT_0_7 + 8) {
      long number = tag == BIGINT ? number() : tag - BIGINT_0_7;
      return number >= 0 && takesBytes() && visitor.numbered(number, value());
    }
    at = start;
    if (isBytes(tag) && takesBytes()) {
      int keyStart = valueStart;
      int keyEnd = keyStart + valueLength;
      return takesBytes() && visitor.keyed(Arrays.copyOfRange(window, keyStart, keyEnd), value());
    }
    return false;
  }

  private static boolean isBytes(int tag) {
    return tag == VARBINARY || tag >= VARBINARY_0_31 && tag < VARBINARY_0_31 + 32;
  }

  private boolean takesBytes() {
    if (at >= length) {
      return false;
    }
    int tag = window[at++] & 0xff;
    if (!isBytes(tag)) {
      return false;
    }
    long count = tag == VARBINARY ? number() : tag - VARBINARY_0_31;
    if (count < 0 || count > length - at || count > ROW_BYTES_MAX) {
      return false;
    }
    valueStart = at;
    valueLength = (int) count;
    at += valueLength;
    return true;
  }

  private byte[] value() {
    return Arrays.copyOfRange(window, valueStart, valueStart + valueLength);
  }

  private long number() {
    long value = 0;
    for (int shift = 0; shift < 63 && at < length; shift += 7) {
      int next = window[at++] & 0xff;
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    return NO_VALUE;
  }
}
