package vivarium.world.store.chunk;

import java.nio.ByteBuffer;

/**
 * A chunk that only has to be written: named, checked and sealed, which may be done by any thread.
 *
 * @param record what it is
 * @param encoded what is written
 */
record ReadyChunk(ChunkRecord record, ByteBuffer encoded) {
  /**
   * Of bytes behind room for the longest head.
   *
   * @param frame must not be used for anything else until the chunk is written
   */
  static ReadyChunk of(PackCode code, byte[] frame, int length) {
    var record = ChunkRecord.of(frame, ChunkRecord.HEAD_BYTES_MAX, length);
    return new ReadyChunk(record, code.encoded(record, frame));
  }
}
