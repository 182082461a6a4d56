package vivarium.world.store.vat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.WorldDamaged;

/**
 * Stands between those who read a vat's database and whoever puts another in its place, or other
 * rows in place of some. Any number read; nothing of a caller's own may run while one reads.
 */
final class ReadGate {
  /**
   * Whoever comes waits behind somebody who wants nobody to be inside; so that one asks for it for
   * so long at most,
   */
  private static final long ASKING_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

  /** and then lets those who wait go first for so long, before it asks again. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final ReentrantReadWriteLock lifecycle = new ReentrantReadWriteLock();

  /** Held to read while somebody walks over the past, to write while rows of it are exchanged. */
  private final ReentrantReadWriteLock past = new ReentrantReadWriteLock();

  /** Held to look for chunks in the index: that is done with locks held that reading needs. */
  private final ReentrantReadWriteLock lookups = new ReentrantReadWriteLock();

  private final Runnable repair;

  private volatile long exchanges;

  /**
   * @param repair has the database opened anew after reading from it failed
   */
  ReadGate(Runnable repair) {
    this.repair = repair;
  }

  /**
   * Reads, with the database held open. What meets rows that are just being exchanged is read once
   * more.
   */
  <T extends @Nullable Object> T reading(Supplier<T> reading) {
    while (true) {
      long before = exchanges;
      try {
        return readingOnce(reading);
      } catch (WorldDamaged e) {
        if (exchanges == before) {
          throw e;
        }
      }
    }
  }

  private <T extends @Nullable Object> T readingOnce(Supplier<T> reading) {
    try {
      return locked(reading);
    } catch (StoreReadFailed e) {
      repair.run();
    }
    return locked(reading);
  }

  private <T extends @Nullable Object> T locked(Supplier<T> reading) {
    lifecycle.readLock().lock();
    try {
      return reading.get();
    } finally {
      lifecycle.readLock().unlock();
    }
  }

  /** Walks over the past, of which no row is exchanged meanwhile. */
  <T extends @Nullable Object> T walking(Supplier<T> walk) {
    past.readLock().lock();
    try {
      return walk.get();
    } finally {
      past.readLock().unlock();
    }
  }

  /** Reads the past, of which no row is exchanged meanwhile, with the database held open. */
  <T extends @Nullable Object> T readingPast(Supplier<T> reading) {
    past.readLock().lock();
    try {
      return reading(reading);
    } finally {
      past.readLock().unlock();
    }
  }

  /** Puts another database in the place of this one, while nobody reads. */
  void exchangingDatabase(Runnable exchange) {
    lifecycle.writeLock().lock();
    try {
      exchange.run();
    } finally {
      lifecycle.writeLock().unlock();
    }
  }

  /**
   * The same, of a database whose rows are others, while nobody walks over the past either. However
   * long somebody is inside, those who come wait for some milliseconds and for the exchange.
   *
   * @param meanwhile done now and then while somebody is inside
   */
  void exchangingAll(Runnable exchange, Runnable meanwhile) {
    while (!tried(past.writeLock(), () -> tried(lifecycle.writeLock(), () -> counted(exchange)))) {
      meanwhile.run();
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Something that may turn out to be impossible just now. */
  @FunctionalInterface
  private interface Attempt {
    boolean make();
  }

  private static boolean tried(Lock lock, Attempt attempt) {
    if (!isTaken(lock)) {
      return false;
    }
    try {
      return attempt.make();
    } finally {
      lock.unlock();
    }
  }

  private static boolean isTaken(Lock lock) {
    try {
      return lock.tryLock(ASKING_NANOS, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return false; // meant for nobody here
    }
  }

  /** Looks for a chunk in the index. */
  <T extends @Nullable Object> T lookingUp(Supplier<T> lookup) {
    lookups.readLock().lock();
    try {
      return lookup.get();
    } finally {
      lookups.readLock().unlock();
    }
  }

  /** Returns once nobody looks in the index that was there before. */
  void awaitLookups() {
    lookups.writeLock().lock();
    lookups.writeLock().unlock();
  }

  /**
   * Puts other rows in place of some, unless somebody walks over the past for longer. Answers
   * whether it did.
   */
  boolean exchangingRows(Runnable exchange) {
    return tried(past.writeLock(), () -> counted(exchange));
  }

  private boolean counted(Runnable exchange) {
    exchanges = exchanges + 1; // so that whoever reads now sees a change whenever it ends
    try {
      exchange.run();
      return true;
    } finally {
      exchanges = exchanges + 1;
    }
  }
}
