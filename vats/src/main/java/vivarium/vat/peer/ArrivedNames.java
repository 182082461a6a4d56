package vivarium.vat.peer;

import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Copies;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.peer.frame.BadFrame;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.peer.ledger.PeerLedger;

/**
 * What a peer names in what it says: as it is called here, and how often it was named. What it may
 * not name is a {@link NotGiven}, what no honest peer names a {@link BadFrame}.
 */
final class ArrivedNames {
  private final String peer;
  private final PeerLedger ledger;

  /**
   * @param peer the peer as vats call it
   */
  ArrivedNames(String peer, PeerLedger ledger) {
    this.peer = peer;
    this.ledger = ledger;
  }

  // ---- how often

  /** Counts what something names of the peer's own. */
  void count(Draft entries, Delivery said) {
    var message = said.carried();
    if (message != null) {
      message.arguments().forEach(argument -> count(entries, argument));
    } else if (said instanceof Settlement news) {
      count(entries, news.value());
    }
  }

  private void count(Draft entries, Passable value) {
    switch (value) {
      case Elements(var values) -> values.forEach(element -> count(entries, element));
      case Data(var fields) -> fields.forEach(field -> count(entries, field.value()));
      default -> {
        if (isTheirs(value)) {
          ledger.named().named(entries, value);
        }
      }
    }
  }

  /** The peer gives something back. */
  void dropped(Draft entries, Passable thing, long count) {
    switch (thing) {
      case ObjectOf(var whose, var number) when whose.equals(Border.YOURS) && count > 0 -> {
        if (ledger.named().dropped(entries, number, count)) {
          ledger.takeBack(entries, number);
        }
      }
      case PromiseOf(var whose, var number) when whose.equals(Border.YOURS) && count > 0 -> {
        if (ledger.named().dropped(entries, number, count)) {
          ledger.promises().takeBack(entries, number);
        }
      }
      default -> throw new BadFrame("it gives back what it cannot have");
    }
  }

  /** Whether it is something of the peer's own. */
  static boolean isTheirs(Passable value) {
    return switch (value) {
      case ObjectOf(var whose, var number) -> whose.equals(Border.MINE);
      case PromiseOf(var whose, var number) -> whose.equals(Border.MINE);
      default -> false;
    };
  }

  // ---- values

  /** What the peer calls something, as it is called here. */
  Passable value(Draft entries, Passable value) {
    return Renaming.of(value, part -> name(entries, part));
  }

  private Passable name(Draft entries, Passable part) {
    return switch (part) {
      case ObjectOf(var whose, var number) when whose.equals(Border.MINE) ->
          new ObjectOf(peer, number);
      case ObjectOf(var whose, var number) when whose.equals(Border.YOURS) ->
          required(ledger.given(entries, number), "An object in the message");
      case ObjectOf other -> throw new BadFrame("it names an object of nobody");
      case PromiseOf(var whose, var number) when whose.equals(Border.MINE) ->
          new PromiseOf(peer, number);
      case PromiseOf(var whose, var number) when whose.equals(Border.YOURS) ->
          required(ledger.promises().known(entries, number), "A promise in the message");
      case PromiseOf other -> throw new BadFrame("it names a promise of nobody");
      case Copies copies -> throw new BadFrame("it brings code along");
      default -> part;
    };
  }

  /** Something that the peer was given, or an error. */
  static <T> T required(@Nullable T found, String what) {
    if (found == null) {
      throw new NotGiven(what);
    }
    return found;
  }
}
