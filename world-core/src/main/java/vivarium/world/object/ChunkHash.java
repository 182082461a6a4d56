package vivarium.world.object;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import vivarium.world.base.Invariant;

/** The SHA-256 of a chunk of offloaded bytes, which is also its name in the store. */
public record ChunkHash(long first, long second, long third, long fourth) {
  /** Length of a hash in bytes. */
  public static final int BYTES = 32;

  /** The hash in its 32 bytes. */
  public static ChunkHash of(byte[] digest) {
    Invariant.require(digest.length == BYTES, "a chunk hash has 32 bytes");
    return read(ByteBuffer.wrap(digest));
  }

  /** Reads 32 bytes. */
  public static ChunkHash read(ByteBuffer source) {
    return new ChunkHash(source.getLong(), source.getLong(), source.getLong(), source.getLong());
  }

  /** The 32 bytes. */
  public byte[] toBytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(first)
        .putLong(second)
        .putLong(third)
        .putLong(fourth)
        .array();
  }

  /** 64 hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(toBytes());
  }
}
