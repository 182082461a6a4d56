package vivarium.vat.log;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.log.Party.Sort;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.past.PastMoment;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.peer.ledger.PeerLedger;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.MessagingEntries;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldException;
import vivarium.world.format.ObjectRecords;
import vivarium.world.object.WellKnown;

/**
 * What objects, vats and worlds are called in a log. Titles of objects are read from the disk as
 * they were at one moment; where that would be too much for a list, their numbers do.
 */
final class Names {
  private static final String SERVICE = "service:";
  private static final String MINE = "mine";
  private static final String WORLDS = "worlds";

  private final Vats vats;
  private final long turn;
  private final boolean titled;
  private final Map<String, PastMoment> moments = new HashMap<>();
  private final Map<String, Party> parties = new HashMap<>();

  /**
   * @param turn objects are called as they were right after it
   * @param titled whether they are called by their titles
   */
  Names(Vats vats, long turn, boolean titled) {
    this.vats = vats;
    this.turn = turn;
    this.titled = titled;
  }

  /** Whom a name in a message means. */
  Party party(String vat) {
    return parties.computeIfAbsent(vat, this::named);
  }

  private Party named(String vat) {
    if (vat.startsWith(SERVICE)) {
      return new Party(Sort.SERVICE, vat.substring(SERVICE.length()));
    }
    return Abroad.isAbroad(vat)
        ? world(new Fingerprint(vat.substring(Abroad.SIGN.length())))
        : new Party(Sort.VAT, vat);
  }

  /** Another world, by what it calls itself as far as it is still known. */
  Party world(Fingerprint peer) {
    var about =
        vats.names().contains(WORLDS)
            ? new PeerLedger(peer).about(new Draft(vats.store().vat(WORLDS).entries()))
            : null;
    return new Party(
        Sort.WORLD,
        about == null || about.name().isEmpty()
            ? peer.brief()
            : "%s (%s)".formatted(about.name(), peer.brief()));
  }

  /** An object that a message names. */
  String object(ObjectOf object) {
    if (object.vat().equals(MINE) || object.vat().equals("yours")) {
      return "an object of " + (object.vat().equals(MINE) ? "this world" : "that world");
    }
    var party = party(object.vat());
    if (party.sort() != Sort.VAT) {
      return party.sort() == Sort.SERVICE ? party.text() : "an object of " + party.text();
    }
    var address = exported(object);
    var title = titled ? title(address) : null;
    if (title != null) {
      return "%s (vat %s)".formatted(title, address.vat());
    }
    return address.id() == WellKnown.GATEKEEPER_ID
        ? "the gatekeeper of vat " + address.vat()
        : "object #%d of vat %s".formatted(address.id(), address.vat());
  }

  /** The object behind the number by which others name it. */
  ObjectAddress exported(ObjectOf object) {
    if (!vats.names().contains(object.vat())) {
      return new ObjectAddress(object.vat(), object.id());
    }
    var key = MessagingEntries.exportKey(object.id());
    long id =
        MessagingEntries.handedOut(
            key, vats.store().vat(object.vat()).entries().getAsOf(key, turn));
    return new ObjectAddress(object.vat(), id == 0 ? object.id() : id);
  }

  /** What an object was called, or null if that cannot be said. */
  @Nullable String title(ObjectAddress object) {
    if (!vats.names().contains(object.vat())) {
      return null;
    }
    try {
      var moment =
          moments.computeIfAbsent(
              object.vat(), name -> new PastMoment(vats.store().vat(name), turn));
      var record = vats.store().vat(object.vat()).readAsOf(object.id(), turn);
      var kind = record == null ? null : ObjectRecords.kindOf(object.id(), record);
      return kind == null ? null : moment.title(kind, object.id());
    } catch (WorldException unreadable) {
      return null; // what is wrong with it, a check of the world says
    }
  }
}
