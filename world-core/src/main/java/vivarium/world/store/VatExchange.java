package vivarium.world.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.chunk.ChunkPlace;
import vivarium.world.store.chunk.PackedChunks;
import vivarium.world.store.disk.FolderSwap;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.ChunkRow;

/**
 * Puts a fresh database in the place of a vat's, and packs without what is forgotten in the place
 * of those that have it. The renaming of one file decides: before it nothing is forgotten, after it
 * all of it is, but for packs that nothing refers to, which whoever forgets next deletes.
 */
final class VatExchange {
  private static final String FRESH = "fresh";
  private static final String DATABASE = "objects.mv.db";

  private final VatSite site;
  private final PackedChunks chunks;

  VatExchange(VatSite site, PackedChunks chunks) {
    this.site = site;
    this.chunks = chunks;
  }

  /**
   * Makes the fresh database, and packs; what is there can be read meanwhile.
   *
   * @param named chunks that stay, because turns name them that are not in the database
   */
  void prepare(VatRows rows, ForgetRequest request, Set<ChunkHash> named) throws IOException {
    var disk = site.options().disk();
    var folder = site.folder().resolve(FRESH);
    FolderSwap.deleteAll(disk, folder);
    disk.createFolders(folder);
    var old = rows.tables();
    try (var fresh = site.databases().createVat(folder, old.about())) {
      var copy = new VatForgetting(rows, fresh, request);
      var state = copy.copy();
      copy.goneChunks().removeAll(named);
      copy.goneChunks().retainAll(Set.copyOf(chunks.barrier().condemn(copy.goneChunks())));
      var live = copy.chunks();
      var packs = packsWith(copy.goneChunks(), rows);
      var moved = chunks.move(inPacks(live, packs));
      copy.finish(state, placed(live, moved.places()), moved.indexed());
    }
    // Whatever a power cut leaves of the exchange, one of the two databases has its name then.
    disk.forceFolder(folder);
    disk.forceFolder(site.folder());
  }

  /** Ends an exchange of which a power cut has left neither database in its place. */
  static void finish(VatSite site) {
    var disk = site.options().disk();
    var fresh = site.folder().resolve(FRESH).resolve(DATABASE);
    var place = site.folder().resolve(DATABASE);
    try {
      if (!disk.exists(place) && disk.exists(fresh)) {
        disk.move(fresh, place);
        disk.forceFolder(site.folder());
      }
    } catch (IOException e) {
      throw new StoreReadFailed(
          "The vat %s cannot be opened (%s).".formatted(site.folder(), DiskTrouble.reason(e)), e);
    }
  }

  /** Does it; the database is closed afterwards, if it gets so far, and has to be opened. */
  void run(VatRows rows) throws IOException {
    var disk = site.options().disk();
    rows.tables().close();
    disk.move(site.folder().resolve(FRESH).resolve(DATABASE), site.folder().resolve(DATABASE));
    disk.forceFolder(site.folder());
  }

  /** Deletes what is of no use any more, once the fresh database is open. */
  void cleanUp(VatTables tables) throws IOException {
    FolderSwap.deleteAll(site.options().disk(), site.folder().resolve(FRESH));
    deleteUnused(tables);
  }

  private static Set<Integer> packsWith(Set<ChunkHash> gone, VatRows rows) {
    var packs = new HashSet<Integer>();
    for (var hash : gone) {
      var row = rows.tables().chunk(hash.bytes());
      if (row != null) {
        packs.add(row.pack());
      }
    }
    return packs;
  }

  private static List<ChunkRow> inPacks(List<ChunkRow> live, Set<Integer> packs) {
    return live.stream().filter(row -> packs.contains(row.pack())).toList();
  }

  private static List<ChunkRow> placed(List<ChunkRow> live, Map<ChunkHash, ChunkPlace> moved) {
    var rows = new ArrayList<ChunkRow>();
    for (var row : live) {
      var place = moved.get(ChunkHash.of(row.hash()));
      rows.add(
          place == null
              ? row
              : new ChunkRow(row.hash(), place.pack(), place.position(), place.length()));
    }
    return rows;
  }

  /** Deletes the packs that nothing in the database refers to any more. */
  private void deleteUnused(VatTables tables) throws IOException {
    var used = new HashSet<Integer>();
    for (var some = tables.chunksAfter(new byte[0], 1000);
        !some.isEmpty();
        some = tables.chunksAfter(some.getLast().hash(), 1000)) {
      some.forEach(row -> used.add(row.pack()));
    }
    chunks.deleteBefore(tables.state().indexedPack(), used);
  }
}
