package vivarium.vat.history;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.vat.history.Overlap.Choice;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.turn.Vats;
import vivarium.world.store.turn.TurnSummary;

/**
 * Undo and redo over the timeline. There is no stack apart from the timeline itself: a turn is
 * <em>in effect</em> unless a later turn that is in effect takes it back, and that says it all.
 *
 * <p>Undo takes back the newest turn in effect that is no undo or redo and changed something. Redo
 * takes back the newest undo in effect, unless an ordinary turn came after it.
 */
final class UndoStack {
  /** What a message leaves is seldom entries alone; there may be a great many to look at. */
  private static final Set<String> NOT_LOOKED_INTO = Set.of("message", "import");

  private final Vats vats;
  private final Timeline timeline;
  private final TakeBack takeBack;

  UndoStack(Vats vats, Timeline timeline, TakeBack takeBack) {
    this.vats = vats;
    this.timeline = timeline;
    this.takeBack = takeBack;
  }

  /** Whether these turns are just the one that undo would take back. */
  boolean isNext(TurnRange range) {
    var turn = search().undo;
    return turn != null && range.equals(TurnRange.of(turn.turn()));
  }

  Reverted undo(Map<ObjectAddress, Choice> choices) {
    var turn = search().undo;
    return turn == null
        ? new Reverted(0, 0)
        : takeBack(turn, choices, History.UNDO, "Undo: " + turn.cause());
  }

  Reverted redo() {
    var undoing = search().redo;
    return undoing == null
        ? new Reverted(0, 0)
        : takeBack(undoing, Map.of(), History.REDO, "Redo: " + undone(undoing).cause());
  }

  /**
   * Saved even if nothing is left to change, so that the next undo goes on with the turn before.
   */
  private Reverted takeBack(
      TurnSummary turn, Map<ObjectAddress, Choice> choices, String kind, String cause) {
    return takeBack.takeBack(TurnRange.of(turn.turn()), choices, kind, cause, true);
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

  /** Whether it changed objects, or entries that go back, as revoking does. */
  private boolean hasSomethingToUndo(TurnSummary turn) {
    if (turn.changed() + turn.removed() > 0) {
      return true;
    }
    return turn.entries() > 0
        && !NOT_LOOKED_INTO.contains(turn.kind())
        && turn.vats().stream().filter(vats.names()::contains).anyMatch(vat -> goesBack(vat, turn));
  }

  private boolean goesBack(String vat, TurnSummary turn) {
    return vats.store().vat(vat).changesOf(turn.turn(), 0).entries().stream()
        .filter(entry -> !Arrays.equals(entry.before(), entry.after()))
        .anyMatch(entry -> EntryRules.former(entry).isPresent());
  }

  /** One walk from the newest turn backwards, until it meets the turn to undo. */
  private final class Search {
    private final Set<Long> takenBack = new HashSet<>();
    private @Nullable TurnSummary undo;
    private @Nullable TurnSummary redo;

    boolean goesOnAfter(TurnSummary turn) {
      if (takenBack.contains(turn.turn())) {
        return true;
      }
      switch (turn.kind()) {
        case History.UNDO -> {
          redo = redo == null ? turn : redo;
          noteWhatIsTakenBack(turn);
        }
        case History.REDO -> noteWhatIsTakenBack(turn);
        case History.COLLECT -> {} // nobody did it, so nobody undoes it
        case History.FORGET -> {} // there is nothing left to be brought back
        case TurnSummary.THINNED -> {
          return false; // what was done in there is not known one by one any more
        }
        default -> undo = hasSomethingToUndo(turn) ? turn : null;
      }
      return undo == null;
    }

    private void noteWhatIsTakenBack(TurnSummary turn) {
      var reversal = turn.reverses();
      if (reversal != null) {
        takenBack.add(reversal.upTo());
      }
    }
  }
}
