package vivarium.inspector.viewmodel;

/**
 * Long work.
 *
 * @param detail what it is at now, or its result or trouble once it has ended
 * @param total how much there is to do, or -1 while not known
 */
public record TaskView(long id, String title, String detail, long done, long total, State state) {
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
