package vivarium.vat.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.turn.TurnSummary;

/**
 * What a history should do, by simply keeping every state that there ever was.
 *
 * <p>It does not know what is garbage, so of each state only what can be reached is compared, and
 * the rest is taken over from the world.
 */
final class HistoryModel {
  private record Undone(TurnSummary turn, long undoing) {}

  private final TreeMap<Long, Map<String, VatState>> states = new TreeMap<>();
  private final Map<Long, TurnSummary> turns = new HashMap<>();
  private final Deque<TurnSummary> done = new ArrayDeque<>();
  private final Deque<Undone> undone = new ArrayDeque<>();

  /** The state after the newest turn. */
  Map<String, VatState> now() {
    return states.lastEntry().getValue();
  }

  /** The state after a turn. */
  Map<String, VatState> at(long turn) {
    return states.floorEntry(turn).getValue();
  }

  /** Takes over the state that a turn left. */
  void enter(long turn, Map<String, VatState> state) {
    states.put(turn, state);
  }

  /** An ordinary turn was saved. One that only made things that nobody sees is passed over. */
  void ordinary(TurnSummary turn) {
    turns.put(turn.turn(), turn);
    if (turn.changed() + turn.removed() > 0 || changedData(turn.turn())) {
      undone.clear();
      done.push(turn);
    }
  }

  /** Whether it changed entries that go back with a turn. */
  private boolean changedData(long turn) {
    return !data(at(turn)).equals(data(at(turn - 1)));
  }

  private static Map<String, String> data(Map<String, VatState> state) {
    var data = new TreeMap<String, String>();
    state.forEach((vat, all) ->
        all.entries()
            .forEach((key, value) -> {
              if (key.startsWith("data/")) {
                data.put(vat + "/" + key, value);
              }
            }));
    return data;
  }

  // ---- what should come of it

  Map<String, VatState> afterRollback(long position, @Nullable String vat) {
    var expected = copy(now());
    at(position)
        .forEach((name, was) -> {
          if (vat == null || vat.equals(name)) {
            var state = was.copy();
            if (vat != null) {
              keepQueue(state, now().get(name));
            }
            expected.put(name, state);
          }
        });
    return expected;
  }

  private static void keepQueue(VatState state, VatState now) {
    state.entries().keySet().removeIf(key -> key.startsWith("queue/"));
    now.entries()
        .forEach((key, value) -> {
          if (key.startsWith("queue/")) {
            state.entries().put(key, value);
          }
        });
  }

  Map<String, VatState> afterTakeBack(TurnRange range, boolean lose) {
    var expected = copy(now());
    expected.forEach((name, state) -> {
      if (range.vat() == null || range.vat().equals(name)) {
        state.takeBack(at(range.first() - 1).get(name), at(range.last()).get(name), lose);
        takeBackEntries(state, name, range);
      }
    });
    return expected;
  }

  private void takeBackEntries(VatState state, String vat, TurnRange range) {
    var before = new HashMap<String, @Nullable String>();
    var after = new HashMap<String, @Nullable String>();
    for (long turn = range.first(); turn <= range.last(); turn++) {
      var summary = turns.get(turn);
      boolean takesBack = summary != null && summary.reverses() != null;
      var was = at(turn - 1).get(vat).entries();
      var became = at(turn).get(vat).entries();
      var keys = new HashSet<>(was.keySet());
      keys.addAll(became.keySet());
      for (var key : keys) {
        boolean differs = !Objects.equals(was.get(key), became.get(key));
        if (differs && (takesBack || key.startsWith("data/"))) {
          if (!before.containsKey(key)) {
            before.put(key, was.get(key));
          }
          after.put(key, became.get(key));
        }
      }
    }
    state.takeBackEntries(before, after);
  }

  static Map<String, VatState> copy(Map<String, VatState> state) {
    var copy = new TreeMap<String, VatState>();
    state.forEach((name, vat) -> copy.put(name, vat.copy()));
    return copy;
  }

  // ---- undo and redo

  /** The turn that undo should take back, or null. */
  @Nullable TurnSummary toUndo() {
    return done.peek();
  }

  /** The undoing turn that redo should take back, or null. */
  @Nullable Long toRedo() {
    var last = undone.peek();
    return last == null ? null : last.undoing();
  }

  void undid(TurnSummary undoing) {
    turns.put(undoing.turn(), undoing);
    undone.push(new Undone(done.pop(), undoing.turn()));
  }

  void redid(TurnSummary redoing) {
    turns.put(redoing.turn(), redoing);
    done.push(undone.pop().turn());
  }
}
