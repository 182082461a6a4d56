package vivarium.world.store.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.page.EntryPage;
import vivarium.world.store.turn.EntryKey;

/**
 * The pages of entries of one vat that were used last, found by the keys they cover.
 *
 * <p>As in the page cache, a page is loaded and replaced under one lock, so that it never keeps one
 * that the database does not have any more.
 */
public final class EntryPageCache {
  private final long bytesMax;
  private final TreeMap<EntryKey, EntryPage> byLow = new TreeMap<>();
  private final Map<EntryKey, EntryPage> byUse = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  public EntryPageCache(long bytesMax) {
    this.bytesMax = bytesMax;
  }

  /** The page that covers a key, from here or from the loader. */
  synchronized @Nullable EntryPage get(
      EntryKey key, Function<EntryKey, @Nullable EntryPage> loader) {
    var near = byLow.floorEntry(key);
    if (near != null && near.getValue().covers(key)) {
      return byUse.get(near.getKey());
    }
    var loaded = loader.apply(key);
    if (loaded != null) {
      put(loaded);
    }
    return loaded;
  }

  /** Puts committed pages in place of those before. */
  synchronized void replace(List<EntryPage> pages) {
    pages.forEach(this::put);
  }

  public synchronized void clear() {
    byLow.clear();
    byUse.clear();
    bytes = 0;
  }

  private void put(EntryPage page) {
    byLow.put(page.low(), page);
    var before = byUse.put(page.low(), page);
    bytes += page.weight() - (before == null ? 0 : before.weight());
    var oldest = byUse.entrySet().iterator();
    while (bytes > bytesMax && byUse.size() > 1) {
      var next = oldest.next();
      bytes -= next.getValue().weight();
      byLow.remove(next.getKey());
      oldest.remove();
    }
  }
}
