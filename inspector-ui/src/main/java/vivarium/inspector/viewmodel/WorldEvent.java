package vivarium.inspector.viewmodel;

import java.util.List;
import java.util.Set;

/** Something that happened in a world, told to open views so that they stay live. */
public sealed interface WorldEvent {
  /**
   * A turn was saved.
   *
   * @param changed the objects it changed, at most {@value #CHANGED_MAX}
   * @param all whether {@code changed} is complete; if not, any object of the vat may have changed
   */
  record TurnFinished(TurnView turn, Set<ObjectRef> changed, boolean all) implements WorldEvent {
    /** More than anybody has open: beyond this, refreshing everything is cheaper than looking. */
    public static final int CHANGED_MAX = 1_000;

    public TurnFinished {
      changed = Set.copyOf(changed);
    }

    /** Never an object as it was: what has been is done. */
    public boolean mayHaveChanged(ObjectRef ref) {
      return changed.contains(ref) || (!all && !ref.isPast() && ref.vat().equals(turn.vat()));
    }
  }

  /** A turn that nobody at this window asked for failed. */
  record TurnFailed(FailedTurn failure) implements WorldEvent {}

  record VatsChanged(List<VatView> vats) implements WorldEvent {
    public VatsChanged {
      vats = List.copyOf(vats);
    }
  }

  record StatusChanged(StatusView status) implements WorldEvent {}

  record UndoChanged(UndoView undo) implements WorldEvent {}

  record CheckpointsChanged(List<CheckpointView> checkpoints) implements WorldEvent {
    public CheckpointsChanged {
      checkpoints = List.copyOf(checkpoints);
    }
  }

  record TaskChanged(TaskView task) implements WorldEvent {}

  /** Something of the past is lost: moments were thinned, or an object was forgotten for good. */
  record PastChanged() implements WorldEvent {}
}
