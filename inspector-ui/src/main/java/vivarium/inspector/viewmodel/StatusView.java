package vivarium.inspector.viewmodel;

import org.jspecify.annotations.Nullable;

/**
 * The figures of the status bar.
 *
 * @param lastTurn position of the last turn acknowledged, hence saved
 * @param safeTurn position of the last turn that would survive a power cut
 * @param trouble what keeps the world from being safe, one plain sentence; null when all is well
 */
public record StatusView(
    long lastTurn,
    long safeTurn,
    long objects,
    long memoryBytes,
    long memoryMaxBytes,
    @Nullable String trouble) {
  public boolean safe() {
    return safeTurn >= lastTurn;
  }
}
