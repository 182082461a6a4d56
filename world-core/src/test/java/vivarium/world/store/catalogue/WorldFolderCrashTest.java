package vivarium.world.store.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;
import vivarium.world.store.catalogue.WorldFile.Feature;
import vivarium.world.store.crypt.KeyCost;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.CrashingDisk;
import vivarium.world.store.disk.MemoryDisk;

/**
 * The small file that makes a folder a world is exchanged for another, and a crash comes at every
 * operation: it says what it said or what it was to say, and what was told to be done is done.
 */
class WorldFolderCrashTest {
  private static final Path PLACE = Path.of("/world");
  private static final byte[] IDENTITY = new byte[16];
  private static final int ROUNDS = 12;

  /** Something that writes the file. */
  @FunctionalInterface
  private interface Change {
    void on(WorldFolder folder) throws IOException;
  }

  @Test
  void worldSaysWhatItUses_orDoesNotYet() throws IOException {
    everywhere(new WorldFile(IDENTITY), folder -> folder.use(Feature.THINNED));
  }

  @Test
  void worldHasTheOldLockOrTheNew_andACopyOfItsKeyOnceThatWasTold() throws IOException {
    var keys = WorldKeys.random();
    var plain = new WorldFile(IDENTITY);
    var old = plain.locked(keys, PLACE, _ -> "old".toCharArray(), new KeyCost(8, 1));
    var fresh = plain.locked(keys, PLACE, _ -> "new".toCharArray(), new KeyCost(8, 1));
    everywhere(
        old,
        folder -> {
          folder.write(fresh);
          folder.keepCopy(fresh);
        });
  }

  @Test
  void madeWorld_isThere_orItsCreationIsUnfinished() throws IOException {
    everywhere(
        null,
        folder -> {
          folder.beginCreation();
          folder.finishCreation(new WorldFile(IDENTITY));
        });
  }

  private static void everywhere(@Nullable WorldFile before, Change change) throws IOException {
    var seed = Seed.of(WorldFolderCrashTest.class);
    boolean isOver = false;
    for (int at = 1; !isOver; at++) {
      isOver = cutShort(before, change, at, null);
      for (int round = 0; round < ROUNDS; round++) {
        cutShort(before, change, at, seed.plus(at * ROUNDS + round).random());
      }
    }
  }

  /** Answers whether it came to its end before. */
  private static boolean cutShort(
      @Nullable WorldFile before, Change change, int at, @Nullable Random random)
      throws IOException {
    var memory = new MemoryDisk();
    memory.createFolders(PLACE);
    memory.forceFolder(PLACE);
    if (before != null) {
      new WorldFolder(memory, PLACE).write(before);
      new WorldFolder(memory, PLACE).keepCopy(before);
    }
    var disk = new CrashingDisk(memory);
    disk.crashAt(at, random);
    boolean isDone = false;
    try {
      change.on(new WorldFolder(disk, PLACE));
      isDone = true;
    } catch (IOException e) {
      assertThat(disk.left()).as("why %s", e).isNotNull();
    }
    var left = disk.left();
    var folder = new WorldFolder(left == null ? memory : left, PLACE);
    if (isDone && left == null && random == null) {
      left = memory.afterPowerCut(new Random(at)); // what was told to be done survives one
      folder = new WorldFolder(left, PLACE);
    }
    assertIs(folder, before, isDone, at);
    return isDone && disk.left() == null;
  }

  private static void assertIs(
      WorldFolder folder, @Nullable WorldFile before, boolean isDone, int at) throws IOException {
    if (folder.isReplacing()) {
      folder.finishReplacing();
    }
    if (before == null && !isDone && !folder.isWorld()) {
      folder.requireFree(); // it can be begun anew
      return;
    }
    var now = folder.read();
    boolean isNew = before == null || !now.isSameAs(before);
    assertThat(isNew || !isDone).as("crash at %d: what was told is done", at).isTrue();
    if (isDone && now.box() != null) {
      var copy = folder.read(PLACE.resolve(WorldFile.COPY));
      assertThat(copy.isSameAs(now)).as("crash at %d: the copy of the key", at).isTrue();
    }
    if (before != null && before.box() == null) {
      assertThat(now.uses()).isIn(Set.of(), Set.of(Feature.THINNED));
    }
  }
}
