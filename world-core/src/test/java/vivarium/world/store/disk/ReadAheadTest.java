package vivarium.world.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Readings one after the other come out of longer pieces, and are what the file has. */
class ReadAheadTest {
  private static final Path FILE = Path.of("/folder/file");
  private static final int LENGTH = 5 * ReadAhead.PIECE_BYTES + 777;
  private static final int STEP = 4096;
  private static final long SEED = Long.getLong("world.seed", 20_261_121);

  private final MemoryDisk disk = new MemoryDisk();
  private final byte[] contents = new byte[LENGTH];

  @Test
  void walk_readsPieces_andAnswersWhatIsInTheFile() throws IOException {
    var readings = new AtomicInteger();
    try (var file = filled()) {
      var ahead = new ReadAhead(new Watched(file, _ -> readings.incrementAndGet()));
      for (int at = 0; at < LENGTH; at += STEP) {
        check(ahead, at, STEP);
      }
    }
    assertThat(readings.get()).isLessThan(LENGTH / STEP / 4);
  }

  @Test
  void readings_answerWhatIsInTheFile_whateverIsWrittenBetweenThem() throws IOException {
    System.out.println("world.seed=" + SEED);
    var random = new Random(SEED);
    try (var file = filled()) {
      var ahead = new ReadAhead(file);
      int at = 0;
      for (int i = 0; i < 6_000; i++) {
        if (random.nextInt(8) == 0) {
          write(ahead, random, at);
        }
        at = random.nextInt(30) == 0 ? random.nextInt(LENGTH) : at;
        int count = random.nextInt(1, 3000);
        check(ahead, at, count);
        at = (at + count) % LENGTH;
      }
    }
  }

  @Test
  void nothingOfBeforeAChangeIsKept_whenItHappensDuringTheReading() throws IOException {
    try (var file = filled()) {
      var ahead = new AtomicReference<@Nullable ReadAhead>();
      var isChanged = new AtomicBoolean();
      var watched =
          new Watched(
              file,
              count -> {
                if (count == ReadAhead.PIECE_BYTES && isChanged.compareAndSet(false, true)) {
                  Arrays.fill(contents, (byte) 7);
                  overwrite(file);
                  Objects.requireNonNull(ahead.get()).forget();
                }
              });
      var reading = new ReadAhead(watched);
      ahead.set(reading);
      for (int at = 0; at < LENGTH; at += STEP) {
        check(reading, at, STEP);
      }
      assertThat(isChanged).isTrue();
    }
  }

  /** A file of which somebody hears how much was read, before the reader does. */
  private record Watched(DiskFile file, IntConsumer whenRead) implements DiskFile {
    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      int count = file.read(target, position);
      whenRead.accept(count);
      return count;
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
      file.write(source, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void truncate(long size) throws IOException {
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

  private void overwrite(DiskFile file) {
    try {
      file.write(ByteBuffer.wrap(contents), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(ReadAhead ahead, int at, int wanted) throws IOException {
    var target = ByteBuffer.allocate(wanted);
    int count = ahead.read(target, at);
    assertThat(count).isEqualTo(Math.min(wanted, LENGTH - at));
    assertThat(target.flip()).isEqualTo(ByteBuffer.wrap(contents, at, count));
  }

  private void write(DiskFile file, Random random, int near) throws IOException {
    int at = Math.min(near + random.nextInt(2000), LENGTH - 100);
    for (int i = at; i < at + 100; i++) {
      contents[i] = (byte) random.nextInt();
    }
    file.write(ByteBuffer.wrap(contents, at, 100), at);
  }

  private DiskFile filled() throws IOException {
    new Random(SEED).nextBytes(contents);
    disk.createFolders(FILE.getParent());
    var file = disk.openToWrite(FILE);
    file.write(ByteBuffer.wrap(contents), 0);
    return file;
  }
}
