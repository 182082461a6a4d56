package vivarium.inspector.viewmodel;

import java.time.Instant;

/**
 * Another world that this one has to do with.
 *
 * @param fingerprint which world it is
 * @param name what it calls itself, or empty
 * @param place where it is dialled, or empty if it dials this one
 * @param since when they became acquainted
 * @param waiting messages that it has not confirmed
 * @param given objects of this world that it may name
 * @param trouble the last thing that went wrong, or empty
 */
public record PeerView(
    String fingerprint,
    String name,
    String place,
    State state,
    Instant since,
    long waiting,
    long given,
    String trouble) {
  /** What stands between two worlds. */
  public enum State {
    CONNECTED,
    AWAY,
    REVOKED,
    ENDED
  }

  /** What a person calls it. */
  public String title() {
    return name.isEmpty() ? "a world that has not said its name" : name;
  }
}
