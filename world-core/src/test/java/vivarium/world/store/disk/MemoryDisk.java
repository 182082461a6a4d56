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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that can lose what was never forced.
 *
 * <p>{@link #afterKill} is the disk as the next process finds it when this one dies: all that was
 * written is there, all locks are gone, and this object refuses everything from now on. {@link
 * #afterPowerCut} is the disk after a power cut: of what was written and not forced, any sectors in
 * any order may be there or not, and names that were not forced may be missing.
 */
public final class MemoryDisk implements Disk {
  private static final int SECTOR_BYTES = 512;

  /** One write that was not forced. */
  private record Write(long position, byte[] bytes) {}

  /** What is under a name: what a power cut leaves for certain, and what was written since. */
  private static final class Content {
    private byte[] bytes = new byte[0];
    private int length;
    private byte[] forced = new byte[0];
    private final List<Write> unforced = new ArrayList<>();

    synchronized int read(ByteBuffer target, long position) {
      int count = (int) Math.max(0, Math.min(target.remaining(), length - position));
      if (count > 0) {
        target.put(bytes, (int) position, count);
      }
      return count;
    }

    synchronized void write(ByteBuffer source, long position) {
      var written = new byte[source.remaining()];
      source.get(written);
      put(written, (int) position);
      unforced.add(new Write(position, written));
    }

    synchronized void truncate(long size) {
      length = (int) Math.min(length, size);
      unforced.add(new Write(-1 - size, new byte[0]));
    }

    synchronized void force() {
      forced = Arrays.copyOf(bytes, length);
      unforced.clear();
    }

    synchronized int length() {
      return length;
    }

    synchronized Content copy() {
      var copy = new Content();
      copy.bytes = Arrays.copyOf(bytes, length);
      copy.length = length;
      copy.forced = forced; // never changed, only exchanged
      copy.unforced.addAll(unforced);
      return copy;
    }

    /** What a power cut leaves of it. */
    synchronized Content cut(Random random) {
      var left = new Content();
      left.put(forced, 0);
      boolean loseAll = random.nextInt(4) == 0;
      for (var write : unforced) {
        if (write.position() < 0) {
          if (!loseAll && random.nextBoolean()) {
            left.length = (int) Math.min(left.length, -1 - write.position());
          }
        } else if (!loseAll) {
          left.putSomeSectors(write, random);
        }
      }
      left.force();
      return left;
    }

    private void putSomeSectors(Write write, Random random) {
      int kept = random.nextInt(3); // all of it, nothing of it, or some sectors
      for (int start = 0; start < write.bytes().length; ) {
        long position = write.position() + start;
        int end =
            (int) Math.min(write.bytes().length, start + SECTOR_BYTES - position % SECTOR_BYTES);
        if (kept == 0 || kept == 2 && random.nextBoolean()) {
          put(Arrays.copyOfRange(write.bytes(), start, end), (int) position);
        }
        start = end;
      }
    }

    private void put(byte[] written, int position) {
      int end = position + written.length;
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
      }
      if (position > length) {
        Arrays.fill(bytes, length, position, (byte) 0);
      }
      System.arraycopy(written, 0, bytes, position, written.length);
      length = Math.max(length, end);
    }
  }

  private final Map<Path, Content> files = new TreeMap<>();
  private final Set<Path> folders = new HashSet<>();
  private final Map<Path, Content> forcedNames = new HashMap<>();
  private final Set<Path> forcedFolders = new HashSet<>();
  private final Map<Path, String> locks = new HashMap<>();
  private boolean dead;

  /** An empty disk. */
  public MemoryDisk() {
    folders.add(Path.of("/"));
    forcedFolders.add(Path.of("/"));
  }

  /** This disk as the next process finds it; this one refuses everything from now on. */
  public synchronized MemoryDisk afterKill() {
    dead = true;
    var next = new MemoryDisk();
    next.files.putAll(files);
    next.folders.addAll(folders);
    next.forcedNames.putAll(forcedNames);
    next.forcedFolders.addAll(forcedFolders);
    return next;
  }

  /** This disk after a power cut; this one refuses everything from now on. */
  public synchronized MemoryDisk afterPowerCut(Random random) {
    dead = true;
    var next = new MemoryDisk();
    for (var folder : folders) {
      if (forcedFolders.contains(folder) || random.nextBoolean()) {
        next.folders.add(folder);
      }
    }
    cutFiles(next, random);
    next.files.keySet().removeIf(name -> !next.folders.contains(name.getParent()));
    next.forcedNames.putAll(next.files);
    next.forcedFolders.addAll(next.folders);
    return next;
  }

  /** A new name may be lost, and an old one back, unless its folder was forced since. */
  private void cutFiles(MemoryDisk next, Random random) {
    var cut = new HashMap<Content, Content>();
    for (var file : files.entrySet()) {
      boolean isSafe = forcedNames.get(file.getKey()) == file.getValue();
      if (isSafe || random.nextBoolean()) {
        next.files.put(file.getKey(), cut.computeIfAbsent(file.getValue(), c -> c.cut(random)));
      }
    }
    for (var name : forcedNames.entrySet()) {
      boolean isRenamed = files.containsValue(name.getValue());
      boolean isBack = isRenamed ? !cut.containsKey(name.getValue()) : random.nextBoolean();
      if (isBack) {
        next.files.putIfAbsent(
            name.getKey(), cut.computeIfAbsent(name.getValue(), c -> c.cut(random)));
      }
    }
  }

  /** This disk at this moment, without locks, as another that shares nothing with it. */
  public synchronized MemoryDisk copy() {
    var copies = new HashMap<Content, Content>();
    var next = new MemoryDisk();
    files.forEach(
        (name, content) -> next.files.put(name, copies.computeIfAbsent(content, Content::copy)));
    next.folders.addAll(folders);
    forcedNames.forEach((name, content) ->
        next.forcedNames.put(name, copies.computeIfAbsent(content, Content::copy)));
    next.forcedFolders.addAll(forcedFolders);
    return next;
  }

  /** Changes bytes of a file, as decay would. */
  public synchronized void damage(Path file, long position, byte[] bytes) {
    var content = files.get(file);
    content.write(ByteBuffer.wrap(bytes), position);
    content.force();
  }

  /** The bytes of a file. */
  public synchronized byte[] bytes(Path file) {
    var content = files.get(file);
    var bytes = new byte[content.length()];
    content.read(ByteBuffer.wrap(bytes), 0);
    return bytes;
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
    return files.keySet().stream().filter(file -> file.startsWith(folder)).toList();
  }

  @Override
  public synchronized DiskFile openToRead(Path file) throws IOException {
    requireAlive();
    var content = files.get(file);
    if (content == null) {
      throw new NoSuchFileException(file.toString());
    }
    return new MemoryFile(content);
  }

  @Override
  public synchronized DiskFile openToWrite(Path file) throws IOException {
    requireAlive();
    if (!folders.contains(file.getParent())) {
      throw new NoSuchFileException(file.toString());
    }
    if (folders.contains(file)) {
      throw new FileNotFoundException(file + " is a folder");
    }
    return new MemoryFile(files.computeIfAbsent(file, _ -> new Content()));
  }

  @Override
  public synchronized boolean exists(Path path) {
    return files.containsKey(path) || folders.contains(path);
  }

  @Override
  public synchronized boolean isFolder(Path path) {
    return folders.contains(path);
  }

  @Override
  public synchronized List<Path> list(Path folder) throws IOException {
    requireAlive();
    if (!folders.contains(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    var found = new ArrayList<>(files.keySet());
    found.addAll(folders);
    return found.stream().filter(path -> folder.equals(path.getParent())).sorted().toList();
  }

  @Override
  public synchronized void createFolders(Path folder) throws IOException {
    requireAlive();
    for (var path = folder; path != null && folders.add(path); path = path.getParent()) {
      if (files.containsKey(path)) {
        throw new IOException(path + " is a file");
      }
    }
  }

  @Override
  public synchronized void delete(Path path) throws IOException {
    requireAlive();
    if (folders.contains(path) && !list(path).isEmpty()) {
      throw new DirectoryNotEmptyException(path.toString());
    }
    files.remove(path);
    folders.remove(path);
  }

  @Override
  public synchronized void move(Path from, Path to) throws IOException {
    requireAlive();
    if (folders.contains(from)) {
      moveFolder(from, to);
      return;
    }
    var content = files.remove(from);
    if (content == null) {
      throw new NoSuchFileException(from.toString());
    }
    files.put(to, content);
  }

  /** What is in a folder stays in it: its new name is there as a whole or not at all. */
  private void moveFolder(Path from, Path to) {
    renameBelow(files, from, to);
    renameBelow(forcedNames, from, to);
    for (var set : List.of(folders, forcedFolders)) {
      var moved = set.stream().filter(path -> path.startsWith(from)).toList();
      moved.forEach(set::remove);
      moved.forEach(path -> set.add(to.resolve(from.relativize(path))));
    }
  }

  private static void renameBelow(Map<Path, Content> names, Path from, Path to) {
    var moved = names.keySet().stream().filter(path -> path.startsWith(from)).toList();
    for (var path : moved) {
      names.put(to.resolve(from.relativize(path)), Objects.requireNonNull(names.remove(path)));
    }
  }

  @Override
  public synchronized void forceFolder(Path folder) throws IOException {
    requireAlive();
    forcedFolders.add(folder);
    for (var above = folder; above != null; above = above.getParent()) {
      forcedFolders.add(above);
    }
    forcedNames.keySet().removeIf(name -> folder.equals(name.getParent()));
    for (var file : files.entrySet()) {
      if (folder.equals(file.getKey().getParent())) {
        forcedNames.put(file.getKey(), file.getValue());
      }
    }
    for (var inside : folders) {
      if (folder.equals(inside.getParent())) {
        forcedFolders.add(inside);
      }
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

  private synchronized void requireAlive() throws IOException {
    if (dead) {
      throw new IOException("this process is dead");
    }
  }

  private final class MemoryFile implements DiskFile {
    private final Content content;

    MemoryFile(Content content) {
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
