package vivarium.world.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file that stays open when a thread using it is interrupted.
 *
 * <p>A {@link FileChannel} closes itself, for everybody, when any thread inside it is interrupted;
 * interrupting a vat would then shut the journal of the whole world. All operations here name their
 * position, so they can be done again: after an interrupt the file is opened anew, the operation
 * repeated, and the thread's interrupted state restored.
 */
final class SystemFile implements DiskFile {
  /** An operation on the channel that may be repeated without harm. */
  private interface Operation<T> {
    T on(FileChannel channel) throws IOException;
  }

  private final Path file;
  private final Set<? extends OpenOption> options;
  private volatile FileChannel channel;
  private volatile boolean closed;

  SystemFile(Path file, Set<? extends OpenOption> options) throws IOException {
    this.file = file;
    this.options = options;
    this.channel = FileChannel.open(file, options);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    int start = target.position();
    return repeatedly(current -> {
      target.position(start);
      while (target.hasRemaining()) {
        if (current.read(target, position + target.position() - start) < 0) {
          break;
        }
      }
      return target.position() - start;
    });
  }

  @Override
  public void write(ByteBuffer source, long position) throws IOException {
    int start = source.position();
    repeatedly(current -> {
      source.position(start);
      while (source.hasRemaining()) {
        current.write(source, position + source.position() - start);
      }
      return 0;
    });
  }

  @Override
  public long size() throws IOException {
    return repeatedly(FileChannel::size);
  }

  @Override
  public void truncate(long size) throws IOException {
    repeatedly(current -> current.truncate(size));
  }

  @Override
  public void force() throws IOException {
    repeatedly(current -> {
      current.force(false);
      return 0;
    });
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    channel.close();
  }

  private <T> T repeatedly(Operation<T> operation) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        var current = channel;
        try {
          return operation.on(current);
        } catch (ClosedByInterruptException e) {
          interrupted |= Thread.interrupted();
          reopen(current, e);
        } catch (ClosedChannelException e) {
          reopen(current, e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized void reopen(FileChannel broken, ClosedChannelException cause)
      throws IOException {
    if (closed) {
      throw cause;
    }
    if (channel == broken) {
      channel = FileChannel.open(file, withoutCreation());
    }
  }

  /**
   * The file exists by now; if it does not, somebody deleted it and it must not come back empty.
   */
  private OpenOption[] withoutCreation() {
    return options.stream()
        .filter(option -> option != StandardOpenOption.CREATE)
        .toArray(OpenOption[]::new);
  }
}
