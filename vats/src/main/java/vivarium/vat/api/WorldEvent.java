package vivarium.vat.api;

import java.util.List;
import java.util.Set;
import vivarium.vat.turn.FailedTurn;
import vivarium.vat.turn.VatMeter;
import vivarium.world.store.Checkpoint;

/** Something that happened in a world. */
public sealed interface WorldEvent {
  /**
   * A turn was saved.
   *
   * @param turn its number
   * @param vat the vat it changed; a turn of several vats is told once for each
   * @param kind the word of its request
   * @param cause the line of its request
   * @param changed ids of objects it changed, at most {@value #CHANGED_MAX}
   * @param all whether {@code changed} is complete
   * @param count how many objects it changed
   */
  record TurnFinished(
      long turn, String vat, String kind, String cause, Set<Long> changed, boolean all, int count)
      implements WorldEvent {
    /** Who has more open than this refreshes everything. */
    public static final int CHANGED_MAX = 1000;

    public TurnFinished {
      changed = Set.copyOf(changed);
    }
  }

  /** A turn failed and left nothing. */
  record TurnFailed(FailedTurn failure) implements WorldEvent {}

  /** A vat began, was suspended, went on or ended. */
  record VatsChanged() implements WorldEvent {}

  /**
   * The steps that a vat may still take have fallen below its threshold. Told once for each time
   * that they do.
   */
  record MeterLow(String vat, VatMeter meter) implements WorldEvent {}

  /** Names of moments were given or forgotten. */
  record CheckpointsChanged(List<Checkpoint> checkpoints) implements WorldEvent {
    public CheckpointsChanged {
      checkpoints = List.copyOf(checkpoints);
    }
  }
}
