package vivarium.inspector.viewmodel;

import org.jspecify.annotations.Nullable;

/**
 * Long work.
 *
 * @param detail what it is at now, or its result or trouble once it has ended
 * @param total how much there is to do, or -1 while not known
 * @param result what it made, worth looking at; null while it runs and when there is nothing
 */
public record TaskView(
    long id,
    String title,
    String detail,
    long done,
    long total,
    State state,
    @Nullable ObjectRef result) {
  /** Work that made nothing to look at, or not yet. */
  public TaskView(long id, String title, String detail, long done, long total, State state) {
    this(id, title, detail, done, total, state, null);
  }

  /** Where a task stands. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** From 0 to 1, or -1 while not known. */
  public double progress() {
    return total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
  }
}
