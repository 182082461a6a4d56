package vivarium.vat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.testing.TestWorld;
import vivarium.world.base.Progress;
import vivarium.world.base.Seed;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.VatStore;
import vivarium.world.store.error.MomentForgotten;
import vivarium.world.store.world.WorldOpening;

/** Searching with what was learnt before finds what reading everything finds. */
class NamingIndexTest {
  private static final String HOME = "home";
  private static final int HISTORIES = 20;
  private static final int STEPS = 25;
  private static final int PROCESSES = 4;
  private static final int OBJECTS = 120;
  private static final long ALWAYS = 0;
  private static final long NEVER = Long.MAX_VALUE;

  @Test
  void findsWhatReadingEverythingFinds_whateverIsChangedInBetween() {
    for (int i = 0; i < HISTORIES; i++) {
      replayed(TestWorld.inMemory(HOME), Seed.of(NamingIndexTest.class, i));
    }
  }

  @Test
  void findsWhatReadingEverythingFinds_onTheRealStore(@TempDir Path folder) {
    try (var store = WorldOpening.open(folder.resolve("world"), StoreOptions.standard())) {
      replayed(TestWorld.on(store, HOME), Seed.of(NamingIndexTest.class, 1000));
    }
  }

  @Test
  void readsEverythingOnceMore_whenNobodyKnowsWhatWasChanged() {
    var world = TestWorld.inMemory(HOME);
    world.edit(HOME, e -> e.keep("target", e.make()));
    long target = world.address(HOME, "target").id();
    var index = new NamingIndex(world, forgetful(world.disk(HOME)), ALWAYS);
    assertThat(naming(index, target)).containsExactly(WellKnown.LOBBY_ID);
    world.edit(HOME, e -> e.keep("holder", e.make("t", e.object("target"))));
    assertThat(naming(index, target))
        .contains(WellKnown.LOBBY_ID, world.address(HOME, "holder").id());
  }

  /** A vat that never knows what was changed. */
  private static VatStore forgetful(VatStore store) {
    return (VatStore)
        Proxy.newProxyInstance(
            VatStore.class.getClassLoader(),
            new Class<?>[] {VatStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("changesSince")) {
                throw new MomentForgotten("Nobody knows what was changed.");
              }
              return method.invoke(store, arguments);
            });
  }

  /** The records that are looked at, of which each names an object. */
  private static List<Long> naming(NamingIndex index, long target) {
    var found = new ArrayList<Long>();
    index.over(
        List.of(target),
        new RecordWalk(Progress.NONE),
        (id, record) -> {
          if (!Place.allOf(target, id, record).isEmpty()) {
            found.add(id);
          }
        });
    return found;
  }

  @Test
  void readsNothingButWhatMayReferToIt_onceEverythingWasRead() {
    var world = TestWorld.inMemory(HOME);
    makeList(world);
    var references = new References(world, ALWAYS);
    var reports = new AtomicInteger();
    var first = references.holdersOf(list(world), 10, counting(reports));
    assertThat(reports.getAndSet(0)).isGreaterThan(3);
    assertThat(references.holdersOf(list(world), 10, counting(reports))).isEqualTo(first);
    assertThat(reports).hasValue(0);
  }

  @Test
  void findsWhatReadingEverythingFinds_inOneProcessAfterTheOther(@TempDir Path folder) {
    var seed = Seed.of(NamingIndexTest.class, 2000);
    var random = seed.random();
    var ids = new ArrayList<Long>();
    for (int process = 0; process < PROCESSES; process++) {
      try (var store = WorldOpening.open(folder.resolve("world"), StoreOptions.standard())) {
        var world = TestWorld.on(store, HOME);
        if (ids.isEmpty()) {
          ids.addAll(made(world));
        }
        compare(world, ids, random);
      } catch (RuntimeException | AssertionError failure) {
        throw new AssertionError("replay with " + seed, failure);
      }
    }
  }

  @Test
  void readsNothingButWhatMayReferToIt_inTheNextProcess(@TempDir Path folder) {
    Holders first;
    try (var store = WorldOpening.open(folder.resolve("world"), StoreOptions.standard())) {
      var world = TestWorld.on(store, HOME);
      makeList(world);
      first = new References(world, ALWAYS).holdersOf(list(world), 10, Progress.NONE);
    }
    try (var store = WorldOpening.open(folder.resolve("world"), StoreOptions.standard())) {
      var world = TestWorld.on(store, HOME);
      var reports = new AtomicInteger();
      var next = new References(world, ALWAYS).holdersOf(list(world), 10, counting(reports));
      assertThat(next).isEqualTo(first);
      assertThat(reports).hasValue(0);
    }
  }

  private static void makeList(TestWorld world) {
    world.edit(
        HOME,
        e -> {
          e.keep("list", e.vectorOfSize(5000));
          for (int i = 0; i < 5000; i++) {
            ((ObjectVector) e.object("list")).setAt(i, e.make());
          }
        });
  }

  private static ObjectAddress list(TestWorld world) {
    return world.address(HOME, "list");
  }

  private static Progress counting(AtomicInteger reports) {
    return done -> {
      reports.incrementAndGet();
      return true;
    };
  }

  @Test
  void learnsNothing_whileARecordIsDamaged() {
    var world = TestWorld.inMemory(HOME);
    world.edit(
        HOME,
        e -> {
          e.keep("target", e.make());
          e.keep("holder", e.make("t", e.object("target")));
        });
    var target = world.address(HOME, "target");
    long holder = world.address(HOME, "holder").id();
    var record = world.disk(HOME).read(holder);
    var references = new References(world, ALWAYS);
    world.disk(HOME).damage(holder, new byte[] {1, 1, 99});
    assertThat(references.holdersOf(target, 10, Progress.NONE).total()).isEqualTo(1);
    world.disk(HOME).damage(holder, record);
    assertThat(references.holdersOf(target, 10, Progress.NONE).total()).isEqualTo(2);
  }

  private static void replayed(TestWorld world, Seed seed) {
    try {
      compare(world, made(world), seed.random());
    } catch (RuntimeException | AssertionError failure) {
      throw new AssertionError("replay with " + seed, failure);
    }
  }

  private static void compare(TestWorld world, List<Long> ids, Random random) {
    var remembering = new References(world, ALWAYS);
    var reading = new References(world, NEVER);
    for (int step = 0; step < STEPS; step++) {
      for (int i = random.nextInt(4); i > 0; i--) {
        world.edit(HOME, e -> change(e.memory()::find, ids, random));
      }
      long target = ids.get(random.nextInt(ids.size()));
      var address = new ObjectAddress(HOME, target);
      assertThat(remembering.holdersOf(address, OBJECTS, Progress.NONE))
          .isEqualTo(reading.holdersOf(address, OBJECTS, Progress.NONE));
    }
  }

  /** Objects in a vector of several segments, which name each other. */
  private static List<Long> made(TestWorld world) {
    var ids = new ArrayList<Long>();
    world.edit(
        HOME,
        e -> {
          var list = e.vectorOfSize(3L * OBJECTS * 10);
          e.keep("list", list);
          for (int i = 0; i < OBJECTS; i++) {
            list.setAt(i * 30L, e.make("next", 0L, "other", 0L));
          }
        });
    world.edit(
        HOME,
        e -> {
          var list = (ObjectVector) e.object("list");
          for (int i = 0; i < OBJECTS; i++) {
            ids.add(((WorldObject) list.at(i * 30L)).id());
          }
          ids.add(list.id());
        });
    return ids;
  }

  private interface Finder {
    WorldObject find(long id);
  }

  /** Has something refer to something else, or to nothing any more. */
  private static void change(Finder finder, List<Long> ids, Random random) {
    var target = finder.find(ids.get(random.nextInt(ids.size())));
    Object value = random.nextInt(4) == 0 ? (Object) 0L : target;
    var list = (ObjectVector) finder.find(ids.getLast());
    if (random.nextInt(3) == 0) {
      list.setAt(random.nextInt(OBJECTS) * 30L + 1, value);
    } else {
      var holder = finder.find(ids.get(random.nextInt(OBJECTS)));
      holder.setField(random.nextInt(2), value);
    }
  }
}
