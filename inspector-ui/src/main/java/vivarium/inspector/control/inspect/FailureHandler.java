package vivarium.inspector.control.inspect;

import vivarium.inspector.viewmodel.FailedTurn;

/** Where a failed turn is shown with its stack. */
public interface FailureHandler {
  /** Shows it now. */
  void show(FailedTurn failure);

  /** Tells of it quietly, with a way to show it. */
  void offer(FailedTurn failure);
}
