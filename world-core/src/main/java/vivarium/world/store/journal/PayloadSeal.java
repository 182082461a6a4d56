package vivarium.world.store.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.crypt.Sealing;
import vivarium.world.store.crypt.WorldKeys;

/**
 * Seals and opens the payloads of the records in one journal file of an encrypted world. A payload
 * is sealed in the pieces in which it is written; each knows its record, its place, and whether it
 * is the last. Not for several threads at once.
 *
 * <p>A nonce has 8 random bytes, drawn when this is made, and counts from there. So whoever goes on
 * with a file, after a crash, a rollback or a copy of the folder, has other nonces than whoever
 * wrote it before, whatever became of what they wrote.
 */
final class PayloadSeal {
  private static final int RANDOM_BYTES = 8;

  private final Sealing sealing;
  private final byte[] world;
  private final byte[] random = WorldKeys.randomBytes(RANDOM_BYTES);
  private final ByteWriter sealed = new ByteWriter(1024);
  private int count;

  private PayloadSeal(Sealing sealing, byte[] world) {
    this.sealing = sealing;
    this.world = world;
  }

  /** For a file of the journal, or null in a world without a passphrase. */
  static @Nullable PayloadSeal of(@Nullable WorldKeys keys, byte[] world, long file) {
    return keys == null ? null : new PayloadSeal(keys.journal(file), world);
  }

  /** Which piece of which record. */
  private byte[] beside(int kind, long turn, int piece, boolean isLast) {
    return new ByteWriter(world.length + 16)
        .putRaw(world)
        .putByte(kind)
        .putLong(turn)
        .putInt(piece)
        .putByte(isLast ? 1 : 0)
        .toBytes();
  }

  /**
   * Seals one piece of a payload.
   *
   * @param plain a buffer of which the piece is the end
   * @param start where in it the piece begins; what is before it is put in front as it is
   * @param piece how many pieces of this record there were before
   * @return the sealed piece; valid until the next call
   */
  ByteWriter seal(
      RecordKind kind, long turn, ByteWriter plain, int start, int piece, boolean isLast) {
    int length = plain.length() - start;
    var nonce = nextNonce();
    var tagged = new byte[length + Sealing.TAG_BYTES];
    sealing.seal(
        nonce, beside(kind.code(), turn, piece, isLast), plain.buffer(), start, length, tagged, 0);
    sealed.clear();
    return sealed
        .putRaw(plain.buffer(), 0, start)
        .putInt(tagged.length)
        .putRaw(nonce)
        .putRaw(tagged);
  }

  private byte[] nextNonce() {
    if (count == -1) {
      throw new WorldBug("a journal file has far fewer records than there are nonces");
    }
    return ByteBuffer.allocate(Sealing.NONCE_BYTES).put(random).putInt(count++).array();
  }

  /**
   * Opens a payload.
   *
   * @param bytes has the sealed payload between two positions
   * @throws Malformed if it is not what was sealed for this record
   */
  ByteReader open(int kind, long turn, byte[] bytes, int start, int end) {
    var plain = new ByteArrayOutputStream(end - start);
    var in = new ByteReader(bytes, start, end);
    for (int piece = 0; !in.atEnd(); piece++) {
      int length = in.takeInt();
      var nonce = in.takeRaw(Sealing.NONCE_BYTES);
      int at = in.position();
      in.skip(length);
      var beside = beside(kind, turn, piece, in.atEnd());
      plain.writeBytes(sealing.open(nonce, beside, bytes, at, length));
    }
    return new ByteReader(plain.toByteArray());
  }
}
