package vivarium.world.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Another disk, with somebody between who sees every changing operation, and may do it differently:
 * those that write, cut, force, create, delete or rename.
 */
public abstract class WatchedDisk implements Disk {
  /**
   * A changing operation.
   *
   * @param name write, truncate, force, create, delete or move
   * @param path the file or folder, by the name it has now
   */
  public record Operation(String name, Path path) {
    /** What of a world it concerns, as in "force journal". */
    public String point() {
      return name + " " + kind();
    }

    private String kind() {
      var file = path.getFileName().toString();
      int dot = file.lastIndexOf('.');
      return switch (dot < 0 ? file : file.substring(dot)) {
        case ".journal" -> "journal";
        case ".new" -> "new journal";
        case ".pack" -> "pack";
        case ".db" -> file.startsWith("catalogue") ? "catalogue" : "database";
        default -> dot < 0 ? "folder " + file : file;
      };
    }
  }

  /** What an operation does to the disk below. */
  @FunctionalInterface
  protected interface Doing {
    /** Does it. */
    void now() throws IOException;
  }

  private final Disk disk;
  private final Set<WatchedFile> files = ConcurrentHashMap.newKeySet();

  /** A disk on top of another. */
  protected WatchedDisk(Disk disk) {
    this.disk = disk;
  }

  /** Does an operation, or does not. */
  protected abstract void perform(Operation operation, Doing doing) throws IOException;

  /** Does a write, or a part of it. */
  protected void performWrite(Operation operation, DiskFile file, ByteBuffer source, long position)
      throws IOException {
    perform(operation, () -> file.write(source, position));
  }

  @Override
  public DiskFile openToRead(Path file) throws IOException {
    return watched(file, disk.openToRead(file));
  }

  @Override
  public DiskFile openToWrite(Path file) throws IOException {
    if (!disk.exists(file)) {
      perform(new Operation("create", file), () -> disk.openToWrite(file).close());
    }
    return watched(file, disk.openToWrite(file));
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
    if (!disk.exists(folder)) {
      perform(new Operation("create", folder), () -> disk.createFolders(folder));
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    perform(new Operation("delete", path), () -> disk.delete(path));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    perform(
        new Operation("move", to),
        () -> {
          disk.move(from, to);
          files.forEach(file -> file.renamed(from, to));
        });
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    perform(new Operation("force", folder), () -> disk.forceFolder(folder));
  }

  @Override
  public @Nullable DiskLock tryLock(Path file, String owner) throws IOException {
    return disk.tryLock(file, owner);
  }

  @Override
  public String lockOwner(Path file) throws IOException {
    return disk.lockOwner(file);
  }

  private DiskFile watched(Path path, DiskFile file) {
    var watched = new WatchedFile(path, file);
    files.add(watched);
    return watched;
  }

  private final class WatchedFile implements DiskFile {
    private final DiskFile file;
    private volatile Path path;

    WatchedFile(Path path, DiskFile file) {
      this.path = path;
      this.file = file;
    }

    void renamed(Path from, Path to) {
      if (path.equals(from)) {
        path = to;
      }
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return file.read(target, position);
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
      performWrite(new Operation("write", path), file, source, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      perform(new Operation("truncate", path), () -> file.truncate(size));
    }

    @Override
    public void force() throws IOException {
      perform(new Operation("force", path), file::force);
    }

    @Override
    public void close() throws IOException {
      files.remove(this);
      file.close();
    }
  }
}
