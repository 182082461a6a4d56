package vivarium.vat.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.turn.Reversal;
import vivarium.world.store.turn.TurnSummary;

/**
 * Undo and redo over the timeline. There is no stack apart from the timeline itself: a turn is
 * <em>in effect</em> unless a later turn that is in effect takes it back, and that says it all.
 *
 * <p>Undo takes back the newest turn in effect that is no undo or redo and changed something. Redo
 * takes back the newest undo in effect, unless an ordinary turn came after it.
 */
final class UndoStack {
  private final Timeline timeline;
  private final TakeBack takeBack;

  UndoStack(Timeline timeline, TakeBack takeBack) {
    this.timeline = timeline;
    this.takeBack = takeBack;
  }

  Reverted undo() {
    var turn = search().undo;
    return turn == null
        ? new Reverted(0, 0)
        : takeBack(turn, History.UNDO, "Undo: " + turn.cause());
  }

  Reverted redo() {
    var undoing = search().redo;
    return undoing == null
        ? new Reverted(0, 0)
        : takeBack(undoing, History.REDO, "Redo: " + undone(undoing).cause());
  }

  /**
   * Saved even if nothing is left to change, so that the next undo goes on with the turn before.
   */
  private Reverted takeBack(TurnSummary turn, String kind, String cause) {
    return takeBack.takeBack(TurnRange.of(turn.turn()), Map.of(), kind, cause, true);
  }

  UndoState state() {
    var search = search();
    return new UndoState(search.undo, search.redo == null ? null : undone(search.redo));
  }

  /** The turn that an undo undid. */
  private TurnSummary undone(TurnSummary undoing) {
    var reversal = undoing.reverses();
    return reversal == null ? undoing : timeline.turn(reversal.upTo());
  }

  private Search search() {
    var search = new Search();
    timeline.newestFirst(search::goesOnAfter);
    return search;
  }

  /** One walk from the newest turn backwards. */
  private static final class Search {
    private record Cover(Reversal turns, Set<String> vats) {
      boolean covers(TurnSummary turn) {
        return turns.covers(turn.turn()) && vats.containsAll(turn.vats());
      }
    }

    private final List<Cover> covers = new ArrayList<>();
    private @Nullable TurnSummary undo;
    private @Nullable TurnSummary redo;

    boolean goesOnAfter(TurnSummary turn) {
      if (covers.stream().anyMatch(cover -> cover.covers(turn))) {
        return true;
      }
      var reversal = turn.reverses();
      if (reversal != null) {
        covers.add(new Cover(reversal, new HashSet<>(turn.vats())));
      }
      switch (turn.kind()) {
        case History.UNDO -> redo = redo == null ? turn : redo;
        case History.REDO -> {}
        default -> {
          if (turn.changed() + turn.removed() > 0) {
            undo = turn;
          }
        }
      }
      return undo == null;
    }
  }
}
