package vivarium.vat.peer.link;

import java.util.function.Consumer;

/** Makes links: by dialling, and by listening for those who dial. Any thread may call it. */
public interface Transport extends AutoCloseable {
  /** Has a listener told of everything; called once, before anything else. */
  void begin(LinkListener listener);

  /** Who we are. */
  Fingerprint identity();

  /**
   * Takes connections from now on.
   *
   * @param host the address to listen at
   * @param port 0 for any that is free
   * @return the port
   * @throws vivarium.world.base.WorldException if one cannot listen there
   */
  int listen(String host, int port);

  /** Takes no more connections; those that stand go on. */
  void stopListening();

  /**
   * Begins to connect. Success is told to the listener.
   *
   * @param expected who must be there; anybody else is hung up on
   * @param failed hears why it did not come about
   */
  void dial(String host, int port, Fingerprint expected, Consumer<String> failed);

  /** Closes all links. */
  @Override
  void close();
}
