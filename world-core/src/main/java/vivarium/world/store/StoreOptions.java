package vivarium.world.store;

import java.time.Duration;
import java.util.function.Predicate;
import vivarium.world.base.WorldClock;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.disk.Disk;

/**
 * Everything that may be set about a store. Begin with {@link #standard} and change what differs.
 *
 * @param clock labels turns and checkpoints
 * @param disk where all files are
 * @param forceInterval how long a saved turn waits at most until it is forced; zero: {@code append}
 *     returns only when the turn is safe
 * @param pendingBytesMax how much memory turns may hold that are not applied yet; {@code append}
 *     waits beyond it
 * @param pageCacheBytes how much memory pages of current contents may hold, all vats together
 * @param segmentBytes when a journal file is long enough to begin the next
 * @param packBytes when a file of chunks is long enough to begin the next
 * @param isPart tells contents that are only a part of an object, or its shape, by their first
 *     bytes: they are kept like any, but are no objects where a person reads how many there are
 * @param secrets how worlds with a passphrase are opened, and whether a new one gets one
 */
public record StoreOptions(
    WorldClock clock,
    Disk disk,
    Duration forceInterval,
    long pendingBytesMax,
    long pageCacheBytes,
    long segmentBytes,
    long packBytes,
    Predicate<byte[]> isPart,
    Secrets secrets) {
  private static final long MIB = 1024 * 1024;

  /** What of the heap each kind of memory may take at most. */
  private static final int HEAP_SHARE = 16;

  /** The options for a person's world on this machine: they take less where the heap is small. */
  public static StoreOptions standard() {
    long memory = Math.min(64 * MIB, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    return new StoreOptions(
        WorldClock.system(),
        Disk.system(),
        Duration.ofMillis(200),
        memory,
        memory,
        16 * MIB,
        1024 * MIB,
        contents -> false,
        Secrets.NONE);
  }

  /** The same with another clock. */
  public StoreOptions withClock(WorldClock other) {
    return new StoreOptions(
        other,
        disk,
        forceInterval,
        pendingBytesMax,
        pageCacheBytes,
        segmentBytes,
        packBytes,
        isPart,
        secrets);
  }

  /** The same with another disk. */
  public StoreOptions withDisk(Disk other) {
    return new StoreOptions(
        clock,
        other,
        forceInterval,
        pendingBytesMax,
        pageCacheBytes,
        segmentBytes,
        packBytes,
        isPart,
        secrets);
  }

  /** The same with another interval of forcing. */
  public StoreOptions withForceInterval(Duration other) {
    return new StoreOptions(
        clock,
        disk,
        other,
        pendingBytesMax,
        pageCacheBytes,
        segmentBytes,
        packBytes,
        isPart,
        secrets);
  }

  /** The same with other bounds of memory. */
  public StoreOptions withMemory(long otherPendingBytesMax, long otherPageCacheBytes) {
    return new StoreOptions(
        clock,
        disk,
        forceInterval,
        otherPendingBytesMax,
        otherPageCacheBytes,
        segmentBytes,
        packBytes,
        isPart,
        secrets);
  }

  /** The same with other lengths of files. */
  public StoreOptions withFileSizes(long otherSegmentBytes, long otherPackBytes) {
    return new StoreOptions(
        clock,
        disk,
        forceInterval,
        pendingBytesMax,
        pageCacheBytes,
        otherSegmentBytes,
        otherPackBytes,
        isPart,
        secrets);
  }

  /** The same, where some contents are only parts of objects. */
  public StoreOptions withParts(Predicate<byte[]> areParts) {
    return new StoreOptions(
        clock,
        disk,
        forceInterval,
        pendingBytesMax,
        pageCacheBytes,
        segmentBytes,
        packBytes,
        areParts,
        secrets);
  }

  /** The same, with other passphrases. */
  public StoreOptions withSecrets(Secrets other) {
    return new StoreOptions(
        clock,
        disk,
        forceInterval,
        pendingBytesMax,
        pageCacheBytes,
        segmentBytes,
        packBytes,
        isPart,
        other);
  }
}
