package vivarium.world.store.saved;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import vivarium.world.store.turn.TurnSummary;

/** The turns of a world out of those of its vats. */
public final class Timeline {
  /** The newest turns of several vats as one list; a turn in several vats becomes one line. */
  public static List<TurnSummary> merged(List<List<TurnSummary>> ofVats, int limit) {
    var byTurn = new TreeMap<Long, TurnSummary>(Collections.reverseOrder());
    for (var turns : ofVats) {
      for (var turn : turns) {
        byTurn.merge(turn.turn(), turn, Timeline::sum);
      }
    }
    return byTurn.values().stream().limit(limit).toList();
  }

  /** A turn in several vats is taken back only if it is in all of them. */
  private static TurnSummary sum(TurnSummary one, TurnSummary other) {
    var vats = new ArrayList<>(one.vats());
    vats.addAll(other.vats());
    var named = other.isThinned() ? other : one;
    boolean isTakenBack = one.takenBackBy() > 0 && other.takenBackBy() > 0;
    return new TurnSummary(
        one.turn(),
        one.at(),
        named.kind(),
        named.cause(),
        List.copyOf(vats),
        one.created() + other.created(),
        one.changed() + other.changed(),
        one.removed() + other.removed(),
        one.entries() + other.entries(),
        one.reverses(),
        isTakenBack ? Math.max(one.takenBackBy(), other.takenBackBy()) : 0);
  }

  private Timeline() {}
}
