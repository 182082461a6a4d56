package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.Reversal;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/**
 * Random lives of a world: turns, rollbacks, checkpoints, reopening, kills and power cuts, compared
 * with a plain model after each step.
 */
class WorldModelTest {
  private static final int STEPS = 60;
  private static final int IDS = RandomTurns.IDS;
  private static final int KEYS = RandomTurns.KEYS;

  /** How a world is opened. */
  private interface Options {
    StoreOptions on(Disk disk);
  }

  @Test
  void world_isLikeItsModel_withOrdinaryBounds() {
    for (int i = 0; i < 4; i++) {
      live(Seed.of(WorldModelTest.class, i), Worlds::standard);
    }
  }

  @Test
  void world_isLikeItsModel_withTinyBounds() {
    for (int i = 0; i < 4; i++) {
      live(Seed.of(WorldModelTest.class, i), Worlds::tiny);
    }
  }

  private static void live(Seed seed, Options options) {
    try {
      new Life(seed.random(), options).run();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("Replay with " + seed, e);
    }
  }

  private static final class Life {
    private final Random random;
    private final RandomTurns turns;
    private final Options options;
    private final WorldModel model = new WorldModel();
    private MemoryDisk disk = new MemoryDisk();
    private WorldStore world;

    Life(Random random, Options options) {
      this.random = random;
      this.turns = new RandomTurns(random);
      this.options = options;
      this.world = Worlds.create(options.on(disk));
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        step();
        compareSome();
      }
      compareAll();
      world.close();
    }

    private void step() {
      switch (random.nextInt(20)) {
        case 0 -> reopen();
        case 1 -> kill();
        case 2 -> cutPower();
        case 3 -> world.drain();
        case 4 -> world.force();
        case 5 -> world.checkpoint("after " + model.lastTurn() + " " + random.nextLong());
        case 6, 7 -> rollBack();
        default -> {
          for (int i = random.nextInt(6); i >= 0; i--) {
            append(turns.next(model));
          }
        }
      }
    }

    private void append(TurnDraft draft) {
      long turn = world.append(draft);
      model.add(draft);
      assertThat(turn).isEqualTo(model.lastTurn());
    }

    private void reopen() {
      world.close();
      world = open();
      assertThat(world.savedTurn()).isEqualTo(model.lastTurn());
      assertThat(world.status().recovered().turns()).isZero();
    }

    private void kill() {
      var next = disk.afterKill();
      abandon();
      disk = next;
      world = open();
      assertThat(world.savedTurn()).isEqualTo(model.lastTurn());
    }

    private void cutPower() {
      long safe = world.safeTurn();
      var next = disk.afterPowerCut(random);
      abandon();
      disk = next;
      world = open();
      assertThat(world.savedTurn()).isBetween(safe, (long) model.lastTurn());
      model.cutAfter((int) world.savedTurn());
    }

    private WorldStore open() {
      var opened = WorldStore.open(Worlds.PLACE, options.on(disk));
      assertThat(opened.unavailableVats()).isEmpty();
      return opened;
    }

    /** Ends the threads of a world whose disk is gone. */
    private void abandon() {
      try {
        world.close();
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("dead");
      }
    }

    private void rollBack() {
      int target = random.nextInt(model.lastTurn() + 1);
      var vat = random.nextBoolean() ? HOME : FILES;
      var objects = new ArrayList<ObjectChange>();
      var entries = new ArrayList<EntryChange>();
      world
          .vat(vat)
          .changesSince(
              target,
              new VatStore.ChangeVisitor() {
                @Override
                public void object(long id, byte @Nullable [] former, long first, long last) {
                  objects.add(new ObjectChange(id, former, isCreation(vat, id, former)));
                }

                @Override
                public void entry(EntryKey key, byte @Nullable [] former, long f, long l) {
                  entries.add(new EntryChange(key, former));
                }
              });
      append(
          new TurnDraft(
              "rollback",
              "to " + target,
              List.of(new VatChanges(vat, objects, entries)),
              new Reversal(target, model.lastTurn())));
      var then = model.after(target);
      model
          .changedIn(vat, target)
          .keySet()
          .forEach(name -> assertThat(model.now().get(name)).isEqualTo(then.get(name)));
    }

    private boolean isCreation(String vat, long id, byte @Nullable [] contents) {
      return contents != null && !model.now().has(vat, id);
    }

    private void compareSome() {
      var vat = random.nextBoolean() ? HOME : FILES;
      for (int i = 0; i < 5; i++) {
        long id = 1 + random.nextInt(IDS);
        int turn = random.nextInt(model.lastTurn() + 1);
        compareObject(vat, id, turn);
        compareEntry(vat, "key" + random.nextInt(KEYS), turn);
      }
      if (random.nextInt(4) == 0) {
        compareChanges(vat, random.nextInt(model.lastTurn() + 1));
      }
    }

    private void compareAll() {
      for (var vat : List.of(HOME, FILES)) {
        for (long id = 1; id <= IDS; id++) {
          compareObject(vat, id, random.nextInt(model.lastTurn() + 1));
        }
        compareChanges(vat, 0);
        model.now().assertIs(world, vat);
        assertThat(world.vat(vat).verify(_ -> true).findings()).isEmpty();
      }
      assertThat(world.turns(Long.MAX_VALUE, 10_000)).hasSize(model.lastTurn());
    }

    private void compareObject(String vat, long id, int turn) {
      var name = WorldModel.objectName(vat, id);
      var store = world.vat(vat);
      assertThat(String.valueOf(text(store.read(id)))).as(name).isEqualTo(model.now().get(name));
      assertThat(String.valueOf(text(store.readAsOf(id, turn))))
          .as("%s as of %d", name, turn)
          .isEqualTo(model.after(turn).get(name));
    }

    private void compareEntry(String vat, String key, int turn) {
      var name = WorldModel.entryName(vat, key);
      var entries = world.vat(vat).entries();
      assertThat(String.valueOf(text(entries.get(EntryKey.of(key)))))
          .as(name)
          .isEqualTo(model.now().get(name));
      assertThat(String.valueOf(text(entries.getAsOf(EntryKey.of(key), turn))))
          .as("%s as of %d", name, turn)
          .isEqualTo(model.after(turn).get(name));
    }

    private void compareChanges(String vat, int after) {
      var expected = new TreeMap<String, String>();
      model
          .changedIn(vat, after)
          .forEach((name, turns) -> expected.put(name, model.after(after).get(name) + turns));
      var found = new TreeMap<String, String>();
      world
          .vat(vat)
          .changesSince(
              after,
              new VatStore.ChangeVisitor() {
                @Override
                public void object(long id, byte @Nullable [] former, long first, long last) {
                  put(WorldModel.objectName(vat, id), former, first, last);
                }

                @Override
                public void entry(EntryKey key, byte @Nullable [] former, long first, long last) {
                  put(WorldModel.entryName(vat, key.text()), former, first, last);
                }

                private void put(String name, byte @Nullable [] former, long first, long last) {
                  assertThat(found.put(name, text(former) + List.of(first, last))).isNull();
                }
              });
      assertThat(found).isEqualTo(expected);
    }
  }
}
