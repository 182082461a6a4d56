package vivarium.world.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A disk that fails when told to: from a certain changing operation on, once or until it is mended.
 */
public final class FaultyDisk extends WatchedDisk {
  /** What is left of an operation that fails. */
  public enum Left {
    /** Nothing of it was done. */
    NOTHING,
    /** Of a write, the first half was done. */
    HALF,
    /** It was done, and failed all the same. */
    ALL
  }

  private final AtomicLong operations = new AtomicLong();
  private volatile @Nullable Predicate<Operation> failing;
  private volatile Supplier<? extends Throwable> failure = () -> noSpace();
  private volatile Left left = Left.NOTHING;

  /** A disk that works like another, so far. */
  public FaultyDisk(Disk disk) {
    super(disk);
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
    leave(Left.HALF);
  }

  /** From now on this is left of what fails. */
  public void leave(Left part) {
    left = part;
  }

  /** Says something else when failing. */
  public void say(String text) {
    failure = () -> new IOException(text);
  }

  /** From now on what fails throws something that nobody declares: an error, or a bug of ours. */
  public void failWith(Supplier<? extends Throwable> unchecked) {
    failure = unchecked;
  }

  /** Works again. */
  public void mend() {
    failing = null;
  }

  @Override
  protected synchronized void perform(Operation operation, Doing doing) throws IOException {
    if (!fails(operation)) {
      doing.now();
      return;
    }
    if (left == Left.ALL) {
      doing.now();
    }
    throw FaultyDisk.<IOException>hidden(failure.get());
  }

  @Override
  protected synchronized void performWrite(
      Operation operation, DiskFile file, ByteBuffer source, long position) throws IOException {
    if (!fails(operation)) {
      file.write(source, position);
      return;
    }
    int length = left == Left.ALL ? source.remaining() : source.remaining() / 2;
    if (left != Left.NOTHING) {
      file.write(source.slice(source.position(), length), position);
    }
    throw FaultyDisk.<IOException>hidden(failure.get());
  }

  private boolean fails(Operation operation) {
    operations.incrementAndGet();
    var current = failing;
    return current != null && current.test(operation);
  }

  private static IOException noSpace() {
    return new IOException("No space left on device");
  }

  /** Makes the compiler believe that something is of a type that may be thrown. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E hidden(Throwable anything) throws E {
    throw (E) anything;
  }
}
