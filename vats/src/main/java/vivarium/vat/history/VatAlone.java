package vivarium.vat.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.past.PastMoment;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.turn.CustomsEntries;
import vivarium.vat.turn.MessagingEntries;
import vivarium.vat.turn.PromiseFacts;
import vivarium.vat.turn.Vats;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.EntryKey;

/**
 * What becomes of messages, promises and the c-list when one vat goes back and the others do not.
 *
 * <ul>
 *   <li>What was sent stays sent, and what was taken out of the queue is not delivered again.
 *   <li>A promise that has been settled stays settled, whether others settled it or this vat did;
 *       one that another world is to settle keeps what was sent ahead to it; one that was made
 *       since is forgotten, and its answer too; who waits for it elsewhere is told before.
 *   <li>What waited then for a promise that is settled now is told again what became of it, and
 *       where that is not known any more, that it is not: {@link vivarium.vat.turn.Unheard}.
 *   <li>What others hold of an object that was made since is broken. What they hold of any other
 *       stays good, and what was revoked stays revoked.
 * </ul>
 */
final class VatAlone {
  /** Entries that follow the world and not the vat. */
  private static final List<EntryKey> STAYING =
      List.of(EntryKey.of("queue/"), EntryKey.of("outbox/"), EntryKey.of("kernel/"));

  private final VatStore store;
  private final long position;
  private final Set<Long> removed;

  /**
   * @param position the moment it goes back to
   * @param removed the objects that were made since
   */
  VatAlone(VatStore store, long position, Set<Long> removed) {
    this.store = store;
    this.position = position;
    this.removed = removed;
  }

  /** Whether an entry gets the value it had. */
  boolean goesBack(EntryKey key) {
    if (!EntryRules.goesBackWithWorld(key) || STAYING.stream().anyMatch(key::startsWith)) {
      return false;
    }
    var state = MessagingEntries.promiseState(key);
    if (state != null) {
      return !MessagingEntries.staysSo(
          state, store.entries().get(state), store.entries().getAsOf(state, position));
    }
    long object = MessagingEntries.handedOut(key, store.entries().get(key));
    return object == 0 || removed.contains(object);
  }

  /** The open promises made since, with the other vats that wait for them. */
  Map<PromiseOf, Set<String>> awaited() {
    var awaited = new HashMap<PromiseOf, Set<String>>();
    for (var facts : PromiseFacts.in(store.name(), store.entries()).values()) {
      var promise = facts.promise();
      var state = MessagingEntries.stateOf(promise);
      boolean isOwn = promise.vat().equals(store.name());
      if (isOwn && !facts.settled() && store.entries().getAsOf(state, position) == null) {
        var waiting = new TreeSet<>(facts.hearers());
        for (var message : facts.messages()) {
          var answer = message.awaited();
          if (answer != null) {
            waiting.add(answer.vat());
          }
        }
        waiting.remove(store.name());
        if (!waiting.isEmpty()) {
          awaited.put(promise, waiting);
        }
      }
    }
    return awaited;
  }

  /** What others hold, or wait for, that will be broken, at most so much of it. */
  List<Breakage> breakages(Vats vats, int limit) {
    var found = new ArrayList<Breakage>();
    awaited()
        .values()
        .forEach(
            waiting -> waiting.forEach(vat -> found.add(Breakage.ofPromise(vat, store.name()))));
    var numbers = new HashMap<Long, Long>();
    CustomsEntries.exportsIn(store.entries())
        .forEach((number, export) -> {
          if (removed.contains(export.id())) {
            numbers.put(number, export.id());
          }
        });
    if (!numbers.isEmpty()) {
      var now = new PastMoment(store, vats.store().savedTurn());
      for (var holder : vats.names()) {
        if (!holder.equals(store.name())) {
          note(vats, holder, numbers, now, found, limit);
        }
      }
    }
    return found;
  }

  private void note(
      Vats vats,
      String holder,
      Map<Long, Long> numbers,
      PastMoment now,
      List<Breakage> found,
      int limit) {
    var held = new TreeSet<Long>();
    var entries = vats.store().vat(holder).entries();
    var prefix = EntryKey.of("import/");
    entries.range(
        prefix,
        prefix.afterPrefix(),
        (key, value) -> {
          addTo(held, numbers.get(MessagingEntries.presenceOf(store.name(), key)));
          return true;
        });
    PromiseFacts.in(holder, entries)
        .values()
        .forEach(facts -> facts.refers().forEach(value -> addOutcome(held, value, numbers)));
    held.stream()
        .limit(Math.max(0, limit - found.size()))
        .map(id -> new Breakage(holder, new ObjectAddress(store.name(), id), title(now, id)))
        .forEach(found::add);
  }

  /** What a promise has become is held, too, though nobody may have looked at it yet. */
  private void addOutcome(Set<Long> held, Passable value, Map<Long, Long> numbers) {
    switch (value) {
      case ObjectOf(var vat, var number) when vat.equals(store.name()) ->
          addTo(held, numbers.get(number));
      case Elements(var values) -> values.forEach(one -> addOutcome(held, one, numbers));
      case Data(var fields) -> fields.forEach(field -> addOutcome(held, field.value(), numbers));
      default -> {}
    }
  }

  private static void addTo(Set<Long> held, @Nullable Long id) {
    if (id != null) {
      held.add(id);
    }
  }

  private static String title(PastMoment now, long id) {
    var object = now.find(id);
    return object == null ? "" : now.title(object);
  }
}
