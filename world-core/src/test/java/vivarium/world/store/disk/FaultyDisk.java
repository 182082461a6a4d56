package vivarium.world.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A disk that fails when told to: from a certain changing operation on, once or until it is mended.
 * Changing operations are those that write, cut, force, create, delete or rename.
 */
public final class FaultyDisk implements Disk {
  /** What a test decides by. */
  public record Operation(String name, Path path) {}

  /** How an operation fails. */
  private sealed interface Failure {
    record Refused(String message) implements Failure {}

    record Thrown(Supplier<? extends Throwable> unchecked) implements Failure {}
  }

  private final Disk disk;
  private final AtomicLong operations = new AtomicLong();
  private volatile @Nullable Predicate<Operation> failing;
  private volatile Failure failure = new Failure.Refused("No space left on device");
  private volatile boolean writesPartly;

  /** A disk that works like another, so far. */
  public FaultyDisk(Disk disk) {
    this.disk = disk;
  }

  /** How many changing operations there were. */
  public long operations() {
    return operations.get();
  }

  /** Fails all changing operations that fit, until {@link #mend}. */
  public void failWhile(Predicate<Operation> fits) {
    failing = fits;
  }

  /** Fails the changing operation with a number, counted from now. */
  public void failOnce(long number) {
    long at = operations.get() + number;
    failing = _ -> operations.get() == at;
  }

  /** Fails all changing operations from one with a number on, counted from now. */
  public void failFrom(long number) {
    long at = operations.get() + number;
    failing = _ -> operations.get() >= at;
  }

  /** From now on a write that fails has written its first half. */
  public void writePartly() {
    writesPartly = true;
  }

  /** Says something else when failing. */
  public void say(String text) {
    failure = new Failure.Refused(text);
  }

  /** From now on what fails throws something that nobody declares: an error, or a bug of ours. */
  public void failWith(Supplier<? extends Throwable> unchecked) {
    failure = new Failure.Thrown(unchecked);
  }

  /** Works again. */
  public void mend() {
    failing = null;
  }

  @Override
  public DiskFile openToRead(Path file) throws IOException {
    return new FaultyFile(file, disk.openToRead(file));
  }

  @Override
  public DiskFile openToWrite(Path file) throws IOException {
    if (!disk.exists(file)) {
      check("create", file);
    }
    return new FaultyFile(file, disk.openToWrite(file));
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
      check("create", folder);
    }
    disk.createFolders(folder);
  }

  @Override
  public void delete(Path path) throws IOException {
    check("delete", path);
    disk.delete(path);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    check("move", to);
    disk.move(from, to);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    check("force", folder);
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

  private void check(String name, Path path) throws IOException {
    operations.incrementAndGet();
    var current = failing;
    if (current != null && current.test(new Operation(name, path))) {
      fail();
    }
  }

  private void fail() throws IOException {
    switch (failure) {
      case Failure.Refused(var message) -> throw new IOException(message);
      case Failure.Thrown(var unchecked) -> throw FaultyDisk.<RuntimeException>hidden(unchecked.get());
    }
  }

  /** Makes the compiler believe that something is unchecked. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E hidden(Throwable anything) throws E {
    throw (E) anything;
  }

  private final class FaultyFile implements DiskFile {
    private final Path path;
    private final DiskFile file;

    FaultyFile(Path path, DiskFile file) {
      this.path = path;
      this.file = file;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return file.read(target, position);
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
      try {
        check("write", path);
      } catch (IOException e) {
        if (writesPartly) {
          file.write(source.slice(source.position(), source.remaining() / 2), position);
        }
        throw e;
      }
      file.write(source, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      check("truncate", path);
      file.truncate(size);
    }

    @Override
    public void force() throws IOException {
      check("force", path);
      file.force();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
