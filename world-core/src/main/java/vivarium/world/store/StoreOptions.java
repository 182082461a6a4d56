package vivarium.world.store;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldClock;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.disk.Disk;

/**
 * Everything that may be set about a store. Begin with {@link #standard} and change what differs;
 * each change answers other options and leaves these as they are.
 */
public final class StoreOptions implements Cloneable {
  private static final long MIB = 1024 * 1024;

  /** What of the heap each kind of memory may take at most. */
  private static final int HEAP_SHARE = 16;

  private WorldClock clock = WorldClock.system();
  private Disk disk = Disk.system();
  private Duration forceInterval = Duration.ofMillis(200);
  private long pendingBytesMax = Math.min(64 * MIB, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
  private long pageCacheBytes = pendingBytesMax;
  private long segmentBytes = 16 * MIB;
  private long packBytes = 1024 * MIB;
  private Predicate<byte[]> isPart = contents -> false;
  private @Nullable Function<byte[], List<ChunkHash>> chunksIn;
  private Secrets secrets = Secrets.NONE;
  private byte @Nullable [] identity;

  private StoreOptions() {}

  /** The options for a person's world on this machine: they take less where the heap is small. */
  public static StoreOptions standard() {
    return new StoreOptions();
  }

  /** Labels turns and checkpoints. */
  public WorldClock clock() {
    return clock;
  }

  /** Where all files are. */
  public Disk disk() {
    return disk;
  }

  /**
   * How long a saved turn waits at most until it is forced; zero: {@code append} returns only when
   * the turn is safe.
   */
  public Duration forceInterval() {
    return forceInterval;
  }

  /**
   * How much memory turns may hold that are not applied yet, in bytes; {@code append} waits beyond
   * it.
   */
  public long pendingBytesMax() {
    return pendingBytesMax;
  }

  /** How many bytes of memory pages of current contents may hold, all vats together. */
  public long pageCacheBytes() {
    return pageCacheBytes;
  }

  /** When a journal file is long enough to begin the next, in bytes. */
  public long segmentBytes() {
    return segmentBytes;
  }

  /** When a file of chunks is long enough to begin the next, in bytes. */
  public long packBytes() {
    return packBytes;
  }

  /**
   * Tells contents that are only a part of an object, or its shape, by their first bytes: they are
   * kept like any, but are no objects where a person reads how many there are.
   */
  public Predicate<byte[]> isPart() {
    return isPart;
  }

  /**
   * Finds the chunks that contents of an object refer to. Chunks that nothing refers to any more
   * are given back; without this, which is null then, they stay.
   */
  public @Nullable Function<byte[], List<ChunkHash>> chunksIn() {
    return chunksIn;
  }

  /** How worlds with a passphrase are opened, and whether a new one gets one. */
  public Secrets secrets() {
    return secrets;
  }

  /** The 16 bytes that name a world that is made; null if they are made up. */
  public byte @Nullable [] identity() {
    return identity == null ? null : identity.clone();
  }

  /** The same, where a world that is made takes the place of one, and has its name. */
  public StoreOptions inPlaceOf(byte[] world) {
    var name = world.clone();
    return with(copy -> copy.identity = name);
  }

  /** The same with another clock. */
  public StoreOptions withClock(WorldClock other) {
    return with(copy -> copy.clock = other);
  }

  /** The same with another disk. */
  public StoreOptions withDisk(Disk other) {
    return with(copy -> copy.disk = other);
  }

  /** The same with another interval of forcing. */
  public StoreOptions withForceInterval(Duration other) {
    return with(copy -> copy.forceInterval = other);
  }

  /** The same with other bounds of memory, in bytes. */
  public StoreOptions withMemory(long otherPendingBytesMax, long otherPageCacheBytes) {
    return with(copy -> {
      copy.pendingBytesMax = otherPendingBytesMax;
      copy.pageCacheBytes = otherPageCacheBytes;
    });
  }

  /** The same with other lengths of files, in bytes. */
  public StoreOptions withFileSizes(long otherSegmentBytes, long otherPackBytes) {
    return with(copy -> {
      copy.segmentBytes = otherSegmentBytes;
      copy.packBytes = otherPackBytes;
    });
  }

  /** The same, where some contents are only parts of objects. */
  public StoreOptions withParts(Predicate<byte[]> areParts) {
    return with(copy -> copy.isPart = areParts);
  }

  /**
   * The same, where contents may refer to chunks, and chunks that none refers to are given back.
   */
  public StoreOptions withChunks(Function<byte[], List<ChunkHash>> finder) {
    return with(copy -> copy.chunksIn = finder);
  }

  /** The same, with other passphrases. */
  public StoreOptions withSecrets(Secrets other) {
    return with(copy -> copy.secrets = other);
  }

  private StoreOptions with(Consumer<StoreOptions> change) {
    try {
      var copy = (StoreOptions) clone();
      change.accept(copy);
      return copy;
    } catch (CloneNotSupportedException impossible) {
      throw new WorldBug("options can be copied", impossible);
    }
  }
}
