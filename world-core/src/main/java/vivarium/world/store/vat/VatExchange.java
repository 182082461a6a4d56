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
import vivarium.world.store.table.VatTables;

/**
 * Puts a fresh database in the place of a vat's, and packs without what is forgotten in the place
 * of those that have it. On the disk the renaming of one file decides: before it nothing is
 * forgotten, after it all of it is, but for packs that nothing refers to, which whoever forgets
 * next deletes.
 */
final class VatExchange implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VatExchange.class);
  private static final String FRESH = "fresh";
  private static final String DATABASE = "objects.mv.db";

  private final VatCore core;
  private final VatSite site;
  private final ForgetRequest request;
  private final VatTables fresh;
  private boolean isInPlace;

  /** Begins a fresh database; nobody else knows of it. */
  VatExchange(VatCore core, ForgetRequest request) throws IOException {
    this.core = core;
    this.site = core.site();
    this.request = request;
    var disk = site.options().disk();
    var folder = site.folder().resolve(FRESH);
    FolderSwap.deleteAll(disk, folder);
    disk.createFolders(folder);
    this.fresh = site.databases().createVat(folder, core.rows().tables().about());
  }

  /**
   * Fills the fresh database, and packs; what is there can be read meanwhile.
   *
   * @param named chunks that stay, because turns name them that are not in the database
   */
  void prepare(Set<ChunkHash> named) throws IOException {
    core.learnt().refuse(); // it says a little about what is to be forgotten
    var old = core.rows().tables();
    var copy = new VatForgetting(core.rows(), fresh, request);
    var state = copy.copy();
    var unused = copy.goneChunks();
    unused.removeAll(named);
    var forgotten = new ForgottenChunks(core, unused);
    var indexed = forgotten.separate(old);
    copy.finish(state, forgotten::has, indexed);
    // Whatever a power cut leaves of the exchange, one of the two databases has its name then.
    var disk = site.options().disk();
    disk.forceFolder(site.folder().resolve(FRESH));
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

  /**
   * Does it. From the first step on everybody uses the fresh database, and the old one gets no
   * turns any more; so only the disk is left to follow, and nobody waits for that. If it does not,
   * the database that has the name then is opened again.
   *
   * @param meanwhile done now and then while somebody walks over the past
   */
  void run(Runnable meanwhile) throws IOException {
    core.exchange(fresh, meanwhile);
    isInPlace = true;
    boolean isDone = false;
    try {
      var disk = site.options().disk();
      AtomicFile.settle(disk, site.folder().resolve(DATABASE));
      disk.forceFolder(site.folder()); // or what was beside the old database may be beside the new
      fresh.moveTo(site.folder());
      isDone = true;
    } finally {
      if (!isDone) {
        core.openOther(meanwhile);
      }
    }
  }

  /** Lets go of the fresh database, unless it is the one in use. */
  @Override
  public void close() {
    core.learnt().allow();
    if (!isInPlace) {
      fresh.abandon();
    }
  }

  /** Deletes what is of no use any more, once the fresh database is open. */
  void cleanUp() throws IOException {
    FolderSwap.deleteAll(site.options().disk(), site.folder().resolve(FRESH));
    var used = new HashSet<Integer>();
    ForgottenChunks.forEach(core.rows().tables(), row -> used.add(row.pack()));
    core.chunks().deleteBefore(core.state().indexedPack(), used);
  }
}
