package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.Reversal;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/**
 * Random lives of a world whose history is thinned, over weeks of a clock that is set by hand, with
 * checkpoints made and deleted, rollbacks, reopening, kills and power cuts, compared with a plain
 * model that forgets nothing.
 */
class HistoryModelTest {
  private static final int STEPS = 60;

  @Test
  void thinnedHistory_isLikeTheModel_atWhatIsLeft() {
    for (int i = 0; i < Math.max(2, 2 * Integer.getInteger("proof.lives", 1)); i++) {
      var seed = Seed.of(HistoryModelTest.class, i);
      try {
        new Life(seed.random(), i % 2 == 0).run();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Replay with " + seed, e);
      }
    }
  }

  private static final class Life {
    private final Random random;
    private final RandomTurns turns;
    private final boolean isTiny;
    private final HandClock clock = new HandClock();
    private final WorldModel model = new WorldModel();
    private final List<String> names = new ArrayList<>();
    private MemoryDisk disk = new MemoryDisk();
    private WorldStore world;

    Life(Random random, boolean isTiny) {
      this.random = random;
      this.turns = new RandomTurns(random);
      this.isTiny = isTiny;
      this.world = Worlds.create(options(disk));
      world.retention(Retention.of("every 1h, hourly 1d, daily 7d, weekly 21d"));
    }

    private StoreOptions options(Disk on) {
      return (isTiny ? Worlds.tiny(on) : Worlds.standard(on)).withClock(clock);
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        step();
        compareSome();
      }
      world.tidy();
      compareAll();
      assertIsThin();
      world.close();
      RowsInUse.assertNothingElse(disk, HOME, FILES);
    }

    private void step() {
      switch (random.nextInt(24)) {
        case 0 -> reopen();
        case 1 -> kill();
        case 2 -> cutPower();
        case 3, 4 -> world.tidy();
        case 5, 6 -> name();
        case 7 -> unname();
        case 8 -> rollBack();
        case 9, 10, 11 -> clock.forward(Duration.ofMinutes(random.nextInt(90)));
        case 12 -> clock.forward(Duration.ofHours(random.nextInt(40)));
        case 13 -> clock.forward(Duration.ofDays(random.nextInt(9)));
        default -> {
          for (int i = random.nextInt(30); i >= 0; i--) {
            append(turns.next(model));
            clock.forward(Duration.ofSeconds(random.nextInt(100)));
          }
        }
      }
    }

    private void append(TurnDraft draft) {
      assertThat(world.append(draft)).isEqualTo(model.lastTurn() + 1L);
      model.add(draft);
    }

    private void name() {
      var name = "name " + names.size();
      world.checkpoint(name);
      names.add(name);
    }

    private void unname() {
      var there = world.checkpoints();
      if (!there.isEmpty()) {
        world.deleteCheckpoint(there.get(random.nextInt(there.size())).name());
      }
    }

    private void reopen() {
      world.close();
      world = open();
      assertThat(world.savedTurn()).isEqualTo(model.lastTurn());
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
      var kept = world.kept();
      var next = disk.afterPowerCut(random);
      abandon();
      disk = next;
      world = open();
      assertThat(world.savedTurn()).isBetween(safe, (long) model.lastTurn());
      assertThat(world.kept().thinnedUpTo())
          .isGreaterThanOrEqualTo(kept.thinnedUpTo() == 0 ? 0 : 1);
      model.cutAfter((int) world.savedTurn());
    }

    private WorldStore open() {
      var opened = WorldStore.open(Worlds.PLACE, options(disk));
      assertThat(opened.unavailableVats()).isEmpty();
      return opened;
    }

    private void abandon() {
      try {
        world.close();
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("dead");
      }
    }

    /** Thinning goes on by itself; what it changes amid a comparison is compared once more. */
    private void steadily(Runnable comparison) {
      while (true) {
        var before = world.kept();
        try {
          comparison.run();
          return;
        } catch (AssertionError e) {
          if (world.kept().equals(before)) {
            throw e;
          }
        }
      }
    }

    private void rollBack() {
      world.tidy(); // so that nothing is thinned between asking and rolling back
      int target = (int) world.kept().floor(random.nextInt(model.lastTurn() + 1));
      var vat = random.nextBoolean() ? HOME : FILES;
      var objects = new ArrayList<ObjectChange>();
      var entries = new ArrayList<EntryChange>();
      changes(vat, target)
          .forEach((name, former) -> {
            var key = name.substring(name.lastIndexOf('/') + 1);
            if (name.contains("/object/")) {
              boolean isNew = former != null && !model.now().has(vat, Long.parseLong(key));
              objects.add(new ObjectChange(Long.parseLong(key), former, isNew));
            } else {
              entries.add(new EntryChange(EntryKey.of(key), former));
            }
          });
      var part = new VatChanges(vat, objects, entries);
      var reversal = new Reversal(target, model.lastTurn());
      append(new TurnDraft("rollback", "to " + target, List.of(part), reversal));
    }

    private Map<String, byte @Nullable []> changes(String vat, long after) {
      var found = new TreeMap<String, byte @Nullable []>();
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
                public void entry(EntryKey key, byte @Nullable [] former, long f, long l) {
                  put(WorldModel.entryName(vat, key.text()), former, f, l);
                }

                private void put(String name, byte @Nullable [] former, long first, long last) {
                  assertThat(found).as("once").doesNotContainKey(name);
                  assertThat(first).as(name).isBetween(after + 1, last);
                  assertThat(last).isLessThanOrEqualTo(model.lastTurn());
                  found.put(name, former);
                }
              });
      return found;
    }

    private void compareSome() {
      var vat = random.nextBoolean() ? HOME : FILES;
      for (int i = 0; i < 5; i++) {
        int turn = random.nextInt(model.lastTurn() + 1);
        long id = 1 + random.nextInt(RandomTurns.IDS);
        var key = "key" + random.nextInt(RandomTurns.KEYS);
        steadily(() -> compareObject(vat, id, turn));
        steadily(() -> compareEntry(vat, key, turn));
      }
      for (var checkpoint : world.checkpoints()) {
        assertThat(world.kept().isKept(checkpoint.turn())).as(checkpoint.name()).isTrue();
      }
      if (random.nextInt(3) == 0) {
        int turn = random.nextInt(model.lastTurn() + 1);
        steadily(() -> compareChanges(vat, turn));
      }
    }

    private void compareAll() {
      for (var vat : List.of(HOME, FILES)) {
        for (int i = 0; i < world.kept().size(); i++) {
          int turn = (int) world.kept().moment(i).turn();
          compareChanges(vat, turn);
          for (long id = 1; id <= RandomTurns.IDS; id++) {
            compareObject(vat, id, turn);
          }
        }
        model.now().assertIs(world, vat);
        assertThat(world.vat(vat).verify(_ -> true).findings()).isEmpty();
      }
    }

    private void compareObject(String vat, long id, int turn) {
      var name = WorldModel.objectName(vat, id);
      var store = world.vat(vat);
      assertThat(String.valueOf(text(store.read(id)))).as(name).isEqualTo(model.now().get(name));
      assertThat(String.valueOf(text(store.readAsOf(id, turn))))
          .as("%s as of %d", name, turn)
          .isEqualTo(left(turn).get(name));
    }

    private void compareEntry(String vat, String key, int turn) {
      var name = WorldModel.entryName(vat, key);
      assertThat(String.valueOf(text(world.vat(vat).entries().getAsOf(EntryKey.of(key), turn))))
          .as("%s as of %d", name, turn)
          .isEqualTo(left(turn).get(name));
    }

    /** What was then, or at the last moment before that is left. */
    private WorldModel.State left(int turn) {
      return model.after((int) world.kept().floor(turn));
    }

    private void compareChanges(String vat, int after) {
      int moment = (int) world.kept().floor(after);
      var found = new TreeMap<String, String>();
      changes(vat, moment).forEach((name, former) -> found.put(name, String.valueOf(text(former))));
      var expected = new TreeMap<String, String>();
      model
          .changedIn(vat, moment)
          .keySet()
          .forEach(name -> expected.put(name, model.after(moment).get(name)));
      assertThat(found).as("changes of %s after %d", vat, moment).isEqualTo(expected);
    }

    /** The timeline has a line for each moment that is left, and for each turn behind them. */
    private void assertIsThin() {
      var kept = world.kept();
      long before = 0;
      var expected = new ArrayList<Long>();
      for (int i = 0; i < kept.size(); i++) {
        long turn = kept.moment(i).turn();
        if (turn > before) {
          expected.add(turn);
        }
        before = turn;
      }
      for (long turn = before + 1; turn <= model.lastTurn(); turn++) {
        expected.add(turn);
      }
      assertThat(world.turns(Long.MAX_VALUE, 100_000).reversed())
          .extracting(line -> line.turn())
          .isEqualTo(expected);
    }
  }
}
