package vivarium.world.store.chunk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.DiskTrouble;
import vivarium.world.base.Invariant;
import vivarium.world.base.Progress;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.table.VatTables;

/**
 * The chunks of a vat in pack files. What was put lately is found here; the rest in the index, into
 * which somebody else moves it now and then with {@link #forcedChunks} and {@link #indexed}.
 */
public final class PackedChunks implements ChunkStore, AutoCloseable {
  private final PackFolder place;
  private final Path folder;
  private final PackWriter writer;
  private final Map<Integer, Pack> open = new ConcurrentHashMap<>();

  private PackedChunks(PackFolder place, PackWriter writer) {
    this.place = place;
    this.folder = place.folder();
    this.writer = writer;
  }

  /**
   * Opens the chunks of a vat; creates the folder if there is none.
   *
   * @param indexed up to where chunks are in the index; what is behind is found by reading
   */
  public static PackedChunks open(PackFolder place, ChunkIndex index, PackPosition indexed)
      throws IOException {
    return new PackedChunks(place, PackWriter.open(place, index, indexed));
  }

  @Override
  public Chunk put(ByteBuffer bytes) {
    int length = bytes.remaining();
    Invariant.require(
        0 < length && length <= MAX_BYTES, "a chunk has 1 to %d bytes".formatted(MAX_BYTES));
    var frame = new byte[ChunkRecord.HEAD_BYTES_MAX + length];
    bytes.duplicate().get(frame, ChunkRecord.HEAD_BYTES_MAX, length);
    var chunk = ReadyChunk.of(writer.code(), frame, length);
    writer.put(chunk);
    return new Chunk(chunk.record().hash(), length);
  }

  @Override
  public boolean has(ChunkHash hash) {
    return writer.find(hash) != null;
  }

  @Override
  public byte[] read(ChunkHash hash) {
    return reading(
        hash,
        (pack, where) -> {
          var bytes = pack.bytes(where.position(), record(pack, where, hash));
          if (!ChunkRecord.hash(bytes, 0, bytes.length).equals(hash)) {
            throw new Malformed("its bytes do not have its hash");
          }
          return bytes;
        });
  }

  @Override
  public void read(ChunkHash hash, int offset, ByteBuffer target) {
    int start = target.position();
    reading(
        hash,
        (pack, where) -> {
          target.position(start); // an attempt before may have put something there
          Invariant.require(
              0 <= offset && (long) offset + target.remaining() <= where.length(),
              "a part of a chunk lies within it");
          if (target.hasRemaining()) {
            pack.read(where.position(), record(pack, where, hash), offset, target);
          }
          return hash;
        });
  }

  @Override
  public List<Chunk> importFrom(ReadableByteChannel source, Progress progress) {
    try (var importing = new ChunkImport(writer, progress)) {
      return importing.run(source);
    }
  }

  @Override
  public long byteCount() {
    return writer.byteCount();
  }

  /** Forces all chunks put before. */
  public void force() {
    writer.force();
  }

  /** The end of what is written, if some of it is not forced; the start if all is. */
  public PackPosition unforcedEnd() {
    return writer.unforcedEnd();
  }

  /** Whether everything up to a position was there when this was opened, or was written since. */
  public boolean reaches(PackPosition position) {
    return writer.end().compareTo(position) >= 0;
  }

  /**
   * Chunks that may go into the index.
   *
   * @param chunks the chunks and where they are
   * @param end up to where the index will reach with them
   */
  public record Forced(List<Map.Entry<ChunkHash, ChunkPlace>> chunks, PackPosition end) {}

  /** Forces what is written and answers what is not in the index. */
  public Forced forcedChunks() {
    return writer.forcedChunks();
  }

  /** Whether there is anything for the index. */
  public boolean hasUnindexed() {
    return writer.hasUnindexed();
  }

  /** Says that these chunks are in the index now. */
  public void indexed(Forced forced) {
    writer.indexed(forced);
  }

  /** Keeps chunks from being given back that somebody is about to refer to. */
  public ChunkBarrier barrier() {
    return writer.barrier();
  }

  /** The lengths of the files by number. */
  public Map<Integer, Long> packLengths() throws IOException {
    var lengths = new TreeMap<Integer, Long>();
    for (var path : place.disk().list(place.folder())) {
      if (Pack.isName(path)) {
        try (var file = place.disk().openToRead(path)) {
          lengths.put(Pack.numberOf(path), file.size());
        }
      }
    }
    return lengths;
  }

  /** The number of the file that is written; 0 before there is one. */
  public int currentPack() {
    return writer.currentPack();
  }

  /** Ends a file, so that nothing is added to it. */
  public void endPack(int number) {
    writer.endPack(number);
  }

  /** How long the record of a chunk is in a file. */
  public long storedLength(VatTables.ChunkRow row) {
    return writer.code().storedBytes(row.length());
  }

  /** Writes a chunk of the index once more, behind all others. */
  public void moveToEnd(VatTables.ChunkRow row) {
    writer.moveToEnd(ChunkHash.of(row.hash()), placeOf(row));
  }

  /** Says that chunks of some length are in the index no more. */
  public void dropped(long length) {
    writer.dropped(length);
  }

  private static ChunkPlace placeOf(VatTables.ChunkRow row) {
    return new ChunkPlace(row.pack(), row.place(), row.length());
  }

  /** Deletes the packs before one that are not among those in use. */
  public void deleteBefore(int number, Set<Integer> used) throws IOException {
    for (var path : place.disk().list(place.folder())) {
      if (Pack.isName(path) && Pack.numberOf(path) < number) {
        int pack = Pack.numberOf(path);
        if (!used.contains(pack)) {
          synchronized (open) {
            var reader = open.remove(pack);
            if (reader != null) {
              reader.close();
            }
          }
          place.disk().delete(path);
        }
      }
    }
    place.disk().forceFolder(place.folder());
  }

  /** Finds again what the index has lost: everything behind a position. */
  public void rescan(PackPosition indexed) {
    writer.rescan(indexed);
  }

  /**
   * Says that the index is another now, which may be older; after {@link #rescan}.
   *
   * @param indexedBytes the length of all chunks in it
   */
  public void indexReopened(long indexedBytes) {
    writer.indexReopened(indexedBytes);
  }

  /** Lets go of all files without forcing them. */
  @Override
  public void close() throws IOException {
    writer.close();
    for (var pack : open.values()) {
      pack.close();
    }
  }

  /** Something read from a pack. */
  @FunctionalInterface
  private interface Reading<T> {
    T from(Pack pack, ChunkPlace place) throws IOException;
  }

  private <T> T reading(ChunkHash hash, Reading<T> reading) {
    var where = writer.find(hash);
    if (where == null) {
      throw new WorldDamaged(
          "The chunk %s is missing in %s. Restore the folder from a backup, or run 'vivarium check --repair'."
              .formatted(hash, folder));
    }
    try {
      return reading.from(pack(where.pack()), where);
    } catch (Malformed | IOException e) {
      var now = writer.find(hash);
      if (now == null || now.equals(where)) {
        throw unreadable(hash, where, e);
      }
    }
    return reading(hash, reading); // it was moved meanwhile, and its file deleted
  }

  private RuntimeException unreadable(ChunkHash hash, ChunkPlace where, Exception cause) {
    return switch (cause) {
      case NoSuchFileException e -> damaged(hash, where, "the file is missing", e);
      case IOException e ->
          new StoreReadFailed(
              "The file %s cannot be read: %s"
                  .formatted(Pack.path(folder, where.pack()), DiskTrouble.reason(e)),
              e);
      default -> damaged(hash, where, cause.getMessage(), cause);
    };
  }

  private static StoredChunk record(Pack pack, ChunkPlace where, ChunkHash hash)
      throws IOException {
    var record = pack.record(where.position());
    if (!record.hash().equals(hash) || record.length() != where.length()) {
      throw new Malformed("another chunk is in its place");
    }
    return record;
  }

  private Pack pack(int number) throws IOException {
    var known = open.get(number);
    if (known != null) {
      return known;
    }
    synchronized (open) {
      var opened = open.get(number);
      if (opened == null) {
        opened = Pack.openToRead(place, number);
        open.put(number, opened);
      }
      return opened;
    }
  }

  private WorldDamaged damaged(
      ChunkHash hash, ChunkPlace where, @Nullable String what, Exception cause) {
    return new WorldDamaged(
        "The chunk %s at byte %d of %s is damaged: %s. Restore the file from a backup, or run 'vivarium check --repair'."
            .formatted(hash, where.position(), Pack.path(folder, where.pack()), what),
        cause);
  }
}
