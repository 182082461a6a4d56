package vivarium.world.store.h2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.AtomicFile;
import vivarium.world.store.disk.Disk;

/**
 * The folders that H2 may use, each with its disk, under numbers that stand in H2's file names: H2
 * finds file systems by name, in one table for the whole process, and paths may hold characters
 * that mean something else in its URLs.
 */
final class DiskRoots {
  /** The beginning of all our file names in H2. */
  static final String SCHEME = "vivarium";

  /** A folder on a disk, with the database in it that H2 has open. */
  static final class Root {
    private final Disk disk;
    private final @Nullable WorldKeys keys;
    private volatile Path folder;
    private volatile @Nullable AtomicFile database;

    /**
     * @param keys those of its world; null if that has no passphrase
     */
    Root(Disk disk, Path folder, @Nullable WorldKeys keys) {
      this.disk = disk;
      this.folder = folder;
      this.keys = keys;
    }

    Disk disk() {
      return disk;
    }

    Path folder() {
      return folder;
    }

    @Nullable WorldKeys keys() {
      return keys;
    }

    /** Opens the file of the database. */
    AtomicFile openDatabase(Path file) throws IOException {
      var opened = AtomicFile.open(disk, file);
      database = opened;
      return opened;
    }

    /** Moves the database that is open into another folder; H2 goes on with the name it knows. */
    void moveTo(Path target, String file) throws IOException {
      var open = Objects.requireNonNull(database, "H2 has opened its file");
      open.moveTo(target.resolve(file));
      folder = target;
    }
  }

  private static final Map<Long, Root> ROOTS = new ConcurrentHashMap<>();
  private static final AtomicLong NEXT = new AtomicLong();

  static {
    FilePath.register(new DiskFilePath());
  }

  /** Makes a folder known to H2 and answers the name that H2 knows it by. */
  static String register(Root root) {
    long number = NEXT.incrementAndGet();
    ROOTS.put(number, root);
    return SCHEME + ":" + number + ":/";
  }

  /** Forgets a name that {@link #register} answered. */
  static void forget(String name) {
    ROOTS.remove(numberIn(name));
  }

  /** The folder that a file name of H2 begins with. */
  static Root root(String name) {
    var root = ROOTS.get(numberIn(name));
    if (root == null) {
      throw new WorldBug("H2 uses a folder it was not given: " + name);
    }
    return root;
  }

  private static long numberIn(String name) {
    int start = SCHEME.length() + 1;
    return Long.parseLong(name, start, name.indexOf(':', start), 10);
  }

  private DiskRoots() {}
}
