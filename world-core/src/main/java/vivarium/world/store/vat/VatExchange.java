package vivarium.world.store.vat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.ForgetRequest;
import vivarium.world.store.disk.AtomicFile;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.FolderSwap;
import vivarium.world.store.error.StoreReadFailed;

/**
 * Puts a fresh database in the place of a vat's, and packs without what is forgotten in the place
 * of those that have it. The renaming of one file decides: before it nothing is forgotten, after it
 * all of it is, but for packs that nothing refers to, which whoever forgets next deletes.
 */
final class VatExchange {
  private static final Logger LOG = LoggerFactory.getLogger(VatExchange.class);
  private static final String FRESH = "fresh";
  private static final String DATABASE = "objects.mv.db";

  private final VatCore core;
  private final VatSite site;

  VatExchange(VatCore core) {
    this.core = core;
    this.site = core.site();
  }

  /**
   * Makes the fresh database, and packs; what is there can be read meanwhile.
   *
   * @param named chunks that stay, because turns name them that are not in the database
   */
  void prepare(ForgetRequest request, Set<ChunkHash> named) throws IOException {
    var disk = site.options().disk();
    var folder = site.folder().resolve(FRESH);
    FolderSwap.deleteAll(disk, folder);
    disk.createFolders(folder);
    var old = core.rows().tables();
    try (var fresh = site.databases().createVat(folder, old.about())) {
      var copy = new VatForgetting(core.rows(), fresh, request);
      var state = copy.copy();
      var unused = copy.goneChunks();
      unused.removeAll(named);
      var forgotten = new ForgottenChunks(core, unused);
      var indexed = forgotten.separate(old);
      copy.finish(state, forgotten::has, indexed);
    }
    // Whatever a power cut leaves of the exchange, one of the two databases has its name then.
    disk.forceFolder(folder);
    disk.forceFolder(site.folder());
  }

  /**
   * Ends an exchange that a crash has cut short: of which it has left neither database in its
   * place, or what is of no use any more.
   */
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
    if (disk.exists(place)) {
      deleteLeftover(disk, site.folder().resolve(FRESH));
    }
  }

  private static void deleteLeftover(Disk disk, Path fresh) {
    try {
      if (disk.exists(fresh)) {
        FolderSwap.deleteAll(disk, fresh);
      }
    } catch (IOException e) {
      LOG.warn("{} is of no use any more, and is deleted when the disk can be written", fresh, e);
    }
  }

  /** Does it; the database is closed afterwards, if it gets so far, and has to be opened. */
  void run() throws IOException {
    var disk = site.options().disk();
    core.rows().tables().close();
    AtomicFile.settle(disk, site.folder().resolve(DATABASE));
    disk.forceFolder(site.folder()); // or what was beside the old database may be beside the new
    disk.move(site.folder().resolve(FRESH).resolve(DATABASE), site.folder().resolve(DATABASE));
    disk.forceFolder(site.folder());
  }

  /** Deletes what is of no use any more, once the fresh database is open. */
  void cleanUp() throws IOException {
    FolderSwap.deleteAll(site.options().disk(), site.folder().resolve(FRESH));
    var used = new HashSet<Integer>();
    ForgottenChunks.forEach(core.rows().tables(), row -> used.add(row.pack()));
    core.chunks().deleteBefore(core.state().indexedPack(), used);
  }
}
