package vivarium.world.store.vat;

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
  /** Something that may fail because of the disk. */
  @FunctionalInterface
  interface Exchange<X extends Exception> {
    void run() throws X;
  }

  private final ReentrantReadWriteLock lifecycle = new ReentrantReadWriteLock();

  /** Held to read while somebody walks over the past, to write while rows of it are exchanged. */
  private final ReentrantReadWriteLock past = new ReentrantReadWriteLock();

  private volatile long exchanges;

  /**
   * Reads, with the database held open. What meets rows that are just being exchanged is read once
   * more.
   *
   * @param repair has the database opened anew after reading from it failed
   */
  <T extends @Nullable Object> T reading(Supplier<T> reading, Runnable repair) {
    while (true) {
      long before = exchanges;
      try {
        return readingOnce(reading, repair);
      } catch (WorldDamaged e) {
        if (exchanges == before) {
          throw e;
        }
      }
    }
  }

  private <T extends @Nullable Object> T readingOnce(Supplier<T> reading, Runnable repair) {
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

  /** Puts another database in the place of this one, while nobody reads. */
  <X extends Exception> void exchangingDatabase(Exchange<X> exchange) throws X {
    lifecycle.writeLock().lock();
    try {
      exchange.run();
    } finally {
      lifecycle.writeLock().unlock();
    }
  }

  /** The same, of a database whose rows are others, while nobody walks over the past either. */
  <X extends Exception> void exchangingAll(Exchange<X> exchange) throws X {
    past.writeLock().lock();
    try {
      exchangingDatabase(() -> counted(exchange));
    } finally {
      past.writeLock().unlock();
    }
  }

  /**
   * Puts other rows in place of some, unless somebody walks over the past. Answers whether it did.
   */
  boolean exchangingRows(Runnable exchange) {
    if (!past.writeLock().tryLock()) {
      return false;
    }
    try {
      counted(exchange::run);
      return true;
    } finally {
      past.writeLock().unlock();
    }
  }

  private <X extends Exception> void counted(Exchange<X> exchange) throws X {
    exchanges = exchanges + 1; // so that whoever reads now sees a change whenever it ends
    try {
      exchange.run();
    } finally {
      exchanges = exchanges + 1;
    }
  }
}
