package vivarium.inspector.desk.model;

import org.jspecify.annotations.Nullable;

/**
 * Waits for the row that an editor makes (a new slot, a slot's new name), so that it can be
 * selected. The turn that makes it may be heard of before or after its outcome.
 */
final class NewRow {
  private enum State {
    NONE,
    ASKED,
    MADE
  }

  private State state = State.NONE;
  private Freshness seen = Freshness.NONE;

  /** A row will be there soon, if all goes well. */
  void asked() {
    state = State.ASKED;
  }

  /** It was made: if it has not been seen yet, the next copy of the object shows it. */
  void made() {
    state = state == State.ASKED ? State.MADE : State.NONE;
  }

  /** The row to select now that a copy has come, if it is the one waited for. */
  @Nullable RowKey arrived(Freshness fresh) {
    boolean news = !fresh.equals(seen) && !fresh.added().isEmpty();
    seen = fresh;
    if (state == State.NONE || !news) {
      state = state == State.MADE ? State.NONE : state;
      return null;
    }
    state = State.NONE;
    return fresh.added().iterator().next();
  }
}
