package vivarium.app.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vivarium.app.console.TextTable;
import vivarium.app.console.TextTable.Column;
import vivarium.app.console.Words;
import vivarium.app.json.Json;
import vivarium.vat.peer.InvitationFigures;
import vivarium.vat.peer.PeerFigures;

/**
 * {@code world list}: the worlds that this one has to do with, and the invitations that are out.
 */
@Command(
    name = "list",
    description = "Shows connected worlds and invitations.",
    footer = {"", "Examples:", "  vivarium world list", "  vivarium world list --json"})
final class PeersCommand implements Callable<Integer> {
  private static final int FINGERPRINT_CHARS = 8;

  private final Session session;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  PeersCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var world = session.existingWorld();
    var peers = world.hasPeers() ? world.peers().all() : List.<PeerFigures>of();
    var invitations = world.hasPeers() ? world.peers().invitations() : List.<InvitationFigures>of();
    if (json) {
      Json.print(session.console(), new Document(peers, invitations));
    } else if (peers.isEmpty() && invitations.isEmpty()) {
      session.console().say("This world has nothing to do with others, and has invited nobody.");
    } else {
      printPeers(peers);
      printInvitations(invitations);
    }
    return Exit.OK;
  }

  private void printPeers(List<PeerFigures> peers) {
    if (peers.isEmpty()) {
      return;
    }
    var table =
        new TextTable(
            Column.text("WORLD"),
            Column.text("FINGERPRINT"),
            Column.text("STATE"),
            Column.number("WAITING"),
            Column.number("GIVEN"),
            Column.text("TROUBLE"));
    for (var peer : peers) {
      table.row(
          peer.name(),
          peer.fingerprint().substring(0, FINGERPRINT_CHARS),
          peer.state().name().toLowerCase(Locale.ROOT),
          Long.toString(peer.pending()),
          Long.toString(peer.given()),
          peer.trouble());
    }
    table.print(session.console());
  }

  private void printInvitations(List<InvitationFigures> invitations) {
    if (invitations.isEmpty()) {
      return;
    }
    var table =
        new TextTable(
            Column.text("INVITATION"),
            Column.text("TO"),
            Column.text("VAT"),
            Column.number("USED"),
            Column.text("UNTIL"));
    for (var invitation : invitations) {
      table.row(
          invitation.id().substring(0, FINGERPRINT_CHARS),
          invitation.label(),
          invitation.vat(),
          Integer.toString(invitation.used()),
          invitation.until() == null ? "" : Words.moment(invitation.until()));
    }
    table.print(session.console());
  }

  private record Document(List<PeerFigures> worlds, List<InvitationFigures> invitations) {}
}
