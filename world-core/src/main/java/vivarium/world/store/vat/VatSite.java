package vivarium.world.store.vat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.page.PageCache;
import vivarium.world.store.table.CatalogueTables.VatRow;
import vivarium.world.store.table.Databases;

/**
 * Where a vat is and what it shares with the others of its world.
 *
 * @param row what the catalogue says of it
 * @param folder its folder
 * @param world the 16 bytes that name the world
 * @param keys the keys of the world; null if it has no passphrase
 * @param options the options of the store
 * @param databases opens its database
 * @param cache the cache it shares
 * @param backlog counts what waits for being applied, in all vats
 */
public record VatSite(
    VatRow row,
    Path folder,
    byte[] world,
    @Nullable WorldKeys keys,
    StoreOptions options,
    Databases databases,
    PageCache cache,
    Backlog backlog) {
  /** Entries are few, next to objects. */
  private static final int ENTRY_SHARE = 8;

  String name() {
    return row.name();
  }

  long entryCacheBytes() {
    return options.pageCacheBytes() / ENTRY_SHARE;
  }
}
