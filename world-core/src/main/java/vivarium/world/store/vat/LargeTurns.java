package vivarium.world.store.vat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.saved.VatTurn;

/**
 * The large ones among the turns that are not applied yet. What they did to an object is looked for
 * in their changes, which lie there by rising id; to enter each of thousands of objects into a
 * table and to take it out again would take longer than anything else that is done for it. There
 * are few, since all of them together have to fit into the memory for such turns.
 *
 * <p>Any thread may ask and change.
 */
final class LargeTurns {
  private volatile List<VatTurn> turns = List.of();

  /** What the last of them that changed an object left of it, or null if there is none. */
  Overlay.@Nullable Newest newest(long id) {
    Overlay.@Nullable Newest newest = null;
    for (var turn : turns) {
      if (newest == null || turn.turn() > newest.turn()) {
        var found = find(turn, id);
        newest = found == null ? newest : found;
      }
    }
    return newest;
  }

  boolean has(long turn) {
    return turns.stream().anyMatch(one -> one.turn() == turn);
  }

  /** The ids of all objects that they changed; the set belongs to the caller. */
  Set<Long> ids() {
    var ids = new HashSet<Long>();
    turns.forEach(turn -> turn.changes().objects().forEach(change -> ids.add(change.id())));
    return ids;
  }

  /** Adds a turn, unless it is here. */
  synchronized void add(VatTurn turn) {
    if (!has(turn.turn())) {
      var more = new ArrayList<>(turns);
      more.add(turn);
      turns = List.copyOf(more);
    }
  }

  /** Takes a turn away; answers whether it was here. */
  synchronized boolean remove(long turn) {
    if (turns.isEmpty() || !has(turn)) {
      return false;
    }
    turns = turns.stream().filter(one -> one.turn() != turn).toList();
    return true;
  }

  private static Overlay.@Nullable Newest find(VatTurn turn, long id) {
    var changes = turn.changes().objects();
    int low = 0;
    int high = changes.size() - 1;
    if (high < 0 || id < changes.getFirst().id() || id > changes.get(high).id()) {
      return null;
    }
    while (low <= high) {
      int middle = (low + high) >>> 1;
      var change = changes.get(middle);
      if (change.id() == id) {
        return new Overlay.Newest(turn.turn(), change.contents());
      }
      if (change.id() < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
