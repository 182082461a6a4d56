package vivarium.world.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A disk as it is, and whatever is written to it is only in memory: for opening a world without
 * changing anything, though opening brings it up to date. Locks are not taken; whoever uses this
 * has them.
 */
public final class UntouchedDisk implements Disk {
  private static final int BLOCK_BYTES = 4096;

  private final Disk disk;

  /** What became of files here; null if one was deleted. */
  private final Map<Path, @Nullable Image> images = new HashMap<>();

  private final TreeSet<Path> folders = new TreeSet<>();

  /** Of a disk that nobody writes to meanwhile. */
  public UntouchedDisk(Disk disk) {
    this.disk = disk;
  }

  @Override
  public synchronized DiskFile openToRead(Path file) throws IOException {
    if (!exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return image(file);
  }

  @Override
  public synchronized DiskFile openToWrite(Path file) throws IOException {
    return image(file);
  }

  private Image image(Path file) throws IOException {
    var known = images.get(file);
    if (known == null) {
      boolean isOld = !images.containsKey(file) && disk.exists(file);
      known = isOld ? new Image(disk.openToRead(file)) : new Image(null);
      images.put(file, known);
    }
    return known;
  }

  @Override
  public synchronized boolean exists(Path path) {
    return images.containsKey(path)
        ? images.get(path) != null
        : folders.contains(path) || disk.exists(path);
  }

  @Override
  public synchronized boolean isFolder(Path path) {
    return folders.contains(path) || !images.containsKey(path) && disk.isFolder(path);
  }

  @Override
  public synchronized List<Path> list(Path folder) throws IOException {
    var all = new TreeSet<Path>(disk.isFolder(folder) ? disk.list(folder) : List.of());
    all.addAll(images.keySet());
    all.addAll(folders);
    return all.stream().filter(path -> folder.equals(path.getParent()) && exists(path)).toList();
  }

  @Override
  public synchronized void createFolders(Path folder) {
    folders.add(folder);
  }

  @Override
  public synchronized void delete(Path path) {
    folders.remove(path);
    images.put(path, null);
  }

  @Override
  public synchronized void move(Path from, Path to) throws IOException {
    images.put(to, image(from));
    images.put(from, null);
  }

  @Override
  public void forceFolder(Path folder) {
    // nothing is kept
  }

  @Override
  public DiskLock tryLock(Path file, String owner) {
    return () -> {};
  }

  @Override
  public String lockOwner(Path file) {
    return "";
  }

  /** Lets go of the files. */
  public synchronized void close() throws IOException {
    for (var image : images.values()) {
      if (image != null) {
        image.closeFile();
      }
    }
  }

  /** A file with what was written to it since. */
  private static final class Image implements DiskFile {
    private final @Nullable DiskFile file;
    private final NavigableMap<Long, byte[]> written = new TreeMap<>();
    private long fileBytes;
    private long length;

    Image(@Nullable DiskFile file) throws IOException {
      this.file = file;
      this.fileBytes = file == null ? 0 : file.size();
      this.length = fileBytes;
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
      int wanted = (int) Math.max(0, Math.min(target.remaining(), length - position));
      for (int done = 0; done < wanted; ) {
        long at = position + done;
        int offset = (int) (at % BLOCK_BYTES);
        int count = Math.min(BLOCK_BYTES - offset, wanted - done);
        target.put(block(at / BLOCK_BYTES), offset, count);
        done += count;
      }
      return wanted;
    }

    private byte[] block(long number) throws IOException {
      var known = written.get(number);
      if (known != null) {
        return known;
      }
      var block = new byte[BLOCK_BYTES];
      long start = number * BLOCK_BYTES;
      int count = (int) Math.max(0, Math.min(BLOCK_BYTES, fileBytes - start));
      if (file != null && count > 0) {
        file.read(ByteBuffer.wrap(block, 0, count), start);
      }
      return block;
    }

    @Override
    public synchronized void write(ByteBuffer source, long position) throws IOException {
      for (long at = position; source.hasRemaining(); ) {
        int offset = (int) (at % BLOCK_BYTES);
        int count = Math.min(BLOCK_BYTES - offset, source.remaining());
        var block = block(at / BLOCK_BYTES);
        written.put(at / BLOCK_BYTES, block);
        source.get(block, offset, count);
        at += count;
        length = Math.max(length, at);
      }
    }

    @Override
    public synchronized long size() {
      return length;
    }

    @Override
    public synchronized void truncate(long size) {
      if (size < length) {
        length = size;
        fileBytes = Math.min(fileBytes, size);
        written.tailMap(size / BLOCK_BYTES, false).clear();
        var last = written.get(size / BLOCK_BYTES);
        if (last != null) {
          Arrays.fill(last, (int) (size % BLOCK_BYTES), BLOCK_BYTES, (byte) 0);
        }
      }
    }

    @Override
    public void force() {
      // nothing is kept
    }

    @Override
    public void close() {
      // it may be opened again, as it is
    }

    void closeFile() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }
}
