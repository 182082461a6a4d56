package vivarium.world.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What lies beside something that is read is read with it, and nothing else changes. */
class WideReadsTest {
  private static final Path FILE = Path.of("/folder/file");
  private static final int LENGTH = 3 * WideReads.STRETCH_BYTES + 12345;

  private final byte[] contents = new byte[LENGTH];
  private final List<String> places = new ArrayList<>();
  private int failing = -1;

  @Test
  void readings_answerWhatIsInTheFile() throws IOException {
    try (var file = new WideReads(filled())) {
      var random = new Random(5);
      for (int i = 0; i < 200; i++) {
        int at = random.nextInt(LENGTH);
        var target = ByteBuffer.allocate(random.nextInt(1, 9000));
        int count = file.read(target, at);
        assertThat(count).isEqualTo(Math.min(target.capacity(), LENGTH - at));
        assertThat(target.flip()).isEqualTo(ByteBuffer.wrap(contents, at, count));
      }
    }
  }

  @Test
  void firstReading_readsWhatLiesBesideIt_andTheNextReadsOnlyWhatIsWanted() throws IOException {
    try (var file = new WideReads(noted(filled()))) {
      file.read(ByteBuffer.allocate(10), WideReads.STRETCH_BYTES + 70_000L);
      assertThat(places)
          .contains("read 65536 at " + WideReads.STRETCH_BYTES)
          .endsWith("read 10 at " + (WideReads.STRETCH_BYTES + 70_000));
      places.clear();
      file.read(ByteBuffer.allocate(10), WideReads.STRETCH_BYTES + 90_000L);
      assertThat(places).containsExactly("read 10 at " + (WideReads.STRETCH_BYTES + 90_000));
    }
  }

  @Test
  void readings_areNarrow_afterManyStretches() throws IOException {
    try (var file = new WideReads(noted(filled()))) {
      for (long i = 0; i < WideReads.STRETCHES_MAX; i++) {
        file.read(ByteBuffer.allocate(1), i * WideReads.STRETCH_BYTES);
      }
      places.clear();
      long beyond = (long) WideReads.STRETCHES_MAX * WideReads.STRETCH_BYTES;
      file.read(ByteBuffer.allocate(1), beyond);
      assertThat(places).containsExactly("read 1 at " + beyond);
    }
  }

  @Test
  void reading_succeeds_whenWhatLiesBesideItCannotBeRead() throws IOException {
    try (var file = new WideReads(noted(filled()))) {
      failing = 1;
      var target = ByteBuffer.allocate(10);
      assertThat(file.read(target, 500)).isEqualTo(10);
      assertThat(target.flip()).isEqualTo(ByteBuffer.wrap(contents, 500, 10));
      assertThat(places)
          .containsExactly("read 65536 at 0", "read 65536 at 65536", "read 10 at 500");
    }
  }

  private DiskFile filled() throws IOException {
    new Random(7).nextBytes(contents);
    var disk = new MemoryDisk();
    disk.createFolders(FILE.getParent());
    var file = disk.openToWrite(FILE);
    file.write(ByteBuffer.wrap(contents), 0);
    return file;
  }

  /** A file that notes what is read of it, and refuses the reading {@link #failing}. */
  private DiskFile noted(DiskFile file) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          if (method.getName().equals("read")) {
            var target = (ByteBuffer) arguments[0];
            places.add("read %d at %d".formatted(target.remaining(), arguments[1]));
            if (places.size() - 1 == failing) {
              throw new IOException("a bad place");
            }
          }
          return method.invoke(file, arguments);
        };
    return (DiskFile)
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {DiskFile.class}, handler);
  }
}
