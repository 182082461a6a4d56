package vivarium.inspector.bridge.look;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.MediaType;
import vivarium.world.base.WorldBug;
import vivarium.world.mirror.Mirror;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ChunkedBytes;

/** What is told of a byte vector at first sight: its size, how it is stored, what it looks like. */
final class BytesCopy {
  /** Larger ones would keep their vat waiting while they are hashed. */
  private static final int HASHED_BYTES_MAX = 1 << 20;

  static Contents.Bytes of(Mirror mirror) {
    var bytes = (ByteVector) mirror.reflectee();
    var chunks = bytes.chunks();
    return new Contents.Bytes(
        mirror.size(),
        mirror.size() <= HASHED_BYTES_MAX ? hash(mirror) : "",
        chunks == null ? 0 : chunks.chunkCount(),
        chunks == null ? 0 : inMemory(chunks),
        MediaType.sniff(mirror.bytes(0, MediaType.HEAD_BYTES)));
  }

  private static int inMemory(ChunkedBytes chunks) {
    int count = 0;
    for (int i = 0; i < chunks.chunkCount(); i++) {
      if (chunks.hashOf(i) == null) {
        count++;
      }
    }
    return count;
  }

  private static String hash(Mirror mirror) {
    try {
      var all = mirror.bytes(0, (int) mirror.size());
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException impossible) {
      throw new WorldBug("every Java has SHA-256", impossible);
    }
  }

  private BytesCopy() {}
}
