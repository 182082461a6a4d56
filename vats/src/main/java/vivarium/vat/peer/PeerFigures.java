package vivarium.vat.peer;

import java.time.Instant;

/**
 * A peer, as a person is told of it.
 *
 * @param fingerprint which world it is
 * @param name what it calls itself
 * @param place {@code host:port} where it is dialled, or empty if it dials us
 * @param state what stands between us
 * @param since when it became a peer
 * @param pending how many messages it has not confirmed
 * @param given how many objects it may name
 * @param trouble the last thing that went wrong, or empty
 */
public record PeerFigures(
    String fingerprint,
    String name,
    String place,
    State state,
    Instant since,
    long pending,
    long given,
    String trouble) {
  /** What stands between two worlds. */
  public enum State {
    /** A connection. */
    CONNECTED,
    /** None at the moment; messages wait. */
    AWAY,
    /** Nothing any more, as this world wants it. */
    REVOKED,
    /** Nothing any more, as the peer wants it. */
    ENDED
  }
}
