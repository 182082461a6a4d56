package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * A vat as the sidebar shows it.
 *
 * @param bytes its size on disk
 * @param waiting messages in its queue
 * @param roots objects worth a place of their own, such as {@code lobby}
 */
public record VatView(
    String name,
    State state,
    long objects,
    long bytes,
    double turnsPerSecond,
    int waiting,
    ObjectRef gatekeeper,
    List<RootView> roots) {
  public VatView {
    roots = List.copyOf(roots);
  }

  /** What a vat is doing. */
  public enum State {
    IDLE,
    RUNNING,
    SUSPENDED
  }
}
