package vivarium.world.store.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.WorldStore;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.catalogue.WorldFile;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.DiskLock;
import vivarium.world.store.disk.FolderSwap;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.h2.H2Databases;
import vivarium.world.store.journal.Journal;
import vivarium.world.store.journal.JournalPlace;

/** Opens a world, or creates it first. Whatever fails leaves nothing open and nothing half made. */
public final class WorldOpening {
  private static final Logger LOG = LoggerFactory.getLogger(WorldOpening.class);

  /** What the file of a world says, and the keys that the passphrase has opened. */
  private record Unlocked(WorldFile file, @Nullable WorldKeys keys) {}

  private final WorldFolder folder;
  private final StoreOptions options;

  /**
   * Opens the world in a folder, and creates it if the folder is absent or empty.
   *
   * @throws vivarium.world.store.error.WorldInUse if somebody has it open
   * @throws vivarium.world.store.error.WorldTooNew if a newer version wrote it
   * @throws vivarium.world.store.error.NotAWorld if the folder holds something else
   * @throws vivarium.world.store.error.WorldDamaged if the journal or the catalogue is damaged; a
   *     damaged vat does not keep the world from opening
   */
  public static WorldStore open(Path directory, StoreOptions options) {
    return new WorldOpening(directory, options).run();
  }

  private WorldOpening(Path path, StoreOptions options) {
    this.folder = new WorldFolder(options.disk(), path.toAbsolutePath().normalize());
    this.options = options;
  }

  private WorldStore run() {
    try {
      finishSwap();
      finishReplacing();
      return folder.isWorld() ? open() : create();
    } catch (IOException e) {
      throw new StoreReadFailed(
          "The world %s cannot be opened (%s).".formatted(folder.path(), DiskTrouble.reason(e)), e);
    }
  }

  private void finishReplacing() throws IOException {
    if (folder.isReplacing()) {
      try (var _ = folder.lock(WorldFolder.owner(options.clock()))) {
        if (folder.isReplacing()) {
          folder.finishReplacing();
        }
      }
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

  /** Nothing is touched, not even the lock, before it is known that the passphrase is right. */
  private WorldStore open() throws IOException {
    while (true) {
      var file = folder.read();
      var keys = file.unlock(folder.path(), options.secrets().passphrase());
      var lock = folder.lock(WorldFolder.owner(options.clock()));
      boolean isSame = false; // unless somebody gave it another passphrase just now
      try {
        isSame = folder.read().isSameAs(file);
      } finally {
        if (!isSame) {
          lock.close();
        }
      }
      if (isSame) {
        return opened(new Unlocked(file, keys), lock, false);
      }
    }
  }

  private WorldStore opened(Unlocked world, DiskLock lock, boolean created) throws IOException {
    boolean isOpen = false;
    try {
      tidyUp(world.file());
      var databases = new H2Databases(options.disk(), world.keys());
      var identity = world.file().identity();
      var site = new WorldSite(folder, identity, lock, options, databases, world.keys());
      var opened = WorldEngine.open(site, created);
      isOpen = true;
      return opened;
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
      lock.close();
      return open();
    }
    Unlocked made = null;
    try {
      made = make();
    } catch (IOException e) {
      throw cannotCreate(e);
    } finally {
      if (made == null) {
        cleanUp(lock, wasThere);
      }
    }
    return opened(made, lock, true);
  }

  private Unlocked make() throws IOException {
    var world = newWorld();
    var identity = world.file().identity();
    folder.beginCreation();
    new H2Databases(options.disk(), world.keys())
        .createCatalogue(folder.path(), about(identity))
        .close();
    Journal.create(journalPlace(folder, identity, options, world.keys())).close();
    options.disk().forceFolder(folder.path());
    folder.finishCreation(world.file());
    return world;
  }

  private Unlocked newWorld() {
    var known = options.identity();
    var file = new WorldFile(known == null ? newIdentity() : known);
    var secrets = options.secrets();
    if (!secrets.encryptsNew()) {
      return new Unlocked(file, null);
    }
    var keys = secrets.keysOfNew() == null ? WorldKeys.random() : secrets.keysOfNew();
    return new Unlocked(
        file.locked(keys, folder.path(), secrets.passphrase(), secrets.cost()), keys);
  }

  /**
   * Removes what a change of the encryption left that did not come to its end. Whoever opens the
   * world the next time does it, if it cannot be done now.
   */
  private void tidyUp(WorldFile file) {
    try {
      for (var name : List.of(WorldFolder.RECODED, WorldFolder.RECODED_FROM)) {
        if (options.disk().exists(folder.path().resolve(name))) {
          FolderSwap.deleteAll(options.disk(), folder.path().resolve(name));
        }
      }
      folder.keepCopy(file);
    } catch (IOException e) {
      LOG.debug("{} could not be tidied up", folder.path(), e);
    }
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

  static JournalPlace journalPlace(
      WorldFolder folder, byte[] identity, StoreOptions options, @Nullable WorldKeys keys) {
    return new JournalPlace(
        options.disk(), folder.journal(), identity, options.segmentBytes(), keys);
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
