package vivarium.world.store.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vivarium.world.base.WorldClock;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.DiskLock;
import vivarium.world.store.disk.FolderSwap;
import vivarium.world.store.error.NotAWorld;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.error.WorldInUse;

/**
 * The folder of a world, and the small file in it that makes it one.
 *
 * <p>That file is written last when a world is created, so a folder either has it and is a world,
 * or has the sign of an unfinished creation and may be begun anew, or is none of our business.
 */
public final class WorldFolder {
  /** The newest format that this version reads; see {@link WorldFile} for when it is written. */
  static final int FORMAT = 2;

  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** The files and folders that a world consists of. */
  public static final List<String> MAIN =
      List.of(
          "vivarium.world", WorldFile.COPY, "catalogue.mv.db", "catalogue.copy", "journal", "vats");

  /** What may be beside them. */
  public static final List<String> BESIDE =
      List.of(
          "catalogue.mv.db.redo0",
          "catalogue.mv.db.redo1",
          "catalogue.copy.new",
          "catalogue.trace.db");

  /** The folder in which a world is made anew with another key, or without one. */
  public static final String RECODED = "recoded.new";

  /** The folder with what it was made of, until that is deleted. */
  public static final String RECODED_FROM = "recoded.old";

  private static final String FORMAT_FILE = "vivarium.world";
  private static final String CREATING_FILE = "vivarium.creating";
  private static final String TEMPORARY_FILE = "vivarium.world.new";
  private static final String LOCK_FILE = "lock";
  private static final Set<String> OURS =
      Set.of(
          CREATING_FILE,
          TEMPORARY_FILE,
          WorldFile.COPY,
          WorldFile.COPY_NEW,
          LOCK_FILE,
          "catalogue.mv.db",
          "catalogue.mv.db.redo0",
          "catalogue.mv.db.redo1",
          "catalogue.trace.db",
          "catalogue.copy",
          "catalogue.copy.new",
          "journal",
          "vats");

  private final Disk disk;
  private final Path folder;

  /** The folder at a place, whether there is one or not. */
  public WorldFolder(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /** The file that makes it a world. */
  public Path formatFile() {
    return folder.resolve(FORMAT_FILE);
  }

  /** Where its journal is. */
  public Path journal() {
    return folder.resolve("journal");
  }

  /** Where the folders of its vats are. */
  public Path vats() {
    return folder.resolve("vats");
  }

  /** The folder of a vat, by the name that the catalogue has for the folder. */
  public Path vat(String name) {
    return vats().resolve(name);
  }

  public boolean exists() {
    return disk.exists(folder);
  }

  /** Whether the file that makes it a world is there. */
  public boolean isWorld() {
    return disk.exists(folder.resolve(FORMAT_FILE));
  }

  /**
   * Makes sure that a world may be created here.
   *
   * @throws NotAWorld if there is something else
   */
  public void requireFree() throws IOException {
    if (!disk.exists(folder)) {
      return;
    }
    if (!disk.isFolder(folder)) {
      throw new NotAWorld(
          "%s is a file, not the folder of a world. Choose another place.".formatted(folder));
    }
    var names = disk.list(folder).stream().map(path -> path.getFileName().toString()).toList();
    if (names.contains("catalogue.mv.db") && !names.contains(CREATING_FILE)) {
      throw new WorldDamaged(
          ("The file %s is missing. Restore it from a backup, or run 'vivarium check --repair'.")
              .formatted(formatFile()));
    }
    boolean isUnfinished = names.contains(CREATING_FILE) && OURS.containsAll(names);
    boolean isEmpty = names.isEmpty() || names.equals(List.of(LOCK_FILE));
    if (!isUnfinished && !isEmpty) {
      throw new NotAWorld(
          "The folder %s is not a world and not empty (it has '%s'). Choose another folder."
              .formatted(folder, names.getFirst()));
    }
  }

  /**
   * The 16 bytes that name the world.
   *
   * @throws WorldTooNew if a newer version wrote it
   * @throws WorldDamaged if the file makes no sense
   */
  public byte[] readIdentity() throws IOException {
    return read().identity();
  }

  /**
   * What the file says that makes it a world.
   *
   * @throws WorldTooNew if a newer version wrote it
   * @throws WorldDamaged if the file makes no sense
   */
  public WorldFile read() throws IOException {
    return read(formatFile());
  }

  /** What another file says that is of the same kind. */
  public WorldFile read(Path file) throws IOException {
    return WorldFile.of(textOf(file), file);
  }

  /**
   * Takes the right to use the folder.
   *
   * @throws WorldInUse if somebody else has it
   */
  public DiskLock lock(String owner) throws IOException {
    var file = folder.resolve(LOCK_FILE);
    var lock = disk.tryLock(file, owner);
    if (lock == null) {
      throw new WorldInUse(
          "The world %s is open already (%s). Close it there first."
              .formatted(folder, disk.lockOwner(file).strip().replace("\n", ", ")));
    }
    return lock;
  }

  /** A text about this process, for whoever finds the world locked. */
  public static String owner(WorldClock clock) {
    var now = SINCE.format(clock.now().atZone(ZoneId.systemDefault()));
    return "process %d\nsince %s\n".formatted(ProcessHandle.current().pid(), now) + host();
  }

  private static String host() {
    var host = System.getenv().getOrDefault("HOSTNAME", System.getenv("COMPUTERNAME"));
    return host == null ? "" : "on " + host + "\n";
  }

  /** Leaves the sign of an unfinished creation; removes what an earlier one left. */
  public void beginCreation() throws IOException {
    write(folder.resolve(CREATING_FILE), "This world is being created.\n");
    for (var path : disk.list(folder)) {
      var name = path.getFileName().toString();
      if (OURS.contains(name) && !name.equals(LOCK_FILE) && !name.equals(CREATING_FILE)) {
        deleteAll(path);
      }
    }
    disk.createFolders(journal());
    disk.createFolders(folder.resolve("vats"));
  }

  /** Makes it a world: from now on it is one, whatever happens. */
  public void finishCreation(WorldFile file) throws IOException {
    write(file);
    disk.delete(folder.resolve(CREATING_FILE));
  }

  /** Writes the file that makes it a world, in place of what was there. */
  public void write(WorldFile file) throws IOException {
    replace(FORMAT_FILE, TEMPORARY_FILE, file.text());
  }

  /**
   * Sees to it that the key of an encrypted world stands in a second place, for a repair: without
   * it nothing can be read any more. Does nothing in a world without a passphrase.
   */
  public void keepCopy(WorldFile file) throws IOException {
    var copy = folder.resolve(WorldFile.COPY);
    boolean isThere = file.box() == null || disk.exists(copy) && textOf(copy).equals(file.text());
    if (!isThere) {
      replace(WorldFile.COPY, WorldFile.COPY_NEW, file.text());
    }
  }

  /** Sees to it that the file says that the world uses something, before it does. */
  public void use(WorldFile.Feature feature) throws IOException {
    var file = read();
    if (!file.uses(feature)) {
      var more = file.using(feature);
      write(more);
      keepCopy(more);
    }
  }

  /** Whether a power cut has come while the file that makes it a world was being replaced. */
  public boolean isReplacing() {
    return !isWorld()
        && disk.exists(folder.resolve(TEMPORARY_FILE))
        && !disk.exists(folder.resolve(CREATING_FILE));
  }

  /** Ends that: the file that was to take its place was forced before. */
  public void finishReplacing() throws IOException {
    var _ = read(folder.resolve(TEMPORARY_FILE)); // refused if it makes no sense
    disk.move(folder.resolve(TEMPORARY_FILE), folder.resolve(FORMAT_FILE));
    disk.forceFolder(folder);
  }

  private void replace(String name, String temporary, String text) throws IOException {
    write(folder.resolve(temporary), text);
    disk.move(folder.resolve(temporary), folder.resolve(name));
    disk.forceFolder(folder);
  }

  /** Removes everything that an attempt to create left, but for the lock. */
  public void undoCreation() throws IOException {
    disk.delete(folder.resolve(FORMAT_FILE)); // first: what is left must not be taken for a world
    for (var path : disk.list(folder)) {
      var name = path.getFileName().toString();
      if (OURS.contains(name) && !name.equals(LOCK_FILE)) {
        deleteAll(path);
      }
    }
  }

  /** Removes the lock, which nobody has any more, and the folder if it was not there before. */
  public void removeLock(boolean folderWasThere) throws IOException {
    disk.delete(folder.resolve(LOCK_FILE));
    if (!folderWasThere) {
      disk.delete(folder);
    }
  }

  /** Removes a file, or a folder and all in it. */
  public void deleteAll(Path path) throws IOException {
    FolderSwap.deleteAll(disk, path);
  }

  private String textOf(Path path) throws IOException {
    try (var file = disk.openToRead(path)) {
      var bytes = ByteBuffer.allocate((int) Math.min(file.size(), 4096));
      file.read(bytes, 0);
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
  }

  private void write(Path path, String text) throws IOException {
    try (var file = disk.openToWrite(path)) {
      file.truncate(0);
      file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
      file.force();
    }
    disk.forceFolder(folder);
  }
}
