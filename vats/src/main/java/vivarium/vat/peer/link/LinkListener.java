package vivarium.vat.peer.link;

/** Hears what happens on links. Called on the transport's threads; must not wait. */
public interface LinkListener {
  /**
   * A connection stands, and the peer has proven who it is.
   *
   * @param dialled whether this side began it
   */
  void opened(Link link, boolean dialled);

  /** A frame has arrived; never before {@link #opened}. */
  void received(Link link, byte[] frame);

  /** The connection is gone; told once, after everything else. */
  void closed(Link link, String reason);
}
