package vivarium.vat.log;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.vat.log.Party.Sort;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.turn.Vats;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.TurnChanges.OfEntry;
import vivarium.world.store.turn.TurnSummary;

/** What a turn took out of the queue of its vat, and who had put it there. */
final class Uptake {
  /** The kinds of turns that take a message up; a rollback may only seem to. */
  private static final Set<String> TAKING = Set.of("message", "upgrade", "resume");

  private final Vats vats;

  Uptake(Vats vats) {
    this.vats = vats;
  }

  /** All vats that a turn touched. */
  List<String> vatsOf(TurnSummary turn) {
    return vats.store().turns(turn.turn() + 1, 1).stream()
        .filter(found -> found.turn() == turn.turn())
        .findFirst()
        .orElse(turn)
        .vats();
  }

  private static Mail.@Nullable Taken taken(
      VatStore store, TurnSummary turn, List<OfEntry> entries) {
    return TAKING.contains(turn.kind()) ? new Mail(store.name(), entries).taken() : null;
  }

  /** The delivery that a turn took out of its queue, or null. */
  static @Nullable Delivery delivery(VatStore store, TurnSummary turn, List<OfEntry> entries) {
    var taken = taken(store, turn, entries);
    return taken == null ? null : taken.delivery();
  }

  /** What a turn took out of its queue, or null if nothing. */
  @Nullable TakenMessage of(VatStore store, TurnSummary turn, List<OfEntry> entries, Names names) {
    var taken = taken(store, turn, entries);
    if (taken == null) {
      return null;
    }
    long sentBy = store.entries().lastTurnOf(taken.place(), turn.turn() - 1);
    var sending = sending(store, sentBy);
    var words = new Wording(names);
    var message = taken.delivery().carried();
    return new TakenMessage(
        words.of(taken.delivery()),
        message == null ? "" : message.selector(),
        message == null ? List.of() : words.arguments(message),
        taken.delivery() instanceof Message(var target, _, _, _)
            ? names.exported(new ObjectOf(store.name(), target))
            : null,
        sender(store.name(), taken.delivery(), sending, names),
        sending == null ? 0 : sentBy,
        sending == null ? null : sending.at(),
        taken.delivery().awaited() != null);
  }

  private static @Nullable TurnSummary sending(VatStore store, long sentBy) {
    return store.turns(sentBy + 1, 1).stream()
        .filter(turn -> turn.turn() == sentBy)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whoever waits for the answer has asked. Where nobody does, it is the vat that did more in the
   * sending turn than put messages into queues.
   */
  private Party sender(String vat, Delivery delivery, @Nullable TurnSummary sending, Names names) {
    var promise = delivery.awaited();
    if (promise != null) {
      return names.party(promise.vat());
    }
    if (sending == null) {
      return Party.UNKNOWN;
    }
    var others = vatsOf(sending);
    if (others.size() == 1) {
      return new Party(Sort.VAT, vat);
    }
    return others.stream()
        .filter(name -> vats.names().contains(name))
        .filter(name -> ran(name, sending.turn()))
        .findFirst()
        .map(names::party)
        .orElse(Party.UNKNOWN);
  }

  private boolean ran(String vat, long turn) {
    var changes = vats.store().vat(vat).changesOf(turn, 1);
    return !changes.objects().isEmpty() || !new Mail(vat, changes.entries()).isOnlyPutting();
  }
}
