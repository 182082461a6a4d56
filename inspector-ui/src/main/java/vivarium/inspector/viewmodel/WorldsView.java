package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * This world among others.
 *
 * @param fingerprint by what others know it; empty before it has had to do with any
 * @param host where others reach it
 * @param port the port at which it listens, or would
 * @param listening whether it takes connections now
 */
public record WorldsView(
    String fingerprint,
    String host,
    int port,
    boolean listening,
    List<InvitationView> invitations,
    List<PeerView> peers) {
  public WorldsView {
    invitations = List.copyOf(invitations);
    peers = List.copyOf(peers);
  }
}
