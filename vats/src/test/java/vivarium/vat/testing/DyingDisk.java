package vivarium.vat.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.DiskFile;
import vivarium.world.store.disk.DiskLock;

/**
 * A disk of which the process dies at a certain changing operation: what was written before is
 * there, and from then on nothing more gets there, whatever the process believes.
 */
public final class DyingDisk implements Disk {
  private final Disk disk = Disk.system();
  private final AtomicLong operations = new AtomicLong();
  private volatile long last = Long.MAX_VALUE;

  /** How many changing operations there were. */
  public long operations() {
    return operations.get();
  }

  /** Has the process die after so many changing operations from now on. */
  public void dieAfter(long more) {
    last = operations.get() + more;
  }

  private void change() throws IOException {
    if (operations.incrementAndGet() > last) {
      throw new IOException("the process is dead");
    }
  }

  @Override
  public DiskFile openToRead(Path file) throws IOException {
    return new Watched(disk.openToRead(file));
  }

  @Override
  public DiskFile openToWrite(Path file) throws IOException {
    change();
    return new Watched(disk.openToWrite(file));
  }

  @Override
  public boolean exists(Path path) {
    return disk.exists(path);
  }

  @Override
  public boolean isFolder(Path path) {
    return disk.isFolder(path);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    return disk.list(folder);
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    change();
    disk.createFolders(folder);
  }

  @Override
  public void delete(Path path) throws IOException {
    change();
    disk.delete(path);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    change();
    disk.move(from, to);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    disk.forceFolder(folder);
  }

  @Override
  public @Nullable DiskLock tryLock(Path file, String owner) throws IOException {
    return disk.tryLock(file, owner);
  }

  @Override
  public String lockOwner(Path file) throws IOException {
    return disk.lockOwner(file);
  }

  private final class Watched implements DiskFile {
    private final DiskFile file;

    Watched(DiskFile file) {
      this.file = file;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return file.read(target, position);
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
      change();
      file.write(source, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      change();
      file.truncate(size);
    }

    @Override
    public void force() throws IOException {
      file.force();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
