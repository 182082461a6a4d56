package vivarium.inspector.viewmodel;

import java.util.List;
import java.util.Optional;

/**
 * The world as it was right after a turn.
 *
 * @param moment the turn
 * @param label the moment in words, such as {@code turn 41 · before the clean-up}
 * @param vats those that were there, in the order of the sidebar
 */
public record PastView(long moment, String label, List<PastVat> vats) {
  public PastView {
    vats = List.copyOf(vats);
  }

  /** A vat that was there, with the objects from which all others are reached. */
  public record PastVat(String name, ObjectRef gatekeeper, ObjectRef lobby) {}

  /** The vat of this name, if it was there. */
  public Optional<PastVat> vat(String name) {
    return vats.stream().filter(vat -> vat.name().equals(name)).findFirst();
  }

  /** How a moment is called: its turn, and the name that it has been given. */
  public static String label(long moment, String checkpoint) {
    var turn = "turn " + Words.count(moment);
    return checkpoint.isEmpty() ? turn : turn + " · " + checkpoint;
  }
}
