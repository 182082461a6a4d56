package vivarium.vat.peer.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
          var found = by(key, value);
          if (found != null) {
            given.add(found);
          }
          return true;
        });
    Invitations.all(new Draft(entries)).forEach(invitation -> given.add(invitation.object()));
    return given;
  }

  /** What others may name by one entry; null if it is no such entry. */
  public static @Nullable Passable by(EntryKey key, byte[] value) {
    if (!key.startsWith(PEERS)) {
      return Invitations.objectBy(key, value);
    }
    return switch (part(key)) {
      case "gives", "relay" -> DeliveryFormat.readPassable(value);
      case "promise" -> PromiseLedger.promise(value);
      case "answer" -> value.length > 0 ? DeliveryFormat.readPassable(value) : null;
      default -> null;
    };
  }

  /** What stands behind the fingerprint of the peer. */
  private static String part(EntryKey key) {
    var parts = key.text().split("/", 4);
    return parts.length > 2 ? parts[2] : "";
  }

  private GivenAway() {}
}
