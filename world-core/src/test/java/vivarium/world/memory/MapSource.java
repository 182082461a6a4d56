package vivarium.world.memory;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;

/** Records in a map instead of on a disk. */
public final class MapSource implements RecordSource {
  final Map<Long, byte[]> records = new HashMap<>();
  final Map<ChunkHash, byte[]> chunks = new HashMap<>();

  /** Which records were read, each once. */
  final Set<Long> touched = new HashSet<>();

  long chunkReads;
  long chunkWrites;
  long chunkBytesWritten;

  /** Keeps what a turn leaves. */
  public void write(TurnDelta delta) {
    delta.records().forEach(record -> records.put(record.id(), record.bytes()));
  }

  @Override
  public byte @Nullable [] read(long id) {
    var unused = touched.add(id);
    return records.get(id);
  }

  @Override
  public void readChunk(ChunkHash chunk, int offset, byte[] target, int at, int length) {
    chunkReads++;
    ByteBuffer.wrap(chunks.get(chunk)).get(offset, target, at, length);
  }

  @Override
  public ChunkHash putChunk(byte[] bytes, int length) {
    chunkWrites++;
    chunkBytesWritten += length;
    var kept = Arrays.copyOf(bytes, length);
    try {
      var hash = ChunkHash.of(MessageDigest.getInstance("SHA-256").digest(kept));
      chunks.put(hash, kept);
      return hash;
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError(absent);
    }
  }

  @Override
  public long firstUnusedId() {
    return records.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
  }
}
