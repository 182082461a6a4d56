package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;
import static vivarium.world.store.Worlds.changed;
import static vivarium.world.store.Worlds.created;
import static vivarium.world.store.Worlds.turn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.world.WorldOpening;

/** Former states of things that change all the time, now and then, once, and among very many. */
class MomentSearchTest {
  private static final long EACH_TURN = 5;
  private static final long NOW_AND_THEN = 40;
  private static final long ONCE = 77;
  private static final long AT_THE_END = 90;
  private static final long MANY = 600;
  private static final List<Long> WATCHED =
      List.of(EACH_TURN, NOW_AND_THEN, ONCE, AT_THE_END, MANY);
  private static final int TURNS = 80;

  private final MemoryDisk disk = new MemoryDisk();
  private final Map<Long, @Nullable String> now = new HashMap<>();
  private final List<Map<Long, @Nullable String>> moments = new ArrayList<>();

  @Test
  void everyFormerStateIsFound_howeverOftenAThingHasChanged() {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      world.append(turn(created(EACH_TURN, "0"), created(NOW_AND_THEN, "0"), created(ONCE, "0")));
      List.of(EACH_TURN, NOW_AND_THEN, ONCE).forEach(id -> now.put(id, "0"));
      moments.add(new HashMap<>(now));
      for (int i = 1; i <= TURNS; i++) {
        world.append(turn(changes(i)));
        moments.add(new HashMap<>(now));
      }
      check(world);
    }
    try (var world = WorldOpening.open(PLACE, Worlds.standard(disk))) {
      check(world);
    }
  }

  private ObjectChange[] changes(int turn) {
    var changes = new ArrayList<ObjectChange>();
    change(changes, EACH_TURN, turn);
    if (turn % 17 == 0) {
      change(changes, NOW_AND_THEN, turn);
    }
    if (turn == TURNS / 2) {
      change(changes, ONCE, turn);
    }
    if (turn == TURNS - 1) {
      change(changes, AT_THE_END, turn);
    }
    if (turn % 20 == 0) {
      LongStream.range(0, 200).forEach(i -> change(changes, MANY + i, turn));
    }
    return changes.toArray(ObjectChange[]::new);
  }

  private void change(List<ObjectChange> changes, long id, int turn) {
    var text = "as of " + turn;
    changes.add(now.put(id, text) == null ? created(id, text) : changed(id, text));
  }

  private void check(WorldStore world) {
    var vat = world.vat(HOME);
    long first = world.savedTurn() - TURNS;
    for (int i = 0; i <= TURNS; i++) {
      for (long id : WATCHED) {
        assertThat(Worlds.text(vat.readAsOf(id, first + i)))
            .as("%d as of turn %d", id, first + i)
            .isEqualTo(moments.get(i).get(id));
      }
    }
  }
}
