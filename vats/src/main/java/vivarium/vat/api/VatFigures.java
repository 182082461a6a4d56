package vivarium.vat.api;

/**
 * What a vat is doing, and how large it is.
 *
 * @param name its name
 * @param state what it is doing; a suspended vat is suspended until somebody resumes it, whatever
 *     it is asked to do meanwhile
 * @param running whether a turn runs, in a suspended vat one that a person asked for
 * @param objects how many objects it has on disk
 * @param bytes their length and that of their offloaded bytes
 * @param turnsPerSecond over the last seconds
 * @param waiting requests and messages that wait
 * @param gatekeeper the id of its gatekeeper
 * @param trouble why it cannot be used, or an empty text
 */
public record VatFigures(
    String name,
    State state,
    boolean running,
    long objects,
    long bytes,
    double turnsPerSecond,
    int waiting,
    long gatekeeper,
    String trouble) {
  /** What a vat is doing. */
  public enum State {
    IDLE,
    RUNNING,
    SUSPENDED
  }
}
