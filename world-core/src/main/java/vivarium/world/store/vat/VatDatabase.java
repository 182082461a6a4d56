package vivarium.world.store.vat;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.chunk.ChunkPlace;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.row.EntryPageCache;
import vivarium.world.store.row.LeftoverRows;
import vivarium.world.store.row.Reversals;
import vivarium.world.store.row.RowCheck;
import vivarium.world.store.row.VatHistory;
import vivarium.world.store.row.VatRows;
import vivarium.world.store.table.VatTables;

/**
 * A vat's database while it is open, and how its rows are read.
 *
 * @param cacheNumber tells its rows from those of others in the page cache
 * @param rows pages and what they refer to
 * @param history former states
 * @param reversals which turns take back others
 * @param leftovers rows that nobody refers to any more
 */
record VatDatabase(
    int cacheNumber,
    VatRows rows,
    VatHistory history,
    Reversals reversals,
    LeftoverRows leftovers) {
  /**
   * Of tables that are open.
   *
   * @param kept answers which moments of the world's history are left
   */
  static VatDatabase of(VatTables tables, VatSite site, Supplier<KeptMoments> kept) {
    var check = new RowCheck(site.name(), site.folder());
    int number = site.cache().newNumber();
    var entryPages = new EntryPageCache(site.entryCacheBytes());
    var rows = new VatRows(check, number, site.cache(), entryPages, tables);
    var reversals = new Reversals(tables);
    return new VatDatabase(
        number,
        rows,
        new VatHistory(site.name(), rows, reversals, kept),
        reversals,
        new LeftoverRows(tables, check));
  }

  VatTables tables() {
    return rows.tables();
  }

  /** Where a chunk is, or null if the index does not have it. */
  @Nullable ChunkPlace chunk(ChunkHash hash) {
    var row = tables().chunk(hash.bytes());
    return row == null ? null : new ChunkPlace(row.pack(), row.place(), row.length());
  }
}
