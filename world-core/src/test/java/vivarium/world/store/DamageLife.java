package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.page.Place;
import vivarium.world.store.repair.Loss;
import vivarium.world.store.repair.Mender;
import vivarium.world.store.repair.RepairReport;
import vivarium.world.store.repair.WorldRepair;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.world.WorldOpening;

/**
 * A small world with everything in it that a world may have, and what it has to be like after
 * something was damaged and repaired.
 */
final class DamageLife {
  /** Somebody to whom the contents of objects are only bytes. */
  static final Mender NO_MENDER =
      new Mender() {
        @Override
        public List<String> findings(WorldStore world) {
          return List.of();
        }

        @Override
        public List<String> mend(WorldStore world, List<Loss> losses) {
          return List.of();
        }
      };

  private static final int TURNS = 60;
  private static final int CHUNKS = 6;

  private final WorldModel model = new WorldModel();
  private final List<ChunkHash> chunks = new ArrayList<>();
  private final Map<String, Long> checkpoints = new TreeMap<>();
  private final MemoryDisk left;

  /**
   * Lives.
   *
   * @param isClosed whether it is closed in the end, or its process dies
   */
  DamageLife(Random random, boolean isClosed) {
    var turns = new RandomTurns(random);
    var disk = new MemoryDisk();
    var world = Worlds.create(options(disk));
    for (int i = 1; i <= TURNS; i++) {
      var draft = turns.next(model);
      model.add(draft);
      world.append(draft);
      if (i % (TURNS / CHUNKS) == 0) {
        var bytes = Worlds.random(random, 1 + random.nextInt(6000));
        chunks.add(world.vat(FILES).chunks().put(ByteBuffer.wrap(bytes)).hash());
        checkpoints.put("checkpoint " + i, world.checkpoint("checkpoint " + i).turn());
        world.setting("setting " + i, "value " + i);
        world.drain();
      }
    }
    if (isClosed) {
      world.close();
      left = disk;
    } else {
      world.force();
      left = disk.afterKill();
    }
  }

  /** What is on the disk in the end, as often as wanted. */
  MemoryDisk left() {
    return left.copy();
  }

  static StoreOptions options(Disk disk) {
    return Worlds.tiny(disk);
  }

  static RepairReport repair(Disk disk) {
    return new WorldRepair(PLACE, options(disk), NO_MENDER).run(_ -> true);
  }

  /** Whether a world has the name that this one had. */
  boolean isSameWorld(Disk disk) {
    try {
      var before = new WorldFolder(left(), PLACE).readIdentity();
      return Arrays.equals(new WorldFolder(disk, PLACE).readIdentity(), before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What may be wrong after a repair. */
  enum Allowed {
    /** Only what the report names. */
    NAMED,
    /** Anything that was once so: nothing says any more what has been lost. */
    ONCE_SO
  }

  /** Opens it, compares, goes on with it. Other vats than the damaged one are exactly right. */
  void assertLike(Disk left, RepairReport report, Map<String, Allowed> damaged) {
    try (var world = WorldOpening.open(PLACE, options(left))) {
      assertThat(world.unavailableVats()).isEmpty();
      for (var vat : List.of(HOME, FILES)) {
        assertThat(world.vat(vat).verify(_ -> true).findings()).isEmpty();
        assertContents(world, vat, report.losses(), damaged.get(vat));
      }
      if (!damaged.containsKey(FILES)) {
        chunks.forEach(chunk -> assertThat(world.vat(FILES).chunks().read(chunk)).isNotEmpty());
      }
      if (!damaged.containsKey("catalogue")) {
        assertCatalogue(world);
      }
      long last = world.savedTurn();
      assertThat(world.append(Worlds.turn(Worlds.changed(1, "goes on")))).isEqualTo(last + 1);
      world.drain();
      assertThat(Worlds.read(world, 1)).isEqualTo("goes on");
      world.vat(HOME).turns(Long.MAX_VALUE, 1000);
    }
  }

  private void assertCatalogue(WorldStore world) {
    var found = new TreeMap<String, Long>();
    world.checkpoints().forEach(checkpoint -> found.put(checkpoint.name(), checkpoint.turn()));
    assertThat(found).isEqualTo(checkpoints);
    for (int i = TURNS / CHUNKS; i <= TURNS; i += TURNS / CHUNKS) {
      assertThat(world.setting("setting " + i)).contains("value " + i);
    }
  }

  private void assertContents(WorldStore world, String vat, List<Loss> losses, Allowed allowed) {
    var found = contents(world, vat);
    var expected = new TreeMap<>(model.now().contents());
    expected.keySet().removeIf(name -> !name.startsWith(vat + "/"));
    var named = new TreeMap<String, Loss>();
    losses.forEach(loss -> named.put(nameOf(loss), loss));
    var names = new TreeSet<>(expected.keySet());
    names.addAll(found.keySet());
    for (var name : names) {
      var is = String.valueOf(found.get(name));
      if (!is.equals(model.now().get(name))) {
        var loss = named.get(name);
        if (loss != null && allowed != null) {
          assertThat(is).as(name).isEqualTo(model.after((int) loss.restored()).get(name));
        } else {
          assertThat(String.valueOf(allowed))
              .as("%s is '%s' and nobody says so", name, is)
              .isEqualTo(Allowed.ONCE_SO.name());
          assertThat(everSo(name)).as(name).contains(is);
        }
      }
    }
  }

  private Set<String> everSo(String name) {
    var values = new HashSet<String>();
    for (int turn = 0; turn <= model.lastTurn(); turn++) {
      values.add(model.after(turn).get(name));
    }
    return values;
  }

  private static Map<String, String> contents(WorldStore world, String vat) {
    var found = new TreeMap<String, String>();
    var store = world.vat(vat);
    store.scan((id, bytes) -> found.put(WorldModel.objectName(vat, id), Worlds.text(bytes)));
    store
        .entries()
        .range(
            EntryKey.FIRST,
            null,
            (key, value) -> {
              found.put(WorldModel.entryName(vat, key.text()), Worlds.text(value));
              return true;
            });
    return found;
  }

  private static String nameOf(Loss loss) {
    return switch (loss.place()) {
      case Place.OfObject(long id) -> WorldModel.objectName(loss.vat(), id);
      case Place.OfEntry(var key) -> WorldModel.entryName(loss.vat(), key.text());
    };
  }
}
