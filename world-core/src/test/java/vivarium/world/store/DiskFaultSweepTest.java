package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vivarium.world.store.disk.FaultyDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.world.WorldOpening;

/**
 * A disk that fails at its first changing operation, or the second, the third, and so on: once, or
 * until somebody makes room. Whatever was acknowledged can be read all the time, the world says
 * what is wrong, and goes on without being opened again once the disk works.
 */
class DiskFaultSweepTest {
  private static final int TURNS = 15;

  /** Within so many turns everything that had failed has been tried again. */
  private static final int TURNS_MAX = 300;

  @ParameterizedTest
  @EnumSource
  void world_staysReadable_saysWhatIsWrong_andGoesOn(DiskFault trouble) {
    Proof.repeat(seed -> {
      var random = seed.random();
      long operations = new Run(new Random(seed.value()), new FaultyDisk(new MemoryDisk())).all();
      long step = Proof.LIVES > 1 ? 1 : Math.max(1, operations / 9);
      for (long at = 1 + random.nextLong(step); at <= operations; at += step) {
        var disk = new FaultyDisk(new MemoryDisk());
        try {
          new Run(new Random(seed.value()), disk).failing(trouble, at);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError("%s at operation %d".formatted(trouble, at), e);
        }
      }
    });
  }

  /** One short life. */
  private static final class Run {
    private final Random random;
    private final FaultyDisk disk;
    private final WorldModel model = new WorldModel();
    private final HandClock clock = new HandClock();
    private final WorldStore world;
    private int refused;

    Run(Random random, FaultyDisk disk) {
      this.random = random;
      this.disk = disk;
      this.world = Worlds.create(Worlds.tiny(disk).withClock(clock));
      world.retention(Retention.of("every 1h, hourly 3h, daily 30d, weekly forever"));
    }

    /** Lives without trouble; answers how many operations that takes. */
    long all() {
      long before = disk.operations();
      live();
      long after = disk.operations();
      world.close();
      return after - before;
    }

    void failing(DiskFault trouble, long at) {
      trouble.begin(disk, at);
      live();
      assertReadable();
      if (refused > 0 && trouble.stays()) {
        assertThat(world.status().troubles()).anyMatch(text -> text.contains(trouble.text()));
      }
      disk.mend();
      goOn();
      world.close();
      try (var again = WorldOpening.open(PLACE, Worlds.tiny(disk))) {
        assertIs(again);
      }
    }

    private void live() {
      var turns = new RandomTurns(random);
      for (int i = 0; i < TURNS; i++) {
        attempt(() -> {
          var draft = turns.next(model);
          world.append(draft);
          model.add(draft);
        });
        clock.forward(Duration.ofMinutes(random.nextInt(60)));
        switch (random.nextInt(6)) {
          case 3 -> attempt(world::tidy);
          case 4 -> attempt(() -> forget(1 + random.nextInt(RandomTurns.IDS)));
          case 0 -> attempt(world::drain);
          case 1 -> attempt(() -> world.checkpoint("c" + random.nextLong()));
          case 2 -> attempt(() -> world.vat(FILES).chunks().put(chunk()));
          default -> {}
        }
      }
    }

    private void forget(long id) {
      if (model.now().has(HOME, id)) {
        var draft = Worlds.turn(Worlds.changed(id, "forgotten"));
        world.append(draft);
        model.add(draft);
        var instead = Map.of(id, Worlds.bytes("forgotten"));
        world.forget(new ForgetRequest(HOME, instead, _ -> false, _ -> List.of()));
      }
    }

    private ByteBuffer chunk() {
      return ByteBuffer.wrap(Worlds.random(random, 1 + random.nextInt(3000)));
    }

    /** Does something that may be refused, in words that name the world. */
    private void attempt(Runnable action) {
      try {
        action.run();
      } catch (StoreException e) {
        refused++;
        assertThat(e).hasMessageContaining("/world");
      }
    }

    private void assertReadable() {
      for (var vat : List.of(HOME, FILES)) {
        for (long id = 1; id <= RandomTurns.IDS; id++) {
          var name = WorldModel.objectName(vat, id);
          assertThat(String.valueOf(Worlds.text(world.vat(vat).read(id))))
              .as(name)
              .isEqualTo(model.now().get(name));
        }
      }
    }

    /** With the disk mended everything works again, in the same open world. */
    private void goOn() {
      var turns = new RandomTurns(random);
      do {
        var draft = turns.next(model);
        assertThat(world.append(draft)).isEqualTo(model.lastTurn() + 1);
        model.add(draft);
        world.checkpoint("when it worked again " + model.lastTurn());
        world.drain();
      } while (!world.status().troubles().isEmpty() && model.lastTurn() < TURNS_MAX);
      assertThat(world.status().troubles()).isEmpty();
      assertIs(world);
    }

    private void assertIs(WorldStore opened) {
      assertThat(opened.savedTurn()).isEqualTo(model.lastTurn());
      assertThat(opened.unavailableVats()).isEmpty();
      for (var vat : List.of(HOME, FILES)) {
        model.now().assertIs(opened, vat);
        assertThat(opened.vat(vat).verify(_ -> true).findings()).isEmpty();
      }
    }
  }
}
