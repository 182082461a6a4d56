package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vivarium.world.store.disk.CrashingDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.world.WorldOpening;

/**
 * Crashes while a world is made, while vats are added to it and removed, and while it is closed.
 * What was told to be safe is there, and whatever was cut short can be done then.
 */
class CreationCrashTest {
  /** Between two operations at which it crashes there are so many at most; with more lives none. */
  private static final int STEP_MAX = Proof.LIVES > 1 ? 1 : 30;

  /** What has been told to whoever did it, by the time of the crash. */
  private static final class Told {
    private boolean isRemoved;
    private final List<String> vats = new ArrayList<>();
    private long safeTurn;
  }

  @Test
  void killedWhileAWorldIsMade_itIsThereOrCanBeMade() {
    Proof.repeat(seed -> everywhere(seed.random(), () -> null));
  }

  @Test
  void powerCutWhileAWorldIsMade_whatWasSafeIsThere() {
    Proof.repeat(seed -> {
      var random = seed.random();
      everywhere(random, () -> new Random(random.nextLong()));
    });
  }

  /** Until it comes to its end before it crashes. */
  private static void everywhere(Random random, Supplier<@Nullable Random> cut) {
    boolean isOver = false;
    for (int at = 1; !isOver; at += 1 + random.nextInt(STEP_MAX)) {
      var disk = new CrashingDisk(new MemoryDisk());
      var told = new Told();
      disk.crashAt(at, cut.get());
      try {
        live(disk, told);
      } catch (StoreException e) {
        assertThat(disk.left()).as("why %s", e).isNotNull();
      }
      var left = disk.left();
      isOver = left == null;
      try {
        assertWhole(isOver ? disk.disk() : left, told);
      } catch (AssertionError | StoreException e) {
        throw new AssertionError("crash at operation " + at, e);
      }
    }
  }

  private static void live(CrashingDisk disk, Told told) {
    try (var world = WorldOpening.open(PLACE, Worlds.standard(disk))) {
      for (var name : List.of(HOME, FILES)) {
        world.createVat(name);
        world.append(Worlds.turn(Worlds.created(told.vats.size() + 1, "with " + name)));
        world.force();
        told.vats.add(name);
        told.safeTurn = world.savedTurn();
      }
      told.vats.remove(FILES);
      world.removeVat(FILES);
      told.isRemoved = true;
    }
  }

  private static void assertWhole(MemoryDisk left, Told told) {
    try (var world = WorldOpening.open(PLACE, Worlds.standard(left))) {
      assertThat(world.unavailableVats()).isEmpty();
      assertThat(world.savedTurn()).isGreaterThanOrEqualTo(told.safeTurn);
      assertThat(world.vats()).containsAll(told.vats);
      assertThat(told.isRemoved && world.vats().contains(FILES)).as("it is back").isFalse();
      if (told.safeTurn > 0) {
        assertThat(Worlds.read(world, 1)).isEqualTo("with " + HOME);
      }
      for (var name : List.of(HOME, FILES)) {
        if (!world.vats().contains(name)) {
          world.createVat(name);
        }
      }
      world.append(Worlds.turn(Worlds.created(9, "goes on")));
    }
    try (var world = WorldOpening.open(PLACE, Worlds.standard(left))) {
      assertThat(world.vats()).containsExactlyInAnyOrder(HOME, FILES);
      assertThat(Worlds.read(world, 9)).isEqualTo("goes on");
      for (var name : world.vats()) {
        assertThat(world.vat(name).verify(_ -> true).findings()).isEmpty();
      }
    }
  }
}
