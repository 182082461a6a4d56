package vivarium.world.store.chunk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Progress;
import vivarium.world.base.WorldBug;

/**
 * One import: the calling thread reads and writes, others hash and force meanwhile. A handful of
 * chunks is in memory at a time, whatever the length of the source.
 */
final class ChunkImport implements AutoCloseable {
  private static final int CHUNKS_IN_FLIGHT_MAX = 6;
  private static final int HASHING_THREADS = 2;

  /**
   * Forcing now and then keeps the disk busy from the start, so that little is left for the end.
   */
  private static final long FORCE_EVERY_BYTES = 32L * 1024 * 1024;

  private record Hashed(ReadyChunk chunk, byte[] frame) {}

  private final PackWriter writer;
  private final Progress progress;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          HASHING_THREADS + 1, Thread.ofPlatform().daemon().name("import-", 1).factory());
  private final Deque<byte[]> free = new ArrayDeque<>();
  private final Deque<Future<Hashed>> inFlight = new ArrayDeque<>();
  private final List<Chunk> chunks = new ArrayList<>();
  private @Nullable Future<?> forcing;
  private long done;
  private long unforced;

  ChunkImport(PackWriter writer, Progress progress) {
    this.writer = writer;
    this.progress = progress;
  }

  List<Chunk> run(ReadableByteChannel source) {
    while (true) {
      var frame = free.isEmpty() ? newFrame() : free.pop();
      int length = fill(source, frame);
      if (length == 0) {
        break;
      }
      inFlight.add(workers.submit(() -> hashed(frame, length)));
      if (inFlight.size() == CHUNKS_IN_FLIGHT_MAX) {
        writeOldest();
      }
    }
    while (!inFlight.isEmpty()) {
      writeOldest();
    }
    awaitForcing();
    writer.force();
    return List.copyOf(chunks);
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  private static byte[] newFrame() {
    return new byte[ChunkRecord.HEAD_BYTES_MAX + ChunkStore.MAX_BYTES];
  }

  private Hashed hashed(byte[] frame, int length) {
    return new Hashed(ReadyChunk.of(writer.code(), frame, length), frame);
  }

  private static int fill(ReadableByteChannel source, byte[] frame) {
    var target = ByteBuffer.wrap(frame, ChunkRecord.HEAD_BYTES_MAX, ChunkStore.MAX_BYTES);
    try {
      while (target.hasRemaining()) {
        if (source.read(target) < 0) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target.position() - ChunkRecord.HEAD_BYTES_MAX;
  }

  private void writeOldest() {
    var hashed = await(inFlight.remove());
    int length = hashed.chunk().record().length();
    writer.put(hashed.chunk());
    chunks.add(new Chunk(hashed.chunk().record().hash(), length));
    free.push(hashed.frame());
    done += length;
    unforced += length;
    if (unforced >= FORCE_EVERY_BYTES && (forcing == null || forcing.isDone())) {
      awaitForcing();
      forcing = workers.submit(writer::force);
      unforced = 0;
    }
    if (!progress.report(done)) {
      throw new CancellationException("The import was cancelled.");
    }
  }

  private void awaitForcing() {
    if (forcing != null) {
      await(forcing);
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The import was interrupted.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new WorldBug("an import failed in an unexpected way", e);
    }
  }
}
