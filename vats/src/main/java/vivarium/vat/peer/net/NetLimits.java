package vivarium.vat.peer.net;

import java.time.Duration;

/**
 * What strangers may cost us.
 *
 * @param frameBytes the longest frame; a longer one ends the connection before it is read
 * @param connections how many there may be at once; more are hung up on
 * @param handshake how long TLS may take
 * @param silence after how long without a frame a connection counts as dead
 */
public record NetLimits(int frameBytes, int connections, Duration handshake, Duration silence) {
  /** For a person's world. */
  public static final NetLimits STANDARD =
      new NetLimits(1 << 20, 512, Duration.ofSeconds(10), Duration.ofSeconds(60));
}
