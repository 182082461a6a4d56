package vivarium.inspector.viewmodel.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.CheckpointView;
import vivarium.inspector.viewmodel.EventBatch;
import vivarium.inspector.viewmodel.HistoryWindow;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Newest;
import vivarium.inspector.viewmodel.Notices;
import vivarium.inspector.viewmodel.TimelinePage;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.Words;

/**
 * The turns and checkpoints of a world as far as they were fetched, and which of them are selected.
 * Live. Used on the user-interface thread only.
 */
public final class TimelineModel {
  /** Turns fetched at a time. */
  public static final int PAGE_TURNS = 2_000;

  /** Turns kept here; a world that does more than these between two looks is fetched anew. */
  private static final int TURNS_MAX = 100_000;

  private final HistoryWindow history;
  private final Notices notices;
  private final Asking pages;
  private final Asking earlierPages;
  private final Newest<List<CheckpointView>> names;
  private final KnownTurns known = new KnownTurns();
  private final ObservableList<TurnView> turns = known.all();
  private final ObservableList<CheckpointView> checkpoints = FXCollections.observableArrayList();
  private final ObservableList<CheckpointView> checkpointsReadOnly =
      FXCollections.unmodifiableObservableList(checkpoints);
  private final ReadOnlyLongWrapper totalTurns = new ReadOnlyLongWrapper(this, "totalTurns", 0);

  private final ReadOnlyObjectWrapper<@Nullable TurnRange> selection =
      new ReadOnlyObjectWrapper<>(this, "selection", null);

  /** Where the selection began, and where it was brought to. */
  private long anchor;

  private long cursor;

  public TimelineModel(
      HistoryWindow history, LiveEvents events, Notices notices, Executor uiThread) {
    this.history = history;
    this.notices = notices;
    pages = Asking.latest(uiThread);
    earlierPages = Asking.latest(uiThread);
    names = new Newest<>(uiThread, checkpoints::setAll);
    events.listen(this::happened);
    reload();
    names.ask(history.checkpoints(), notices::trouble);
  }

  /** Fetches the turns anew, after many have become one line. */
  public void refresh() {
    clearSelection();
    reload();
  }

  /** The turns known here, in order; without a gap up to now. */
  public ObservableList<TurnView> turns() {
    return turns;
  }

  /** In order of position. */
  public ObservableList<CheckpointView> checkpoints() {
    return checkpointsReadOnly;
  }

  /** How many turns the whole history has. */
  public ReadOnlyLongProperty totalTurnsProperty() {
    return totalTurns.getReadOnlyProperty();
  }

  /** The selected turns; null when none are. */
  public ReadOnlyObjectProperty<@Nullable TurnRange> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** The selected turns as far as they are known here. */
  public List<TurnView> selectedTurns() {
    var range = selection.get();
    return range == null
        ? List.of()
        : List.copyOf(turns.subList(countUpTo(range.first() - 1), countUpTo(range.last())));
  }

  /** How many of the turns known here stand at this position or before. */
  public int countUpTo(long position) {
    return known.countUpTo(position);
  }

  /** Fetches the turns before the first one here. */
  public void loadEarlier() {
    if (known.isEarlier() && !turns.isEmpty()) {
      earlierPages.ask(
          history.turnsBefore(turns.getFirst().position(), PAGE_TURNS),
          this::earlierArrived,
          notices::trouble);
    }
  }

  /** Selects one turn; extending from it begins here. */
  public void select(long position) {
    anchor = position;
    cursor = position;
    selection.set(range(position, position));
  }

  /** Extends the selection from where it began to this turn. */
  public void extendTo(long position) {
    if (selection.get() == null) {
      select(position);
    } else {
      cursor = position;
      selection.set(range(Math.min(anchor, position), Math.max(anchor, position)));
    }
  }

  /** A stretch of which only the end is left is selected as a whole. */
  private TurnRange range(long first, long last) {
    int at = countUpTo(first) - 1;
    boolean isThere = at >= 0 && turns.get(at).position() == first;
    return new TurnRange(isThere ? turns.get(at).first() : first, last, null);
  }

  public void clearSelection() {
    selection.set(null);
  }

  /** Moves the selection by some turns, the last turn when nothing was selected. */
  public void move(int turnsOnward, boolean extend) {
    if (turns.isEmpty()) {
      return;
    }
    int at = selection.get() == null ? turns.size() : countUpTo(cursor()) - 1 + turnsOnward;
    go(turns.get(Math.clamp(at, 0, turns.size() - 1)).position(), extend);
  }

  /** Moves the selection to the first or the last turn known here. */
  public void moveToEnd(boolean last, boolean extend) {
    if (!turns.isEmpty()) {
      go((last ? turns.getLast() : turns.getFirst()).position(), extend);
    }
  }

  /** Moves the selection to the next checkpoint in this direction, if there is one. */
  public void moveToCheckpoint(boolean onward, boolean extend) {
    long from = selection.get() == null ? Long.MAX_VALUE : cursor();
    var found =
        onward
            ? checkpoints.stream().filter(c -> c.position() > from).findFirst()
            : checkpoints.reversed().stream().filter(c -> c.position() < from).findFirst();
    found.ifPresent(checkpoint -> go(checkpoint.position(), extend));
  }

  /** The checkpoint at exactly this position. */
  public Optional<CheckpointView> checkpointAt(long position) {
    return checkpoints.stream().filter(c -> c.position() == position).findFirst();
  }

  /**
   * Moments one may want to compare with or go back to: the last selected turn, the checkpoints
   * from the latest on, the turn before the last, and the beginning. Never now.
   */
  public List<Moment> moments() {
    var moments = new ArrayList<Moment>();
    var range = selection.get();
    if (range != null && range.last() < now()) {
      moments.add(new Moment("the selected " + label(range.last()), range.last()));
    }
    for (var checkpoint : checkpoints.reversed()) {
      moments.add(new Moment(checkpoint.name(), checkpoint.position()));
    }
    if (turns.size() > 1) {
      moments.add(new Moment("before the last turn", turns.get(turns.size() - 2).position()));
    }
    moments.add(new Moment("the beginning", 0));
    return moments;
  }

  /** A moment in words: a checkpoint's name or a turn. */
  public String label(long position) {
    return checkpointAt(position)
        .map(CheckpointView::name)
        .orElseGet(() -> "turn " + Words.count(position));
  }

  /** Position of the last turn of all. */
  public long now() {
    return known.last();
  }

  private long cursor() {
    return selection.get() == null ? now() : cursor;
  }

  private void go(long position, boolean extend) {
    if (extend) {
      extendTo(position);
    } else {
      select(position);
    }
  }

  private void reload() {
    earlierPages.forget();
    pages.ask(
        history.turnsBefore(Long.MAX_VALUE, PAGE_TURNS), this::newestArrived, notices::trouble);
  }

  private void newestArrived(TimelinePage page) {
    totalTurns.set(page.totalTurns() + known.readNewest(page.turns(), page.earlier()));
  }

  private void earlierArrived(TimelinePage page) {
    known.readEarlier(page.turns(), page.earlier());
    totalTurns.set(Math.max(totalTurns.get(), page.totalTurns()));
  }

  private void happened(EventBatch batch) {
    names.told(batch.checkpoints());
    if (batch.overflow() || turns.size() > TURNS_MAX) {
      reload();
      return;
    }
    long fresh = batch.turns().stream().filter(finished -> known.told(finished.turn())).count();
    totalTurns.set(totalTurns.get() + fresh);
  }
}
