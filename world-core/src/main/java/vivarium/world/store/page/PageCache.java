package vivarium.world.store.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.table.VatTables.Table;

/**
 * Decoded rows of all vats of a world, those used last, within a bound of memory.
 *
 * <p>A row is loaded while its shard is locked, and replaced under the same lock after it was
 * committed. So a row loaded before the commit is always replaced, and one loaded after it is the
 * new one: the cache never keeps a row that the database does not have any more.
 */
public final class PageCache {
  private static final int SHARDS = 64;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  /** Compared by hand: this is done for every object that is read. */
  private record Key(int vat, Table table, long number) {
    @Override
    public int hashCode() {
      return Long.hashCode(number * SPREAD) + 31 * vat + table.ordinal();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key(var otherVat, var otherTable, var otherNumber)
          && number == otherNumber
          && vat == otherVat
          && table == otherTable;
    }
  }

  /** Finds a row that is not in the cache. */
  @FunctionalInterface
  public interface Loader<T extends Weighted> {
    /** The row with a number, or null if there is none. */
    @Nullable T load(long number);
  }

  private final Shard[] shards = new Shard[SHARDS];
  private final AtomicInteger numbers = new AtomicInteger();

  /**
   * @param bytesMax how much memory the rows may take
   */
  public PageCache(long bytesMax) {
    for (int i = 0; i < SHARDS; i++) {
      shards[i] = new Shard(bytesMax / SHARDS);
    }
  }

  /** A number for the rows of one database, by which nobody else has any. */
  public int newNumber() {
    return numbers.incrementAndGet();
  }

  /** The row from the cache or, if it is not there, from the loader; null is not kept. */
  @SuppressWarnings(
      "unchecked") // what is under a key is what the one who uses that table put there
  public <T extends Weighted> @Nullable T get(int vat, Table table, long number, Loader<T> loader) {
    var key = new Key(vat, table, number);
    return (T) shard(key).get(key, loader);
  }

  /** Puts a row that has been committed in place of the one before. */
  public void replace(int vat, Table table, long number, Weighted row) {
    var key = new Key(vat, table, number);
    shard(key).put(key, row);
  }

  /** Forgets a row. */
  public void forget(int vat, Table table, long number) {
    var key = new Key(vat, table, number);
    shard(key).remove(key);
  }

  /** Forgets all rows of a vat. */
  public void forgetVat(int vat) {
    for (var shard : shards) {
      shard.removeVat(vat);
    }
  }

  private Shard shard(Key key) {
    return shards[key.hashCode() >>> 26];
  }

  private static final class Shard {
    private final long bytesMax;
    private final Map<Key, Weighted> rows = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    Shard(long bytesMax) {
      this.bytesMax = bytesMax;
    }

    synchronized @Nullable Weighted get(Key key, Loader<?> loader) {
      var known = rows.get(key);
      if (known != null) {
        return known;
      }
      var loaded = loader.load(key.number());
      if (loaded != null) {
        put(key, loaded);
      }
      return loaded;
    }

    synchronized void put(Key key, Weighted row) {
      var before = rows.put(key, row);
      bytes += row.weight() - (before == null ? 0 : before.weight());
      var oldest = rows.entrySet().iterator();
      while (bytes > bytesMax && rows.size() > 1) {
        bytes -= oldest.next().getValue().weight();
        oldest.remove();
      }
    }

    synchronized void remove(Key key) {
      var before = rows.remove(key);
      bytes -= before == null ? 0 : before.weight();
    }

    synchronized void removeVat(int vat) {
      for (var row = rows.entrySet().iterator(); row.hasNext(); ) {
        var next = row.next();
        if (next.getKey().vat() == vat) {
          bytes -= next.getValue().weight();
          row.remove();
        }
      }
    }
  }
}
