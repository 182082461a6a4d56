package vivarium.world.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.world.base.Seed;

/** A crash takes the file back to what it was when it was forced last, and to nothing else. */
class AtomicFileTest {
  private static final Path FILE = Path.of("/folder/file.mv.db");
  private static final int SEEDS = 40;
  private static final int STEPS = 60;

  @Test
  void crashAtAnyPoint_leavesTheFileAsItWasForcedLast() throws IOException {
    for (int i = 0; i < SEEDS; i++) {
      var seed = Seed.of(AtomicFileTest.class, i);
      var wrong = firstWrong(seed.value(), UnaryOperator.identity());
      assertThat(wrong).as("%s", seed).isNull();
    }
  }

  @Test
  void crash_isNoticed_whenTheFileOrTheOneBesideItIsNotForced() throws IOException {
    for (var unforced : List.of("file.mv.db", "file.mv.db.redo0", "file.mv.db.redo1")) {
      boolean isNoticed = false;
      for (long seed = 0; seed < SEEDS && !isNoticed; seed++) {
        isNoticed =
            firstWrong(
                    seed,
                    disk ->
                        new LyingDisk(
                            disk,
                            operation ->
                                operation.name().equals("force")
                                    && operation.path().endsWith(unforced)))
                != null;
      }
      assertThat(isNoticed).as(unforced).isTrue();
    }
  }

  @Test
  void whatIsWritten_isReadAtOnce_andIsThereAfterForcing() throws IOException {
    var disk = new MemoryDisk();
    disk.createFolders(FILE.getParent());
    try (var file = AtomicFile.open(disk, FILE)) {
      file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 4094);
      file.force();
      file.write(ByteBuffer.wrap(new byte[] {4, 5}), 4095);
      var read = ByteBuffer.allocate(9);
      assertThat(file.read(read, 4093)).isEqualTo(4);
      assertThat(Arrays.copyOf(read.array(), 4)).containsExactly(0, 1, 4, 5);
      file.force();
    }
    assertThat(disk.filesBelow(Path.of("/"))).containsExactly(FILE);
    assertThat(disk.bytes(FILE)).hasSize(4097).endsWith(1, 4, 5);
  }

  @Test
  void movedWhileItIsOpen_itIsReadAndForcedByItsNewName_alsoByWhoWasInterrupted(
      @TempDir Path folder) throws IOException {
    var disk = Disk.system();
    var before = folder.resolve("before").resolve("file.mv.db");
    var after = folder.resolve("after").resolve("file.mv.db");
    disk.createFolders(before.getParent());
    disk.createFolders(after.getParent());
    Files.writeString(after, "another file");
    try (var file = AtomicFile.open(disk, before)) {
      file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 0);
      file.moveTo(after);
      assertThat(Files.readAllBytes(after)).containsExactly(1, 2, 3);
      Thread.currentThread().interrupt();
      assertReads(file, new byte[] {1, 2, 3});
      assertThat(Thread.interrupted()).isTrue();
      file.write(ByteBuffer.wrap(new byte[] {4}), 0);
      file.force();
    }
    assertThat(Files.readAllBytes(after)).containsExactly(4, 2, 3);
    assertThat(disk.list(before.getParent())).isEmpty();
  }

  /** The first picture of a random life that is neither the old state nor the new one, or null. */
  private static String firstWrong(long seed, UnaryOperator<Disk> lie) throws IOException {
    var random = new Random(seed);
    var states = new byte[][] {new byte[0], new byte[0]}; // forced last; being forced
    var memory = new MemoryDisk();
    memory.createFolders(FILE.getParent());
    var disk =
        new PicturedDisk<>(
            memory,
            () -> states.clone(),
            UnaryOperator.identity(),
            3,
            new Random(random.nextLong()));
    try (var file = memory.openToWrite(FILE)) {
      file.write(ByteBuffer.wrap(new byte[] {7}), 0);
      file.force();
    }
    memory.forceFolder(FILE.getParent());
    live(lie.apply(disk), disk, states, random);
    for (var picture : disk.pictures()) {
      var left = random.nextBoolean() ? picture.disk() : picture.disk().afterPowerCut(random);
      try (var opened = AtomicFile.open(left, FILE)) {
        var found = ByteBuffer.allocate((int) opened.size());
        opened.read(found, 0);
        if (!Arrays.equals(found.array(), picture.note()[0])
            && !Arrays.equals(found.array(), picture.note()[1])) {
          return picture.point();
        }
      } catch (EOFException e) {
        return picture.point(); // it says that it is longer than it is
      }
    }
    return null;
  }

  private static void live(Disk below, PicturedDisk<byte[][]> disk, byte[][] states, Random random)
      throws IOException {
    byte[] now = {7};
    states[0] = now;
    states[1] = now;
    disk.picture(true);
    var file = AtomicFile.open(below, FILE);
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(9)) {
        case 0 -> {
          int size = random.nextInt(now.length + 1);
          file.truncate(size);
          now = Arrays.copyOf(now, size);
        }
        case 1, 2 -> {
          states[1] = now;
          file.force();
          states[0] = now;
        }
        case 3 -> {
          states[1] = now;
          file.force();
          states[0] = now;
          file.close(); // now nothing is beside it any more
          file = AtomicFile.open(below, FILE);
        }
        default -> {
          var bytes = new byte[1 + random.nextInt(random.nextBoolean() ? 50 : 9000)];
          random.nextBytes(bytes);
          int position = random.nextInt(now.length + 1);
          file.write(ByteBuffer.wrap(bytes), position);
          now = Arrays.copyOf(now, Math.max(now.length, position + bytes.length));
          System.arraycopy(bytes, 0, now, position, bytes.length);
          assertReads(file, now);
        }
      }
    }
    file.close();
  }

  private static void assertReads(AtomicFile file, byte[] expected) throws IOException {
    var found = ByteBuffer.allocate(expected.length + 10);
    assertThat(file.read(found, 0)).isEqualTo(expected.length);
    assertThat(Arrays.copyOf(found.array(), expected.length)).isEqualTo(expected);
  }
}
