package vivarium.world.store.chunk;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.error.WorldDamaged;

/**
 * Appends chunks to the last pack, and knows those that are not in the index yet.
 *
 * <p>If forcing a file fails, what the system still holds of it cannot be trusted, even if a second
 * attempt succeeds. So the next force reads the chunks that were not forced, compares their hashes
 * and writes them into a new file.
 */
final class PackWriter implements AutoCloseable {
  private final PackFolder place;
  private final ChunkIndex index;

  /** Fair, so that nobody who puts a chunk waits for more than one that is moved. */
  private final ReentrantLock writing = new ReentrantLock(true);

  private final ReentrantLock forcing = new ReentrantLock();

  private final RecentChunks recent = new RecentChunks();
  private final ChunkBarrier barrier = new ChunkBarrier();
  private final AtomicLong bytes = new AtomicLong();
  private final PackEnd end;
  private boolean endIsDistrusted;

  /** See {@link PackedChunks#unforcedEnd}. */
  private volatile PackPosition unforcedEnd = PackPosition.START;

  private PackWriter(PackFolder place, ChunkIndex index, PackEnd end) {
    this.place = place;
    this.index = index;
    this.end = end;
  }

  static PackWriter open(PackFolder place, ChunkIndex index, PackPosition indexed)
      throws IOException {
    place.disk().createFolders(place.folder());
    var found = new PackScan(place).behind(indexed);
    var end = new PackEnd(place, found.end(), Math.max(found.lastPack(), indexed.pack()));
    var writer = new PackWriter(place, index, end);
    for (var chunk : found.chunks()) {
      writer.recent.addFound(chunk.getKey(), chunk.getValue());
    }
    writer.count(place.indexedBytes());
    if (found.end().pack() == found.lastPack() && found.end().end() > 0) {
      end.goOn();
      writer.recent.distrustAll();
    }
    writer.writing.lock();
    writer.letGo();
    return writer;
  }

  /** Where a chunk is, in the index or not yet, or null. */
  @Nullable ChunkPlace find(ChunkHash hash) {
    var where = recent.find(hash);
    if (where != null) {
      return where;
    }
    var indexed = barrier.isCondemned(hash) ? null : index.find(hash);
    return indexed != null ? indexed : recent.find(hash);
  }

  /** Keeps chunks from being given back that somebody is about to refer to. */
  ChunkBarrier barrier() {
    return barrier;
  }

  /** How chunks are made ready for {@link #put}. */
  PackCode code() {
    return place.code();
  }

  /** Writes a chunk if there is none of its name. */
  void put(ReadyChunk chunk) {
    writing.lock();
    try {
      if (find(chunk.record().hash()) == null) {
        append(chunk);
      }
      barrier.put(chunk.record().hash());
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      letGo();
    }
  }

  long byteCount() {
    return bytes.get();
  }

  boolean hasUnindexed() {
    return !recent.isEmpty();
  }

  /** Up to where chunks are written. */
  PackPosition end() {
    writing.lock();
    try {
      return end.position();
    } finally {
      letGo();
    }
  }

  /** Waits for nobody: each turn that is saved asks. What was put before is counted. */
  PackPosition unforcedEnd() {
    return unforcedEnd;
  }

  void force() {
    forcing.lock();
    try {
      forceAll();
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      forcing.unlock();
    }
  }

  /** Forces, and answers the chunks that are forced and not in the index. */
  PackedChunks.Forced forcedChunks() {
    force();
    writing.lock();
    try {
      return new PackedChunks.Forced(recent.allForced(), forcedEnd());
    } finally {
      letGo();
    }
  }

  void indexed(PackedChunks.Forced forced) {
    writing.lock();
    try {
      recent.indexed(forced.chunks());
    } finally {
      letGo();
    }
  }

  /** See {@link PackedChunks#indexReopened}. */
  void indexReopened(long indexedBytes) {
    writing.lock();
    try {
      count(indexedBytes);
    } finally {
      letGo();
    }
    barrier.returned(hash -> recent.find(hash) != null || index.find(hash) != null);
  }

  /** Some chunks may be in the index and written once more behind it. */
  private void count(long indexedBytes) {
    long others = 0;
    for (var hash : recent.all()) {
      others += index.find(hash) == null ? recent.placeOf(hash).length() : 0;
    }
    bytes.set(indexedBytes + others);
  }

  /** Finds again what the index has lost: everything behind a position. */
  void rescan(PackPosition indexed) {
    writing.lock();
    try {
      var found = new PackScan(place).behind(indexed);
      for (var chunk : found.chunks().reversed()) {
        recent.addFoundBefore(chunk.getKey(), chunk.getValue());
      }
    } catch (IOException e) {
      throw new StoreReadFailed(
          "The bytes in %s cannot be read (%s).".formatted(place.folder(), DiskTrouble.reason(e)),
          e);
    } finally {
      letGo();
    }
  }

  /** The number of the file that is written; 0 before there is one. */
  int currentPack() {
    writing.lock();
    try {
      var current = end.pack();
      return current == null ? 0 : current.number();
    } finally {
      letGo();
    }
  }

  /** Ends the file that is written, so that nothing is added to it. */
  void endPack(int number) {
    writing.lock();
    try {
      var current = packWithRoom();
      if (current.number() == number) {
        forceFile(current);
        recent.forced(recent.unforcedCount());
        end.begin();
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      letGo();
    }
  }

  /** Writes a chunk of the index once more, behind all others, unless that was done already. */
  void moveToEnd(ChunkHash hash, ChunkPlace from) {
    writing.lock();
    try {
      if (recent.find(hash) != null) {
        return;
      }
      var current = packWithRoom();
      boolean isWritten = false;
      recent.begin(hash);
      try {
        rewrite(hash, from, current);
        isWritten = true;
      } finally {
        if (!isWritten) {
          recent.giveUp();
        }
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      letGo();
    }
  }

  /** Says that chunks of some length are in the index no more. */
  void dropped(long length) {
    bytes.addAndGet(-length);
  }

  @Override
  public void close() throws IOException {
    writing.lock();
    try {
      end.close();
    } finally {
      letGo();
    }
  }

  private void letGo() {
    unforcedEnd = recent.unforcedCount() == 0 ? PackPosition.START : end.position();
    writing.unlock();
  }

  private PackPosition forcedEnd() {
    if (recent.unforcedCount() == 0) {
      return end.position();
    }
    var where = recent.placeOf(recent.unforced().getFirst());
    return new PackPosition(where.pack(), where.position());
  }

  /** Its name is in the lists before it is in the file: nothing may fail behind the writing. */
  private void append(ReadyChunk chunk) throws IOException {
    var current = packWithRoom();
    boolean isWritten = false;
    var hash = chunk.record().hash();
    int length = chunk.record().length();
    recent.begin(hash);
    try {
      written(hash, end.write(current, length, chunk.encoded()));
      bytes.addAndGet(length);
      isWritten = true;
    } finally {
      if (!isWritten) {
        recent.giveUp();
      }
    }
  }

  private Pack packWithRoom() throws IOException {
    if (endIsDistrusted) {
      rewriteUnforced();
    }
    var withRoom = end.packWithRoom();
    if (withRoom != null) {
      return withRoom;
    }
    var full = end.pack();
    if (full != null) {
      forceFile(full);
      recent.forced(recent.unforcedCount());
    }
    return end.begin();
  }

  /** Called with the forcing lock held. Chunks put meanwhile need not be forced. */
  private void forceAll() throws IOException {
    Pack current;
    int count;
    writing.lock();
    try {
      if (endIsDistrusted) {
        rewriteUnforced();
      }
      current = end.pack();
      count = recent.unforcedCount();
    } finally {
      letGo();
    }
    if (current == null || count == 0) {
      return;
    }
    forceFile(current);
    writing.lock();
    try {
      if (end.pack() == current) {
        recent.forced(count);
      }
    } finally {
      letGo();
    }
  }

  private void forceFile(Pack current) throws IOException {
    boolean isForced = false;
    try {
      current.file().force();
      isForced = true;
    } finally {
      endIsDistrusted |= !isForced;
    }
  }

  private void rewriteUnforced() throws IOException {
    var next = end.begin();
    for (var hash : recent.unforced()) {
      rewrite(hash, recent.placeOf(hash), next);
    }
    endIsDistrusted = false;
  }

  private void rewrite(ChunkHash hash, ChunkPlace where, Pack next) throws IOException {
    written(hash, copy(hash, where, next));
  }

  /**
   * Whoever finds it from now on and names it in a turn knows up to where that turn needs chunks.
   */
  private void written(ChunkHash hash, ChunkPlace where) {
    unforcedEnd = end.position();
    recent.written(hash, where);
  }

  private ChunkPlace copy(ChunkHash hash, ChunkPlace where, Pack next) throws IOException {
    try (var old = Pack.openToRead(place, where.pack())) {
      var record = old.wholeRecord(where.position(), old.file().size());
      if (record == null || !record.hash().equals(hash)) {
        throw new WorldDamaged(
            "The chunk %s was lost by the disk before it was safe. Import it again."
                .formatted(hash));
      }
      var stored = old.stored(where.position(), record);
      return end.write(next, record.length(), stored);
    }
  }

  private StoreWriteFailed cannotWrite(IOException cause) {
    return new StoreWriteFailed(
        "The bytes in %s cannot be written (%s). Make room on the disk and try again."
            .formatted(place.folder(), DiskTrouble.reason(cause)),
        cause);
  }
}
