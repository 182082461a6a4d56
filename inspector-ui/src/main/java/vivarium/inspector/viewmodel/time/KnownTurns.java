package vivarium.inspector.viewmodel.time;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vivarium.inspector.viewmodel.TurnView;

/**
 * The turns that a window knows of, in order and each of them once, wherever it heard of them.
 *
 * <p>Turns are read in pages and told as they happen, and the two overtake one another: a page may
 * come after turns were told that happened since it was read, and vats that run at the same time
 * tell their turns in any order. Used on the user-interface thread only.
 */
final class KnownTurns {
  private final ObservableList<TurnView> turns = FXCollections.observableArrayList();
  private final ObservableList<TurnView> readOnly = FXCollections.unmodifiableObservableList(turns);

  /** The last turn that was read; later ones were told. */
  private long lastRead;

  /** Whether there are turns before the first one here. */
  private boolean earlier;

  /** In order. */
  ObservableList<TurnView> all() {
    return readOnly;
  }

  boolean isEarlier() {
    return earlier;
  }

  /** Position of the last turn; 0 if none is known. */
  long last() {
    return turns.isEmpty() ? 0 : turns.getLast().position();
  }

  /** How many stand at this position or before. */
  int countUpTo(long position) {
    int low = 0;
    int high = turns.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (turns.get(middle).position() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Takes the newest turns as they were read, for all that were known up to the last of them.
   *
   * @return how many are known that happened after they were read
   */
  int readNewest(List<TurnView> page, boolean hasEarlier) {
    lastRead = page.isEmpty() ? 0 : page.getLast().position();
    var since = List.copyOf(turns.subList(countUpTo(lastRead), turns.size()));
    turns.setAll(page);
    turns.addAll(since);
    earlier = hasEarlier;
    return since.size();
  }

  /** Takes turns before the first one here as they were read. */
  void readEarlier(List<TurnView> page, boolean hasEarlier) {
    turns.addAll(0, page);
    earlier = hasEarlier;
  }

  /**
   * Takes a turn that was told. One that changed several vats is told once for each.
   *
   * @return whether it was not known
   */
  boolean told(TurnView turn) {
    int at = countUpTo(turn.position());
    if (at > 0 && turns.get(at - 1).position() == turn.position()) {
      if (turn.position() > lastRead) {
        turns.set(at - 1, together(turns.get(at - 1), turn));
      }
      return false;
    }
    if (turn.position() <= lastRead) {
      return false; // it is part of a stretch, or before all that is here
    }
    turns.add(at, turn);
    return true;
  }

  private static TurnView together(TurnView first, TurnView other) {
    return first.vat().equals(other.vat())
        ? first
        : new TurnView(
            first.position(),
            first.vat(),
            first.number(),
            first.at(),
            first.kind(),
            first.cause(),
            first.objectsChanged() + other.objectsChanged());
  }
}
