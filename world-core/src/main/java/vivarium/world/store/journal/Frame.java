package vivarium.world.store.journal;

import java.util.zip.CRC32C;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;

/**
 * The head in front of every record: length of the payload (4 bytes), checksum (4), kind (1), turn
 * (8; in a mark a position). The checksum covers the world's own number first, so that bytes of
 * another world's journal never count as a record of this one, then all of the record except
 * itself.
 */
record Frame(int length, int checksum, int kind, long turn) {
  static final int BYTES = 17;

  static Frame read(byte[] bytes, int position) {
    var reader = new ByteReader(bytes, position, bytes.length);
    return new Frame(reader.takeInt(), reader.takeInt(), reader.takeByte(), reader.takeLong());
  }

  void write(ByteWriter out) {
    out.putInt(length).putInt(checksum).putByte(kind).putLong(turn);
  }

  /** Whether the head can be one, given how many bytes follow it. */
  boolean plausible(long following) {
    return length >= 0 && length <= following && RecordKind.isCode(kind) && turn >= 0;
  }

  /** The checksum so far, before the payload. The length comes last: it is not known before. */
  static CRC32C start(byte[] world, int kind, long turn) {
    var crc = new CRC32C();
    crc.update(world, 0, world.length);
    crc.update(kind);
    addLong(crc, turn);
    return crc;
  }

  static int finish(CRC32C crc, int length) {
    addLong(crc, length);
    return (int) crc.getValue();
  }

  boolean matches(byte[] world, byte[] bytes, int payload) {
    var crc = start(world, kind, turn);
    crc.update(bytes, payload, length);
    return finish(crc, length) == checksum;
  }

  private static void addLong(CRC32C crc, long number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      crc.update((int) (number >>> shift) & 0xff);
    }
  }
}
