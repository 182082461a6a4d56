package vivarium.inspector.viewmodel.time;

/**
 * The state right after a turn.
 *
 * @param label the moment in words
 * @param position of the turn
 */
public record Moment(String label, long position) {
  @Override
  public String toString() {
    return label;
  }
}
