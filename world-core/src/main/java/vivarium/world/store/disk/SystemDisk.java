package vivarium.world.store.disk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The disk of the machine, through {@link FileChannel}. */
enum SystemDisk implements Disk {
  INSTANCE;

  /** Far behind any text, so that others can read in a locked file whose lock it is. */
  private static final long LOCK_POSITION = Long.MAX_VALUE - 1;

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
  public void forceFolder(Path folder) throws IOException {
    if (File.separatorChar == '\\') {
      return; // Windows keeps names in its own log and refuses to open a folder
    }
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public @Nullable DiskLock tryLock(Path file) throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    try {
      var lock = channel.tryLock(LOCK_POSITION, 1, false);
      if (lock != null) {
        return channel::close;
      }
    } catch (OverlappingFileLockException e) {
      // This process has it; answered like any other owner.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return null;
  }
}
