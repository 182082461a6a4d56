package vivarium.world.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vivarium.world.base.Seed;
import vivarium.world.store.disk.FolderSwap.Plan;

/**
 * An exchange of files is cut short at every operation, and so is what ends it the next time: in
 * the end there are the old ones or the new ones, all of them.
 */
class FolderSwapTest {
  private static final Path FOLDER = Path.of("/world");
  private static final int ROUNDS = 4;

  private static final Map<String, String> OLD =
      Map.of("a", "old", "b", "old", "in/c", "old", "in/d", "old", "gone/e", "old", "mine", "kept");
  private static final Map<String, String> NEW =
      Map.of("a", "new", "b", "new", "in/c", "new", "in/f", "new", "added", "new", "mine", "kept");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void killedAnywhere_theOldOrTheNewAreThere(boolean deleteAside) throws IOException {
    for (int at = 1; cutShort(plan(deleteAside), at, null); at++) {
      // at each operation
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void powerCutAnywhere_theOldOrTheNewAreThere(boolean deleteAside) throws IOException {
    var seed = Seed.of(FolderSwapTest.class);
    for (int round = 0; round < ROUNDS; round++) {
      var random = seed.plus(round).random();
      for (int at = 1; cutShort(plan(deleteAside), at, random); at++) {
        // at each operation
      }
    }
  }

  private static Plan plan(boolean deleteAside) {
    return new Plan(
        "fresh", "aside", List.of("a", "b", "in", "added"), List.of("gone"), deleteAside);
  }

  /** Answers whether there was still something to cut short. */
  private static boolean cutShort(Plan plan, int at, @Nullable Random random) throws IOException {
    var disk = new CrashingDisk(prepared(plan));
    disk.crashAt(at, random);
    boolean isOver = false;
    try {
      new FolderSwap(disk, FOLDER).run(plan);
      isOver = true;
    } catch (IOException e) {
      assertThat(disk.left()).as("why %s", e).isNotNull();
    }
    var left = disk.left();
    if (left == null) {
      assertIs(NEW, disk.disk(), plan);
      assertIs(NEW, disk.disk().afterPowerCut(new Random(at)), plan);
      return false;
    }
    assertEnds(left, plan, isOver, at + ", " + random, random);
    return true;
  }

  /** Has it brought to its end, with another crash on the way. */
  private static void assertEnds(
      MemoryDisk left, Plan plan, boolean isOver, String when, @Nullable Random random)
      throws IOException {
    var again = left;
    for (int at = 1; again != null; at++) {
      var disk = new CrashingDisk(left.copy());
      disk.crashAt(at, random);
      try {
        new FolderSwap(disk, FOLDER).finish();
      } catch (IOException e) {
        assertThat(disk.left()).as("crash at %s, then at %d: %s", when, at, e).isNotNull();
      }
      again = disk.left();
      var last = again == null ? disk.disk() : again;
      new FolderSwap(last, FOLDER).finish();
      boolean isNew = isOver || !files(last, plan).equals(OLD);
      try {
        assertIs(isNew ? NEW : OLD, last, plan);
      } catch (AssertionError e) {
        throw new AssertionError("crash at %s, then at %d".formatted(when, at), e);
      }
    }
  }

  /** With the new ones in their place, the old ones are aside or gone, and nothing else is left. */
  private static void assertIs(Map<String, String> expected, MemoryDisk disk, Plan plan) {
    assertThat(files(disk, plan)).isEqualTo(expected);
    if (expected == NEW) {
      var aside = new TreeMap<>(OLD);
      aside.remove("mine");
      assertThat(below(disk, FOLDER.resolve(plan.from()))).isEmpty();
      assertThat(below(disk, FOLDER.resolve(plan.aside())))
          .isEqualTo(plan.deleteAside() ? Map.of() : aside);
    }
  }

  private static MemoryDisk prepared(Plan plan) throws IOException {
    var disk = new MemoryDisk();
    write(disk, FOLDER, OLD);
    var fresh = new TreeMap<>(NEW);
    fresh.remove("mine");
    write(disk, FOLDER.resolve(plan.from()), fresh);
    disk.forceFolder(FOLDER);
    for (var inside : List.of("in", "gone", "fresh/in")) {
      disk.forceFolder(FOLDER.resolve(inside));
    }
    return disk;
  }

  private static void write(MemoryDisk disk, Path folder, Map<String, String> files)
      throws IOException {
    for (var file : files.entrySet()) {
      var path = folder.resolve(file.getKey());
      disk.createFolders(path.getParent());
      try (var out = disk.openToWrite(path)) {
        out.write(ByteBuffer.wrap(file.getValue().getBytes(StandardCharsets.UTF_8)), 0);
        out.force();
      }
    }
  }

  /** What is there, but for the new ones that do not count yet and the old ones moved aside. */
  private static Map<String, String> files(MemoryDisk disk, Plan plan) {
    var found = below(disk, FOLDER);
    found
        .keySet()
        .removeIf(name ->
            name.matches("(%s|%s)/.*|exchange.plan.new".formatted(plan.from(), plan.aside())));
    return found;
  }

  private static Map<String, String> below(MemoryDisk disk, Path folder) {
    var found = new TreeMap<String, String>();
    for (var path : disk.filesBelow(folder)) {
      found.put(
          folder.relativize(path).toString().replace('\\', '/'),
          new String(disk.bytes(path), StandardCharsets.UTF_8));
    }
    return found;
  }
}
