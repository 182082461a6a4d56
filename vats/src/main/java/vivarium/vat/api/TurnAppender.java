package vivarium.vat.api;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.Outgoing;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/**
 * Saves turns with the messages that leave with them: both are one record, and the messages are
 * delivered when it is saved.
 */
final class TurnAppender {
  private final WorldStore store;
  private final Post post;
  private volatile Abroad abroad = Abroad.NOWHERE;

  /**
   * Held to read while a message gets its place and the place is saved, to write while a vat goes.
   */
  private final ReentrantReadWriteLock membership = new ReentrantReadWriteLock();

  TurnAppender(WorldStore store, Post post) {
    this.store = store;
    this.post = post;
  }

  /** Where messages to other worlds go. */
  Abroad abroad() {
    return abroad;
  }

  /** Says where messages to other worlds go. */
  void abroad(Abroad where) {
    abroad = where;
  }

  /** Does something while no turn is being saved. */
  <T extends @Nullable Object> T exclusively(Supplier<T> work) {
    membership.writeLock().lock();
    try {
      return work.get();
    } finally {
      membership.writeLock().unlock();
    }
  }

  /**
   * Saves a turn with what leaves with it; what leaves for other worlds is saved in the same
   * record, too.
   *
   * @param saved is told the number of the turn before anything is delivered
   */
  long append(TurnDraft draft, List<Outgoing> outgoing, LongConsumer saved) {
    membership.readLock().lock();
    try {
      return appendSorted(draft, outgoing, saved);
    } finally {
      membership.readLock().unlock();
    }
  }

  /**
   * Saves a turn that no vat has run, with what leaves with it.
   *
   * <p>Whoever asks may have the state of other worlds to itself, for which a turn of a vat waits
   * that is being saved; and the end of a vat waits for that turn. So this does not queue up behind
   * the end of a vat, as turns of vats do.
   */
  long append(TurnDraft draft, List<Outgoing> outgoing) {
    if (!membership.readLock().tryLock()) { // only while a vat goes this very moment
      membership.readLock().lock();
    }
    try {
      return appendSorted(draft, outgoing, turn -> {});
    } finally {
      membership.readLock().unlock();
    }
  }

  private long appendSorted(TurnDraft draft, List<Outgoing> outgoing, LongConsumer saved) {
    var leaving = new ArrayList<Outgoing>();
    var staying = new ArrayList<Outgoing>();
    for (var message : post.addressed(outgoing)) {
      (Abroad.isAbroad(message.vat()) ? leaving : staying).add(message);
    }
    if (leaving.isEmpty()) {
      return append(draft, List.of(), staying, saved);
    }
    return abroad.send(
        leaving,
        (more, returned) -> {
          staying.addAll(returned);
          return append(draft, more, staying, saved);
        });
  }

  private long append(
      TurnDraft draft, List<VatChanges> more, List<Outgoing> outgoing, LongConsumer saved) {
    var letters = post.address(draft.parts().getFirst().vat(), outgoing);
    long turn = store.append(together(draft, more, letters));
    saved.accept(turn);
    post.deliver(letters);
    return turn;
  }

  /** One part for each vat; what is said of an entry last counts. */
  private static TurnDraft together(TurnDraft draft, List<VatChanges> more, List<Letter> letters) {
    if (more.isEmpty() && letters.isEmpty()) {
      return draft;
    }
    var objects = new TreeMap<String, List<ObjectChange>>();
    var entries = new TreeMap<String, List<EntryChange>>();
    for (var part : Stream.concat(draft.parts().stream(), more.stream()).toList()) {
      objects.computeIfAbsent(part.vat(), unused -> new ArrayList<>()).addAll(part.objects());
      var ofVat = entries.computeIfAbsent(part.vat(), unused -> new ArrayList<>());
      if (!ofVat.isEmpty()) {
        var again = part.entries().stream().map(EntryChange::key).collect(Collectors.toSet());
        ofVat.removeIf(change -> again.contains(change.key()));
      }
      ofVat.addAll(part.entries());
    }
    var toVat = ""; // most turns write to one vat, if to any
    List<EntryChange> written = List.of();
    for (var letter : letters) {
      if (!letter.vat().equals(toVat)) {
        toVat = letter.vat();
        written = entries.computeIfAbsent(toVat, unused -> new ArrayList<>());
      }
      written.add(new EntryChange(letter.place(), letter.bytes()));
    }
    var parts = new ArrayList<VatChanges>();
    entries.forEach((name, changes) ->
        parts.add(new VatChanges(name, objects.getOrDefault(name, List.of()), changes)));
    return new TurnDraft(draft.kind(), draft.cause(), parts);
  }
}
