package vivarium.world.base;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The SHA-256 of a chunk of offloaded bytes, which is its name, for objects and for the store.
 * Written out it is 64 hexadecimal digits; on disk it is 32 bytes, first byte first.
 */
public record ChunkHash(long first, long second, long third, long fourth) {
  /** The length of a hash, in bytes. */
  public static final int BYTES = 32;

  /** The hash with these 32 bytes. */
  public static ChunkHash of(byte[] bytes) {
    Invariant.require(bytes.length == BYTES, "a chunk hash has 32 bytes");
    return read(ByteBuffer.wrap(bytes));
  }

  /** Takes the next 32 bytes of a buffer. */
  public static ChunkHash read(ByteBuffer source) {
    return new ChunkHash(source.getLong(), source.getLong(), source.getLong(), source.getLong());
  }

  /** Puts the 32 bytes into a buffer. */
  public void write(ByteBuffer target) {
    target.putLong(first).putLong(second).putLong(third).putLong(fourth);
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    var bytes = ByteBuffer.allocate(BYTES);
    write(bytes);
    return bytes.array();
  }

  /** 64 hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes());
  }
}
