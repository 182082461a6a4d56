package vivarium.vat.peer.ledger;

import java.util.ArrayList;
import java.util.List;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/** What other worlds, or whoever has an invitation, may name of this world; so it is in use. */
public final class GivenAway {
  private static final EntryKey PEERS = EntryKey.of("peer/");

  /** The objects and promises that others may name, by the entries about other worlds. */
  public static List<Passable> in(EntryStore entries) {
    var given = new ArrayList<Passable>();
    entries.range(
        PEERS,
        PEERS.afterPrefix(),
        (key, value) -> {
          switch (part(key)) {
            case "gives", "relay" -> given.add(DeliveryFormat.readPassable(value));
            case "promise" -> given.add(PromiseLedger.promise(value));
            case "answer" -> {
              if (value.length > 0) {
                given.add(DeliveryFormat.readPassable(value));
              }
            }
            default -> {}
          }
          return true;
        });
    Invitations.all(new Draft(entries)).forEach(invitation -> given.add(invitation.object()));
    return given;
  }

  /** What stands behind the fingerprint of the peer. */
  private static String part(EntryKey key) {
    var parts = key.text().split("/", 4);
    return parts.length > 2 ? parts[2] : "";
  }

  private GivenAway() {}
}
