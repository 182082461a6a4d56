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
 */
public record EventBatch(
    List<WorldEvent.TurnFinished> turns,
    boolean overflow,
    List<FailedTurn> failures,
    List<TaskView> tasks,
    Optional<List<VatView>> vats,
    Optional<StatusView> status,
    Optional<UndoView> undo,
    Optional<List<CheckpointView>> checkpoints) {
  public EventBatch {
    turns = List.copyOf(turns);
    failures = List.copyOf(failures);
    tasks = List.copyOf(tasks);
  }

  public boolean mayHaveChanged(ObjectRef ref) {
    return overflow || turns.stream().anyMatch(turn -> turn.mayHaveChanged(ref));
  }

  public boolean hasTurns() {
    return overflow || !turns.isEmpty();
  }
}
