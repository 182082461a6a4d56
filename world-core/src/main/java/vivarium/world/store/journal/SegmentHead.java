package vivarium.world.store.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Checksum;

/**
 * The first bytes of a journal file.
 *
 * @param world the 16 bytes that name the world
 * @param number the number of the file, rising by one from file to file
 * @param firstTurn the turn that its first turn record has; what an earlier file says about this
 *     turn or a later one does not count
 */
record SegmentHead(byte[] world, long number, long firstTurn) {
  static final int BYTES = 48;
  private static final byte[] MAGIC = "VIVJRNL\n".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int WORLD_BYTES = 16;

  byte[] toBytes() {
    var out = new ByteWriter(BYTES);
    out.putRaw(MAGIC).putInt(VERSION).putRaw(world).putLong(number).putLong(firstTurn);
    out.putInt(Checksum.of(out.buffer(), 0, out.length()));
    return out.toBytes();
  }

  /** The head in these bytes, or null if they are none of ours. */
  static @Nullable SegmentHead read(byte[] bytes, byte[] world) {
    var in = new ByteReader(bytes);
    boolean sealed =
        bytes.length == BYTES
            && Checksum.of(bytes, 0, BYTES - Checksum.BYTES) == sealIn(bytes)
            && Arrays.equals(in.takeRaw(MAGIC.length), MAGIC)
            && in.takeInt() == VERSION
            && Arrays.equals(in.takeRaw(world.length), world);
    return sealed ? new SegmentHead(world, in.takeLong(), in.takeLong()) : null;
  }

  /** The head in these bytes, whatever world it is of, or null if there is none. */
  static @Nullable SegmentHead readAny(byte[] bytes) {
    int start = MAGIC.length + Integer.BYTES;
    return bytes.length == BYTES
        ? read(bytes, Arrays.copyOfRange(bytes, start, start + WORLD_BYTES))
        : null;
  }

  private static int sealIn(byte[] bytes) {
    return new ByteReader(bytes, BYTES - Checksum.BYTES, BYTES).takeInt();
  }
}
