package vivarium.world.store.chunk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.DiskTrouble;
import vivarium.world.base.WorldBug;
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
  private static final Logger LOG = LoggerFactory.getLogger(PackWriter.class);

  private final PackFolder place;
  private final ChunkIndex index;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock forcing = new ReentrantLock();

  private final Map<ChunkHash, ChunkPlace> unindexed = new ConcurrentHashMap<>();
  private final Deque<ChunkHash> unindexedOrder = new ArrayDeque<>();
  private final List<ChunkHash> unforced = new ArrayList<>();
  private final AtomicLong bytes = new AtomicLong();
  private @Nullable Pack pack;
  private PackPosition foundEnd = PackPosition.START;
  private int lastNumber;
  private long end;
  private boolean endIsDirty;
  private boolean endIsDistrusted;

  private PackWriter(PackFolder place, ChunkIndex index) {
    this.place = place;
    this.index = index;
    bytes.set(place.indexedBytes());
  }

  static PackWriter open(PackFolder place, ChunkIndex index, PackPosition indexed)
      throws IOException {
    place.disk().createFolders(place.folder());
    var found = new PackScan(place.disk(), place.folder(), place.world()).behind(indexed);
    var writer = new PackWriter(place, index);
    for (var chunk : found.chunks()) {
      writer.remember(chunk.getKey(), chunk.getValue());
    }
    writer.lastNumber = Math.max(found.lastPack(), indexed.pack());
    writer.foundEnd = found.end();
    if (found.end().pack() == found.lastPack() && found.end().end() > 0) {
      writer.continueAt(found.end());
    }
    return writer;
  }

  /** Where a chunk is, in the index or not yet, or null. */
  @Nullable ChunkPlace find(ChunkHash hash) {
    var recent = unindexed.get(hash);
    if (recent != null) {
      return recent;
    }
    var indexed = index.find(hash);
    return indexed != null ? indexed : unindexed.get(hash);
  }

  /**
   * Writes a chunk if there is none of its name.
   *
   * @param frame the bytes behind room for the longest head
   */
  void put(ChunkRecord record, byte[] frame) {
    writing.lock();
    try {
      if (find(record.hash()) == null) {
        append(record, frame);
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      writing.unlock();
    }
  }

  long byteCount() {
    return bytes.get();
  }

  boolean hasUnindexed() {
    return !unindexed.isEmpty();
  }

  /**
   * Up to where chunks are written. If the last file was begun and nothing of it has reached the
   * disk, that is the beginning of that file: those before it had been forced by then.
   */
  PackPosition end() {
    writing.lock();
    try {
      return pack == null ? foundEnd : new PackPosition(pack.number(), end);
    } finally {
      writing.unlock();
    }
  }

  PackPosition unforcedEnd() {
    writing.lock();
    try {
      return unforced.isEmpty() ? PackPosition.START : end();
    } finally {
      writing.unlock();
    }
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
      var chunks = new ArrayList<Map.Entry<ChunkHash, ChunkPlace>>();
      int forced = unindexedOrder.size() - unforced.size();
      for (var hash : unindexedOrder) {
        if (chunks.size() == forced) {
          break;
        }
        chunks.add(Map.entry(hash, placeOf(hash)));
      }
      return new PackedChunks.Forced(chunks, forcedEnd());
    } finally {
      writing.unlock();
    }
  }

  void indexed(PackedChunks.Forced forced) {
    writing.lock();
    try {
      for (var chunk : forced.chunks()) {
        unindexed.remove(chunk.getKey());
        unindexedOrder.removeFirst();
      }
    } finally {
      writing.unlock();
    }
  }

  /** Finds again what the index has lost: everything behind a position. */
  void rescan(PackPosition indexed) {
    writing.lock();
    try {
      var found = new PackScan(place.disk(), place.folder(), place.world()).behind(indexed);
      for (var chunk : found.chunks().reversed()) {
        if (unindexed.putIfAbsent(chunk.getKey(), chunk.getValue()) == null) {
          unindexedOrder.addFirst(chunk.getKey());
        }
      }
    } catch (IOException e) {
      throw new StoreReadFailed(
          "The bytes in %s cannot be read (%s).".formatted(place.folder(), DiskTrouble.reason(e)),
          e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    writing.lock();
    try {
      if (pack != null) {
        pack.close();
      }
    } finally {
      writing.unlock();
    }
  }

  private void continueAt(PackPosition position) throws IOException {
    var last = Pack.openToWrite(place.disk(), place.folder(), position.pack());
    last.file().truncate(position.end());
    pack = last;
    end = position.end();
    if (!unindexed.isEmpty()) {
      unforced.addAll(
          unindexedOrder); // the system has them, but nobody knows whether it forced them
    }
  }

  /** The place of a chunk that is not in the index. */
  private ChunkPlace placeOf(ChunkHash hash) {
    var where = unindexed.get(hash);
    if (where == null) {
      throw new WorldBug("a chunk without a place");
    }
    return where;
  }

  private PackPosition forcedEnd() {
    if (unforced.isEmpty()) {
      return end();
    }
    var where = placeOf(unforced.getFirst());
    return new PackPosition(where.pack(), where.position());
  }

  private void remember(ChunkHash hash, ChunkPlace where) {
    if (unindexed.put(hash, where) == null) {
      unindexedOrder.add(hash);
      bytes.addAndGet(where.length());
    }
  }

  /** Its name is in the lists before it is in the file: nothing may fail behind the writing. */
  private void append(ChunkRecord record, byte[] frame) throws IOException {
    var current = packWithRoom();
    boolean isWritten = false;
    unforced.addLast(record.hash());
    unindexedOrder.addLast(record.hash());
    try {
      unindexed.put(record.hash(), write(current, record, frame));
      bytes.addAndGet(record.length());
      isWritten = true;
    } finally {
      if (!isWritten) {
        unforced.removeLast();
        unindexedOrder.removeLast();
      }
    }
  }

  /** Writes a record at the end: all of it or, if this throws, nothing that counts. */
  private ChunkPlace write(Pack current, ChunkRecord record, byte[] frame) throws IOException {
    var head = record.head();
    int start = ChunkRecord.HEAD_BYTES_MAX - head.length;
    System.arraycopy(head, 0, frame, start, head.length);
    cutOffIfDirty(current);
    endIsDirty = true;
    try {
      current.file().write(ByteBuffer.wrap(frame, start, head.length + record.length()), end);
      endIsDirty = false;
    } finally {
      tryToCutOff(current);
    }
    var where = new ChunkPlace(current.number(), end, record.length());
    end += record.bytes();
    return where;
  }

  private Pack packWithRoom() throws IOException {
    if (endIsDistrusted) {
      rewriteUnforced();
    }
    var current = pack;
    if (current != null && end < place.packBytes()) {
      return current;
    }
    if (current != null) {
      forceFile(current);
      unforced.clear();
    }
    return beginPack();
  }

  private Pack beginPack() throws IOException {
    var next = Pack.create(place.disk(), place.folder(), lastNumber + 1, place.world());
    var old = pack;
    pack = next;
    lastNumber++;
    end = Pack.HEAD_BYTES;
    endIsDirty = false;
    if (old != null) {
      old.close();
    }
    return next;
  }

  private void cutOffIfDirty(Pack current) throws IOException {
    if (endIsDirty) {
      current.file().truncate(end);
      endIsDirty = false;
    }
  }

  private void tryToCutOff(Pack current) {
    try {
      cutOffIfDirty(current);
    } catch (IOException e) {
      LOG.debug("{}: cutting off a part of a chunk is tried again later", current.path(), e);
    }
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
      current = pack;
      count = unforced.size();
    } finally {
      writing.unlock();
    }
    if (current == null || count == 0) {
      return;
    }
    forceFile(current);
    writing.lock();
    try {
      if (pack == current) {
        unforced.subList(0, count).clear();
      }
    } finally {
      writing.unlock();
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
    var next = beginPack();
    for (var hash : unforced) {
      rewrite(hash, placeOf(hash), next);
    }
    endIsDistrusted = false;
  }

  private void rewrite(ChunkHash hash, ChunkPlace where, Pack next) throws IOException {
    try (var old = Pack.openToRead(place.disk(), place.folder(), where.pack())) {
      var record = old.wholeRecord(where.position(), old.file().size());
      if (record == null || !record.hash().equals(hash)) {
        throw new WorldDamaged(
            "The chunk %s was lost by the disk before it was safe. Import it again."
                .formatted(hash));
      }
      var frame = new byte[ChunkRecord.HEAD_BYTES_MAX + record.length()];
      var bytes = old.bytes(where.position(), record);
      System.arraycopy(bytes, 0, frame, ChunkRecord.HEAD_BYTES_MAX, bytes.length);
      unindexed.put(hash, write(next, record, frame));
    }
  }

  private StoreWriteFailed cannotWrite(IOException cause) {
    return new StoreWriteFailed(
        "The bytes in %s cannot be written (%s). Make room on the disk and try again."
            .formatted(place.folder(), DiskTrouble.reason(cause)),
        cause);
  }
}
