package vivarium.world.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.disk.DiskLock;
import vivarium.world.store.disk.FolderSwap;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.h2.H2Databases;
import vivarium.world.store.journal.Journal;
import vivarium.world.store.journal.JournalPlace;
import vivarium.world.store.table.Databases;

/** Opens a world, or creates it first. Whatever fails leaves nothing open and nothing half made. */
final class WorldOpening {
  private static final Logger LOG = LoggerFactory.getLogger(WorldOpening.class);

  private final WorldFolder folder;
  private final StoreOptions options;
  private final Databases databases;

  WorldOpening(Path path, StoreOptions options) {
    this.folder = new WorldFolder(options.disk(), path.toAbsolutePath().normalize());
    this.options = options;
    this.databases = new H2Databases(options.disk());
  }

  WorldStore run() {
    try {
      finishSwap();
      return folder.isWorld() ? open(false) : create();
    } catch (IOException e) {
      throw new StoreReadFailed(
          "The world %s cannot be opened (%s).".formatted(folder.path(), DiskTrouble.reason(e)), e);
    }
  }

  /** A repair, or another exchange of all files, that had been decided when the process ended. */
  private void finishSwap() throws IOException {
    var swap = new FolderSwap(options.disk(), folder.path());
    if (swap.isBegun()) {
      try (var _ = folder.lock(WorldFolder.owner(options.clock()))) {
        swap.finish();
      }
    }
  }

  private WorldStore open(boolean created) throws IOException {
    var identity = folder.readIdentity();
    var lock = folder.lock(WorldFolder.owner(options.clock()));
    return opened(identity, lock, created);
  }

  private WorldStore opened(byte[] identity, DiskLock lock, boolean created) throws IOException {
    boolean isOpen = false;
    try {
      var site = new WorldSite(folder, identity, lock, options, databases);
      var world = WorldEngine.open(site, created);
      isOpen = true;
      return world;
    } finally {
      if (!isOpen) {
        lock.close();
      }
    }
  }

  private WorldStore create() throws IOException {
    folder.requireFree();
    boolean wasThere = folder.exists();
    options.disk().createFolders(folder.path());
    var lock = folder.lock(WorldFolder.owner(options.clock()));
    if (folder.isWorld()) { // somebody else created it just now, and closed it again
      return opened(folder.readIdentity(), lock, false);
    }
    var identity = newIdentity();
    boolean isMade = false;
    try {
      make(identity);
      isMade = true;
    } catch (IOException e) {
      throw cannotCreate(e);
    } finally {
      if (!isMade) {
        cleanUp(lock, wasThere);
      }
    }
    return opened(identity, lock, true);
  }

  private void make(byte[] identity) throws IOException {
    folder.beginCreation();
    databases.createCatalogue(folder.path(), about(identity)).close();
    Journal.create(journalPlace(folder, identity, options)).close();
    options.disk().forceFolder(folder.path());
    folder.finishCreation(identity);
  }

  private void cleanUp(DiskLock lock, boolean wasThere) {
    try {
      try {
        folder.undoCreation();
      } finally {
        lock.close();
      }
      folder.removeLock(wasThere);
    } catch (IOException e) {
      // What is left has the sign of an unfinished creation, and is begun anew the next time.
      LOG.debug("{} could not be cleaned up", folder.path(), e);
    }
  }

  static JournalPlace journalPlace(WorldFolder folder, byte[] identity, StoreOptions options) {
    return new JournalPlace(options.disk(), folder.journal(), identity, options.segmentBytes());
  }

  static Map<String, String> about(byte[] identity) {
    return Map.of("format", "1", "world", HexFormat.of().formatHex(identity));
  }

  private static byte[] newIdentity() {
    var number = UUID.randomUUID();
    return new ByteWriter(16)
        .putLong(number.getMostSignificantBits())
        .putLong(number.getLeastSignificantBits())
        .toBytes();
  }

  private StoreWriteFailed cannotCreate(IOException cause) {
    return new StoreWriteFailed(
        "The world %s cannot be created (%s). Nothing was left behind."
            .formatted(folder.path(), DiskTrouble.reason(cause)),
        cause);
  }
}
