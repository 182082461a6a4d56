package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.bytes;
import static vivarium.world.store.Worlds.created;
import static vivarium.world.store.Worlds.entry;
import static vivarium.world.store.Worlds.read;
import static vivarium.world.store.Worlds.text;
import static vivarium.world.store.Worlds.turn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;
import vivarium.world.store.world.WorldOpening;

/** Several threads at a time, and threads that are interrupted. */
class ConcurrencyTest {
  private static final int TURNS = 400;
  private static final int IDS = 50;

  @Test
  void readers_neverSeeAnOlderStateAfterANewerOne() throws Exception {
    try (var world = Worlds.create(Worlds.tiny(new MemoryDisk()));
        var threads = Executors.newFixedThreadPool(3)) {
      var acknowledged = new AtomicLong();
      var tasks = new ArrayList<Future<?>>();
      tasks.add(threads.submit(writing(world, acknowledged)));
      tasks.add(threads.submit(readingObjects(world, acknowledged)));
      tasks.add(threads.submit(readingEntries(world, acknowledged)));
      for (var task : tasks) {
        task.get();
      }
    }
  }

  /** Turn n sets all of one object and one entry to n. */
  private static Callable<Void> writing(WorldStore world, AtomicLong acknowledged) {
    return () -> {
      for (int i = 1; i <= TURNS; i++) {
        var number = String.valueOf(i);
        var changes = new ArrayList<ObjectChange>();
        for (long id = 1; id <= IDS; id++) {
          changes.add(new ObjectChange(id, bytes(number), i == 1));
        }
        var part =
            new VatChanges(
                HOME, changes, List.of(entry("k" + i % 7, number), entry("all", number)));
        world.append(new TurnDraft("edit", "c", List.of(part)));
        acknowledged.set(i);
      }
      return null;
    };
  }

  private static Callable<Void> readingObjects(WorldStore world, AtomicLong acknowledged) {
    return () -> {
      long id = 0;
      while (acknowledged.get() < TURNS) {
        long before = acknowledged.get();
        id = id % IDS + 1;
        var now = text(world.vat(HOME).read(id));
        assertThat(now == null ? 0 : Long.parseLong(now)).isGreaterThanOrEqualTo(before);
      }
      return null;
    };
  }

  private static Callable<Void> readingEntries(WorldStore world, AtomicLong acknowledged) {
    return () -> {
      var entries = world.vat(HOME).entries();
      while (acknowledged.get() < TURNS) {
        long before = acknowledged.get();
        var now = text(entries.get(EntryKey.of("all")));
        assertThat(now == null ? 0 : Long.parseLong(now)).isGreaterThanOrEqualTo(before);
        if (before > 7) {
          var keys = new ArrayList<String>();
          entries.range(EntryKey.of("k"), null, (key, value) -> keys.add(key.text()));
          assertThat(keys).containsExactly("k0", "k1", "k2", "k3", "k4", "k5", "k6");
        }
      }
      return null;
    };
  }

  @Test
  void turnsOfManyThreads_getNumbersWithoutGaps_andAreAllThere() throws Exception {
    try (var world = Worlds.create(Worlds.standard(new MemoryDisk()));
        var threads = Executors.newFixedThreadPool(4)) {
      var tasks = new ArrayList<Callable<List<Long>>>();
      for (int thread = 0; thread < 4; thread++) {
        long base = thread * 1000L + 1;
        var vat = thread % 2 == 0 ? HOME : FILES;
        tasks.add(() -> {
          var numbers = new ArrayList<Long>();
          for (long i = 0; i < 100; i++) {
            var change = List.of(created(base + i, "object " + (base + i)));
            numbers.add(world.append(TurnDraft.ofObjects("edit", "c", vat, change)));
            if (i % 10 == 0) {
              world.safe(numbers.getLast()).join();
            }
          }
          return numbers;
        });
      }
      var all = new ArrayList<Long>();
      for (var task : threads.invokeAll(tasks)) {
        assertThat(task.get()).isSorted();
        all.addAll(task.get());
      }
      assertThat(all).hasSize(400).doesNotHaveDuplicates();
      assertThat(world.savedTurn()).isEqualTo(400);
      assertThat(read(world, 2050)).isEqualTo("object 2050");
      assertThat(text(world.vat(FILES).read(3050))).isEqualTo("object 3050");
    }
  }

  @Test
  void interruptedThread_harmsNothing(@TempDir Path folder) {
    try (var world = WorldOpening.open(folder.resolve("world"), StoreOptions.standard())) {
      world.createVat(HOME);
      for (int i = 1; i <= 20; i++) {
        Thread.currentThread().interrupt();
        world.append(turn(created(i, "object " + i)));
        world.drain();
        world.force();
        assertThat(read(world, i)).isEqualTo("object " + i);
        assertThat(Thread.interrupted()).isTrue();
      }
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }
}
