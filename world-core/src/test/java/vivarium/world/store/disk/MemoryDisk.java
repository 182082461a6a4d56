package vivarium.world.store.disk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that can lose what was never forced.
 *
 * <p>{@link #afterKill} is the disk as the next process finds it when this one dies: all that was
 * written is there, all locks are gone, and this object refuses everything from now on. {@link
 * #afterPowerCut} is the disk after a power cut: of what was written and not forced, any sectors in
 * any order may be there or not, and names of files and folders that were not forced may be missing
 * or be what they were.
 */
public final class MemoryDisk implements Disk {
  private final MemoryFolder root;
  private final Map<Path, String> locks = new HashMap<>();
  private boolean dead;

  /** An empty disk. */
  public MemoryDisk() {
    this(new MemoryFolder());
  }

  private MemoryDisk(MemoryFolder root) {
    this.root = root;
  }

  /** This disk as the next process finds it; this one refuses everything from now on. */
  public synchronized MemoryDisk afterKill() {
    dead = true;
    return new MemoryDisk(root);
  }

  /** This disk after a power cut; this one refuses everything from now on. */
  public synchronized MemoryDisk afterPowerCut(Random random) {
    dead = true;
    return new MemoryDisk(PowerCut.of(root, random));
  }

  /** This disk at this moment, without locks, as another that shares nothing with it. */
  public synchronized MemoryDisk copy() {
    return new MemoryDisk(root.copy(new IdentityHashMap<>()));
  }

  /** Changes bytes of a file, as decay would. */
  public synchronized void damage(Path file, long position, byte[] bytes) {
    var content = content(file);
    content.write(ByteBuffer.wrap(bytes), position);
    content.force();
  }

  /** The bytes of a file. */
  public synchronized byte[] bytes(Path file) {
    return content(file).bytes();
  }

  /** Changes a byte of a text wherever a file has it; answers how often that was. */
  public int damage(Path file, String text) {
    var bytes = bytes(file);
    var wanted = text.getBytes(StandardCharsets.UTF_8);
    int found = 0;
    for (int at = 0; at + wanted.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        damage(file, at, new byte[] {(byte) ~wanted[0]});
        found++;
      }
    }
    return found;
  }

  /** All files below a folder. */
  public synchronized List<Path> filesBelow(Path folder) {
    var found = new ArrayList<Path>();
    if (node(folder) instanceof MemoryFolder top) {
      addFiles(folder, top, found);
    }
    return found;
  }

  private static void addFiles(Path path, MemoryFolder folder, List<Path> found) {
    folder
        .names()
        .forEach((name, node) -> {
          switch (node) {
            case MemoryContent _ -> found.add(path.resolve(name));
            case MemoryFolder inside -> addFiles(path.resolve(name), inside, found);
          }
        });
  }

  @Override
  public synchronized DiskFile openToRead(Path file) throws IOException {
    requireAlive();
    if (node(file) instanceof MemoryContent content) {
      return new MemoryFile(content);
    }
    throw new NoSuchFileException(file.toString());
  }

  @Override
  public synchronized DiskFile openToWrite(Path file) throws IOException {
    requireAlive();
    var folder = folderOf(file);
    var node = folder.names().computeIfAbsent(nameOf(file), _ -> new MemoryContent());
    if (node instanceof MemoryContent content) {
      return new MemoryFile(content);
    }
    throw new FileNotFoundException(file + " is a folder");
  }

  @Override
  public synchronized boolean exists(Path path) {
    return node(path) != null;
  }

  @Override
  public synchronized boolean isFolder(Path path) {
    return node(path) instanceof MemoryFolder;
  }

  @Override
  public synchronized List<Path> list(Path folder) throws IOException {
    requireAlive();
    return folder(folder).names().keySet().stream().map(folder::resolve).toList();
  }

  @Override
  public synchronized void createFolders(Path folder) throws IOException {
    requireAlive();
    var at = root;
    for (var name : folder) {
      var inside = at.names().computeIfAbsent(name.toString(), _ -> new MemoryFolder());
      if (!(inside instanceof MemoryFolder next)) {
        throw new IOException(name + " in " + folder + " is a file");
      }
      at = next;
    }
  }

  @Override
  public synchronized void delete(Path path) throws IOException {
    requireAlive();
    var node = node(path);
    if (node instanceof MemoryFolder folder && !folder.names().isEmpty()) {
      throw new DirectoryNotEmptyException(path.toString());
    }
    if (node != null) {
      folderOf(path).names().remove(nameOf(path));
    }
  }

  @Override
  public synchronized void move(Path from, Path to) throws IOException {
    requireAlive();
    var node = node(from);
    if (node == null) {
      throw new NoSuchFileException(from.toString());
    }
    folderOf(from).names().remove(nameOf(from));
    folderOf(to).names().put(nameOf(to), node);
  }

  /** Forces the names in a folder; whatever way leads to it is there then, too. */
  @Override
  public synchronized void forceFolder(Path folder) throws IOException {
    requireAlive();
    folder(folder).force();
    for (var path = folder; path.getNameCount() > 0; path = path.getParent()) {
      folderOf(path).force(nameOf(path));
    }
  }

  @Override
  public synchronized @Nullable DiskLock tryLock(Path file, String owner) throws IOException {
    try (var opened = openToWrite(file)) {
      if (locks.putIfAbsent(file, owner) != null) {
        return null;
      }
      opened.truncate(0);
      return () -> unlock(file);
    }
  }

  @Override
  public synchronized String lockOwner(Path file) {
    return locks.getOrDefault(file, "");
  }

  private synchronized void unlock(Path file) {
    locks.remove(file);
  }

  private @Nullable MemoryNode node(Path path) {
    MemoryNode at = root;
    for (var name : path) {
      at = at instanceof MemoryFolder folder ? folder.get(name.toString()) : null;
    }
    return at;
  }

  private MemoryContent content(Path file) {
    return (MemoryContent) node(file);
  }

  private MemoryFolder folder(Path path) throws NoSuchFileException {
    if (node(path) instanceof MemoryFolder folder) {
      return folder;
    }
    throw new NoSuchFileException(path.toString());
  }

  private MemoryFolder folderOf(Path path) throws NoSuchFileException {
    return folder(path.getParent());
  }

  private static String nameOf(Path path) {
    return path.getFileName().toString();
  }

  private synchronized void requireAlive() throws IOException {
    if (dead) {
      throw new IOException("this process is dead");
    }
  }

  private final class MemoryFile implements DiskFile {
    private final MemoryContent content;

    MemoryFile(MemoryContent content) {
      this.content = content;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      requireAlive();
      return content.read(target, position);
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
      requireAlive();
      content.write(source, position);
    }

    @Override
    public long size() throws IOException {
      requireAlive();
      return content.length();
    }

    @Override
    public void truncate(long size) throws IOException {
      requireAlive();
      content.truncate(size);
    }

    @Override
    public void force() throws IOException {
      requireAlive();
      content.force();
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
