package vivarium.inspector.viewmodel;

import java.util.List;
import java.util.Optional;

/**
 * What happened in a world since the last batch: of figures only the newest, of turns all.
 *
 * @param turns in order
 * @param overflow whether there were too many turns to tell: anything may have changed
 * @param failures turns that failed without anybody at this window asking
 * @param tasks the newest state of each task that moved
 * @param pastChanged whether something of the past was lost
 */
public record EventBatch(
    List<WorldEvent.TurnFinished> turns,
    boolean overflow,
    List<FailedTurn> failures,
    List<TaskView> tasks,
    Optional<List<VatView>> vats,
    Optional<StatusView> status,
    Optional<UndoView> undo,
    Optional<List<CheckpointView>> checkpoints,
    boolean pastChanged) {
  public EventBatch {
    turns = List.copyOf(turns);
    failures = List.copyOf(failures);
    tasks = List.copyOf(tasks);
  }

  /** Whether a view of the object may be outdated; one of the past only if some of that is lost. */
  public boolean mayHaveChanged(ObjectRef ref) {
    if (ref.isPast()) {
      return pastChanged;
    }
    return overflow || turns.stream().anyMatch(turn -> turn.mayHaveChanged(ref));
  }

  public boolean hasTurns() {
    return overflow || !turns.isEmpty();
  }
}
