package vivarium.world.store.chunk;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.crypt.WorldKeys;

/** How chunks are written into packs: as they are, or sealed. */
sealed interface PackCode {
  /**
   * That of a world.
   *
   * @param keys null in a world without a passphrase
   */
  static PackCode of(@Nullable WorldKeys keys) {
    return keys == null ? Plain.INSTANCE : new Sealed(keys);
  }

  /** How long the record of a chunk of some length is, head and all. */
  long storedBytes(int length);

  /** Four bytes that a head begins with. */
  int sign();

  /** No head is longer. */
  int headBytesMax();

  /**
   * What is to be written for a chunk.
   *
   * @param record of the bytes
   * @param frame has the bytes, behind room for the longest head; may be changed before them
   */
  ByteBuffer encoded(ChunkRecord record, byte[] frame);

  /**
   * Reads a head.
   *
   * @param bytes at least as many bytes as the head has, from its beginning
   * @throws vivarium.world.store.bytes.Malformed if it is none
   */
  StoredChunk read(byte[] bytes);

  /** Whether the sign of a head stands somewhere. */
  default boolean hasSign(byte[] bytes, int position) {
    return new ByteReader(bytes, position, bytes.length).takeInt() == sign();
  }

  /** As they are, with checksums. */
  enum Plain implements PackCode {
    INSTANCE;

    @Override
    public long storedBytes(int length) {
      return (long) ChunkRecord.headBytes(length) + length;
    }

    @Override
    public int sign() {
      return ChunkRecord.SIGN;
    }

    @Override
    public int headBytesMax() {
      return ChunkRecord.HEAD_BYTES_MAX;
    }

    @Override
    public ByteBuffer encoded(ChunkRecord record, byte[] frame) {
      var head = record.head();
      int start = ChunkRecord.HEAD_BYTES_MAX - head.length;
      System.arraycopy(head, 0, frame, start, head.length);
      return ByteBuffer.wrap(frame, start, head.length + record.length());
    }

    @Override
    public StoredChunk read(byte[] bytes) {
      return ChunkRecord.read(bytes);
    }
  }

  /** Each with a key of its own. */
  record Sealed(WorldKeys keys) implements PackCode {
    @Override
    public long storedBytes(int length) {
      return SealedChunk.storedBytes(length);
    }

    @Override
    public int sign() {
      return SealedChunk.SIGN;
    }

    @Override
    public int headBytesMax() {
      return SealedChunk.HEAD_BYTES;
    }

    @Override
    public ByteBuffer encoded(ChunkRecord record, byte[] frame) {
      return SealedChunk.sealed(keys, record, frame, ChunkRecord.HEAD_BYTES_MAX);
    }

    @Override
    public StoredChunk read(byte[] bytes) {
      return SealedChunk.read(keys, bytes);
    }
  }
}
