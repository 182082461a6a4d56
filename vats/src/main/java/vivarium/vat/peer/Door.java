package vivarium.vat.peer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Trouble;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.peer.ledger.Invitations;
import vivarium.vat.turn.Outgoing;

/**
 * Where other worlds take up invitations. To a peer the door is the object with the number {@link
 * Border#DOOR}; it understands {@value #REDEEM} and nothing else.
 */
final class Door {
  /** What is sent to the door, with the secret of an invitation. */
  static final String REDEEM = "redeem:";

  private final Exchange exchange;

  Door(Exchange exchange) {
    this.exchange = exchange;
  }

  /** Whether a secret lets a stranger in. */
  boolean admits(String secret) {
    var entry = entry(secret);
    return entry != null && !entry.hasExpired(exchange.clock().now());
  }

  /** Why a secret lets nobody in. */
  String refusal(String secret) {
    var entry = entry(secret);
    return entry == null
        ? "This world does not know yours, and the invitation is missing or not valid."
        : expired(entry);
  }

  private Invitations.@Nullable Entry entry(String secret) {
    return secret.isEmpty() ? null : Invitations.get(exchange.draft(), Invitations.idOf(secret));
  }

  private static String expired(Invitations.Entry entry) {
    return "This invitation expired at %s. Ask for a new one.".formatted(entry.until());
  }

  /** A peer has sent a message to the door. */
  List<Outgoing> knocked(Draft draft, Peer peer, Delivery said) {
    var message = (Message) said;
    var all = new ArrayList<Outgoing>();
    var result = peer.arrivals().resultOf(draft, message, all);
    all.add(new Outgoing(result.vat(), answer(draft, message, result)));
    return all;
  }

  private Settlement answer(Draft draft, Message message, PromiseOf promise) {
    if (!message.selector().equals(REDEEM)
        || message.arguments().size() != 1
        || !(message.arguments().getFirst() instanceof Text(var secret))) {
      return new Settlement(
          promise,
          false,
          Trouble.NOT_CALLABLE.reason("The door of a world only takes up invitations."));
    }
    var invitation = Invitations.get(draft, Invitations.idOf(secret));
    if (invitation == null) {
      return new Settlement(
          promise,
          false,
          Trouble.OBJECT_REVOKED.reason("This invitation is not valid, or was taken back."));
    }
    if (invitation.hasExpired(exchange.clock().now())) {
      return new Settlement(promise, false, Trouble.OBJECT_REVOKED.reason(expired(invitation)));
    }
    Invitations.put(draft, invitation.usedAgain());
    return new Settlement(promise, true, invitation.object());
  }
}
