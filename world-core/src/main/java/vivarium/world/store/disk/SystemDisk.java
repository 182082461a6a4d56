package vivarium.world.store.disk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The disk of the machine, through {@link FileChannel}. */
enum SystemDisk implements Disk {
  INSTANCE;

  @Override
  public DiskFile openToRead(Path file) throws IOException {
    return new SystemFile(file, Set.of(StandardOpenOption.READ));
  }

  @Override
  public DiskFile openToWrite(Path file) throws IOException {
    return new SystemFile(
        file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
  }

  @Override
  public boolean exists(Path path) {
    return Files.exists(path);
  }

  @Override
  public boolean isFolder(Path path) {
    return Files.isDirectory(path);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    try (var paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void makePrivate(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    if (File.separatorChar == '\\') {
      return; // Windows keeps names in its own log and refuses to open a folder
    }
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public @Nullable DiskLock tryLock(Path file, String owner) throws IOException {
    return SystemLock.tryLock(file, owner);
  }

  @Override
  public String lockOwner(Path file) throws IOException {
    return SystemLock.owner(file);
  }
}
