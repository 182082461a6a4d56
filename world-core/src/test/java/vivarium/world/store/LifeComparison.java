package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.error.MomentForgotten;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.TurnChanges;

/** Compares a world with its model: now, at moments that are left, and what changed since. */
final class LifeComparison {
  private static final int TURNS_MAX = 100_000;

  private final WorldLife life;

  LifeComparison(WorldLife life) {
    this.life = life;
  }

  /**
   * Something that changed since a moment.
   *
   * @param id the object; of an entry 0
   * @param key the entry; of an object null
   */
  record Change(long id, @Nullable EntryKey key, byte @Nullable [] former, long first, long last) {
    String name(String vat) {
      return key == null ? WorldModel.objectName(vat, id) : WorldModel.entryName(vat, key.text());
    }
  }

  private WorldStore world() {
    return life.world();
  }

  private WorldModel model() {
    return life.model();
  }

  private int anyTurn() {
    return life.random().nextInt(model().lastTurn() + 1);
  }

  /** Looks at some things. */
  void some() {
    var vat = life.random().nextBoolean() ? HOME : FILES;
    for (int i = 0; i < 5; i++) {
      int turn = anyTurn();
      long id = 1 + life.random().nextInt(WorldLife.IDS);
      var key = "key" + life.random().nextInt(RandomTurns.KEYS);
      steadily(() -> object(vat, id, turn));
      steadily(() -> entry(vat, key, turn));
    }
    for (var checkpoint : world().checkpoints()) {
      assertThat(world().kept().isKept(checkpoint.turn())).as(checkpoint.name()).isTrue();
    }
    if (life.random().nextInt(3) == 0) {
      int turn = anyTurn();
      steadily(() -> changesSince(vat, turn));
    }
    if (life.random().nextInt(3) == 0 && model().lastTurn() > 0) {
      changesOf(vat, Math.max(1, anyTurn()));
    }
  }

  /** Looks at everything, in a world that is tidied up. */
  void all() {
    var kept = world().kept();
    for (var vat : List.of(HOME, FILES)) {
      for (int turn = 0; turn <= model().lastTurn(); turn++) {
        if (kept.floor(turn) == turn && (kept.size() > 0 || life.random().nextInt(20) == 0)) {
          changesSince(vat, turn);
          for (long id = 1; id <= WorldLife.IDS; id += 1 + life.random().nextInt(3)) {
            object(vat, id, turn);
          }
        }
      }
      model().now().assertIs(world(), vat);
      chunkBytes(vat);
      assertThat(world().vat(vat).verify(_ -> true).findings()).isEmpty();
    }
    timeline();
  }

  /** Thinning goes on by itself; what it changes amid a comparison is compared once more. */
  private void steadily(Runnable comparison) {
    while (true) {
      var before = world().kept();
      try {
        comparison.run();
        return;
      } catch (AssertionError e) {
        if (world().kept().equals(before)) {
          throw e;
        }
      }
    }
  }

  /** What was then, or at the last moment before that is left. */
  private WorldModel.State left(int turn) {
    return model().after((int) world().kept().floor(turn));
  }

  private void object(String vat, long id, int turn) {
    var name = WorldModel.objectName(vat, id);
    var store = world().vat(vat);
    same(vat, name, store.read(id), model().now());
    same(vat, name + " as of " + turn, store.readAsOf(id, turn), left(turn).get(name));
  }

  private void same(String vat, String name, byte @Nullable [] found, WorldModel.State state) {
    same(vat, name, found, state.get(name));
  }

  private void same(String vat, String what, byte @Nullable [] found, String expected) {
    assertThat(String.valueOf(text(found))).as(what).isEqualTo(expected);
    for (var hash : Worlds.chunksIn(Worlds.bytes(expected))) {
      assertThat(world().vat(vat).chunks().read(hash)).as(what).isEqualTo(model().chunk(hash));
    }
  }

  private void entry(String vat, String key, int turn) {
    var name = WorldModel.entryName(vat, key);
    var entries = world().vat(vat).entries();
    same(vat, name, entries.get(EntryKey.of(key)), model().now());
    same(
        vat,
        name + " as of " + turn,
        entries.getAsOf(EntryKey.of(key), turn),
        left(turn).get(name));
  }

  /** All that changed in a vat after a moment that is left. */
  List<Change> changes(String vat, long after) {
    var found = new ArrayList<Change>();
    world()
        .vat(vat)
        .changesSince(
            after,
            new VatStore.ChangeVisitor() {
              @Override
              public void object(long id, byte @Nullable [] former, long first, long last) {
                found.add(new Change(id, null, former, first, last));
              }

              @Override
              public void entry(EntryKey key, byte @Nullable [] former, long first, long last) {
                found.add(new Change(0, key, former, first, last));
              }
            });
    return found;
  }

  /** With the first and the last turn that changed each thing, as far as no turn is merged. */
  private void changesSince(String vat, int turn) {
    int after = (int) world().kept().floor(turn);
    boolean isExact = world().kept().thinnedUpTo() <= after;
    var found = new TreeMap<String, String>();
    for (var change : changes(vat, after)) {
      assertThat(change.first()).as(change.name(vat)).isBetween(after + 1L, change.last());
      var turns = isExact ? " " + List.of(change.first(), change.last()) : "";
      assertThat(found.put(change.name(vat), text(change.former()) + turns)).as("once").isNull();
    }
    var expected = new TreeMap<String, String>();
    model()
        .changedIn(vat, after)
        .forEach((name, turns) ->
            expected.put(name, model().after(after).get(name) + (isExact ? " " + turns : "")));
    assertThat(found).as("changes of %s after %d", vat, after).isEqualTo(expected);
  }

  /** What a turn did in a vat, compared; null if it is merged with others. */
  @Nullable TurnChanges changesOf(String vat, int turn) {
    TurnChanges changes;
    try {
      changes = world().vat(vat).changesOf(turn);
    } catch (MomentForgotten e) {
      assertThat(world().kept().thinnedUpTo()).isGreaterThanOrEqualTo(turn);
      return null;
    }
    var found = new TreeMap<String, String>();
    for (var one : changes.objects()) {
      found.put(WorldModel.objectName(vat, one.id()), said(one.before(), one.after(), one.later()));
    }
    for (var one : changes.entries()) {
      var name = WorldModel.entryName(vat, one.key().text());
      found.put(name, said(one.before(), one.after(), one.later()));
    }
    if (world().kept().thinnedUpTo() < turn) {
      assertThat(found).as("what turn %d did in %s", turn, vat).isEqualTo(expected(vat, turn));
    }
    return changes;
  }

  private TreeMap<String, String> expected(String vat, int turn) {
    var expected = new TreeMap<String, String>();
    for (var name : model().changedBy(vat, turn)) {
      var before = model().after(turn - 1).get(name);
      var later = model().changersOf(vat, name, turn);
      expected.put(name, "%s, %s, %s".formatted(before, model().after(turn).get(name), later));
    }
    return expected;
  }

  private static String said(byte @Nullable [] before, byte @Nullable [] after, List<Long> later) {
    return "%s, %s, %s".formatted(text(before), text(after), later);
  }

  /** There is every chunk that anything refers to at a moment that is left, and no other. */
  private void chunkBytes(String vat) {
    var used = new HashSet<ChunkHash>();
    for (int turn = 0; turn <= model().lastTurn(); turn++) {
      left(turn)
          .contents()
          .forEach((name, contents) -> {
            if (name.startsWith(vat + "/")) {
              used.addAll(Worlds.chunksIn(Worlds.bytes(contents)));
            }
          });
    }
    long bytes = used.stream().mapToLong(hash -> model().chunk(hash).length).sum();
    assertThat(world().vat(vat).chunks().byteCount()).as("chunks of %s", vat).isEqualTo(bytes);
  }

  /** The timeline has a line for each moment that is left, and for each turn behind them. */
  private void timeline() {
    var kept = world().kept();
    var expected = new ArrayList<Long>();
    for (int i = 0; i < kept.size(); i++) {
      long turn = kept.moment(i).turn();
      if (turn > (expected.isEmpty() ? 0 : expected.getLast())) {
        expected.add(turn);
      }
    }
    for (long turn = kept.thinnedUpTo() + 1; turn <= model().lastTurn(); turn++) {
      expected.add(turn);
    }
    assertThat(world().turns(Long.MAX_VALUE, TURNS_MAX).reversed())
        .extracting(line -> line.turn())
        .isEqualTo(expected);
  }
}
