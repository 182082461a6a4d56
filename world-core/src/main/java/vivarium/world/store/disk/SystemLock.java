package vivarium.world.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the operating system on a file.
 *
 * <p>On many systems such a lock belongs to the process, and goes when the process closes the file
 * anywhere else. So within this process a table says who has which, and a file in it is not opened
 * again.
 */
final class SystemLock implements DiskLock {
  /** Far behind any text, so that others can read in a locked file whose lock it is. */
  private static final long POSITION = Long.MAX_VALUE - 1;

  private static final Map<Path, String> OWNERS = new ConcurrentHashMap<>();

  private final Path key;
  private final FileChannel channel;

  private SystemLock(Path key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  static @Nullable SystemLock tryLock(Path file, String owner) throws IOException {
    var key = key(file);
    if (OWNERS.putIfAbsent(key, owner) != null) {
      return null;
    }
    SystemLock lock = null;
    try {
      lock = lockFile(file, key, owner);
      return lock;
    } finally {
      if (lock == null) {
        OWNERS.remove(key);
      }
    }
  }

  static String owner(Path file) throws IOException {
    var mine = OWNERS.get(key(file));
    return mine != null ? mine : Files.readString(file);
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      OWNERS.remove(key);
    }
  }

  private static @Nullable SystemLock lockFile(Path file, Path key, String owner)
      throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    try {
      if (channel.tryLock(POSITION, 1, false) == null) {
        channel.close();
        return null;
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
      return new SystemLock(key, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static Path key(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    return (folder == null ? file : folder.toRealPath().resolve(file.getFileName()));
  }
}
