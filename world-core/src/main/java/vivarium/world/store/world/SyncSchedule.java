package vivarium.world.store.world;

import java.util.concurrent.TimeUnit;
import vivarium.world.base.WorldClock;
import vivarium.world.store.StoreOptions;

/**
 * When databases are forced: by how much there is and not by a clock, since a page that changes
 * again and again is written once then. Until it is done the journal has everything.
 */
final class SyncSchedule {
  /** When nothing came for that long, forcing disturbs nobody. */
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(3);

  /** While turns keep coming, it is done that often. */
  private static final long LATEST_NANOS = TimeUnit.SECONDS.toNanos(60);

  /**
   * Or when the journal has so many files of ordinary length: so much is read again by whoever
   * opens the world after a crash.
   */
  private static final int JOURNAL_FILES_MAX = 2;

  private final WorldClock clock;
  private final long journalBytesMax;
  private long syncedAt;
  private long workedAt;

  SyncSchedule(StoreOptions options) {
    this.clock = options.clock();
    this.journalBytesMax = JOURNAL_FILES_MAX * options.segmentBytes();
    this.syncedAt = clock.nanoTime();
    this.workedAt = syncedAt;
  }

  /** Says that something was applied. */
  void worked() {
    workedAt = clock.nanoTime();
  }

  /** Says that databases are being forced. */
  void syncing() {
    syncedAt = clock.nanoTime();
  }

  /**
   * Whether it is time.
   *
   * @param journalBytes the length of the journal
   */
  boolean isDue(long journalBytes) {
    long now = clock.nanoTime();
    boolean isQuiet = now - workedAt >= QUIET_NANOS && now - syncedAt >= QUIET_NANOS;
    return isQuiet || now - syncedAt >= LATEST_NANOS || journalBytes > journalBytesMax;
  }
}
