package vivarium.inspector.viewmodel;

import java.util.concurrent.CompletableFuture;

/**
 * Other worlds: inviting them, being invited, and ending it.
 *
 * <p>May be called on any thread and never blocks; the network is waited for elsewhere. Trouble is
 * a plain sentence.
 */
public interface WorldsWindow {
  /** How things stand now. To look does not make this world known to anybody. */
  CompletableFuture<Answer<WorldsView>> look();

  /**
   * Takes connections from worlds that were invited.
   *
   * @param address at which to listen: {@code 127.0.0.1} for this machine only, {@code 0.0.0.0} for
   *     the network
   * @param host what others call this machine; goes into invitations
   * @param port 0 for any that is free
   * @return the port
   */
  CompletableFuture<Answer<Integer>> listen(String address, String host, int port);

  /** Takes no more connections; those that stand go on. */
  CompletableFuture<Answer<Boolean>> stopListening();

  /** Makes an invitation to what an expression answers in a vat; its link is told this once. */
  CompletableFuture<Answer<String>> invite(String vat, String expression);

  /** The same to an object. */
  CompletableFuture<Answer<String>> invite(ObjectRef object, String label);

  /** Nobody can take the invitation up any more; who has keeps what it got. */
  CompletableFuture<Answer<Boolean>> takeBack(String invitation);

  /**
   * Takes up an invitation: what it leads to is put into a slot of home.
   *
   * @return the far reference, once the other world has answered: that may never be
   */
  CompletableFuture<Answer<ObjectRef>> connect(String link, String slot);

  /** Ends everything with a world and shuts it out. */
  CompletableFuture<Answer<Boolean>> revoke(String fingerprint);

  /** Ends everything with a world and forgets that it was known. */
  CompletableFuture<Answer<Boolean>> forget(String fingerprint);
}
