package vivarium.vat.peer.link;

/**
 * One connection to a peer whose identity is proven. Frames arrive whole or not at all.
 *
 * <p>Any thread may call any method; none waits.
 */
public interface Link {
  /** Who is at the other end. */
  Fingerprint peer();

  /** Where the other end is, for a person. */
  String place();

  /**
   * Sends a frame. Does nothing once the link is closed: what matters is sent again on the next.
   */
  void send(byte[] frame);

  /** Stops or goes on taking frames off the network, so that a fast peer waits and not we. */
  void reading(boolean on);

  /** Sends what was handed to {@link #send}, and closes. */
  void close();
}
