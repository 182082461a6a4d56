package vivarium.vat.peer;

import java.time.Duration;

/**
 * How much one peer may cost, and how long it is waited for.
 *
 * @param messageBytes the longest message
 * @param pending how many messages may wait for one peer; more are refused
 * @param window how many are under way at once
 * @param peers how many peers there may be
 * @param strangers how many connections may be unidentified at once
 * @param framesPerSecond how many frames a peer may send in a second, on average; a faster one is
 *     made to wait
 * @param waitingInVats how many requests may wait in a vat before its share of the network waits
 * @param acknowledgement how long an acknowledgement may take before things are said again
 * @param retries how often things are said again before the connection is given up
 * @param heartbeat how long silence may last
 * @param redialFirst how long to wait before the second attempt to connect; each further one waits
 *     twice as long
 * @param redialMax how long to wait at most
 */
public record PeerLimits(
    int messageBytes,
    int pending,
    int window,
    int peers,
    int strangers,
    int framesPerSecond,
    int waitingInVats,
    Duration acknowledgement,
    int retries,
    Duration heartbeat,
    Duration redialFirst,
    Duration redialMax) {
  /** For a person's world. */
  public static final PeerLimits STANDARD =
      new PeerLimits(
          512 * 1024,
          10_000,
          256,
          256,
          32,
          5_000,
          20_000,
          Duration.ofSeconds(10),
          3,
          Duration.ofSeconds(15),
          Duration.ofMillis(500),
          Duration.ofSeconds(60));
}
