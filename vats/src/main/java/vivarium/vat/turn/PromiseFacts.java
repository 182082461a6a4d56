package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.PromiseTable.Following;
import vivarium.vat.turn.PromiseTable.ObjectWatcher;
import vivarium.vat.turn.PromiseTable.Open;
import vivarium.vat.turn.PromiseTable.Settled;
import vivarium.vat.turn.PromiseTable.VatWatcher;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/**
 * What the disk of a vat says about one promise, its own or another vat's.
 *
 * @param promise which
 * @param settled whether it is settled
 * @param refers what it has become, or will
 * @param messages what waits for it
 * @param watchers the objects of the vat that hear of it, by the numbers others name them by
 * @param hearers the other vats that hear of it
 * @param keys the entries about it
 */
public record PromiseFacts(
    PromiseOf promise,
    boolean settled,
    List<Passable> refers,
    List<Delivery> messages,
    List<Long> watchers,
    List<String> hearers,
    List<EntryKey> keys) {
  private static final int NUMBER_CHARS = 16;

  private PromiseFacts(PromiseOf promise, boolean settled) {
    this(
        promise,
        settled,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** All promises of which a vat has something on its disk. */
  public static Map<PromiseOf, PromiseFacts> in(String vat, EntryStore entries) {
    var found = new LinkedHashMap<PromiseOf, PromiseFacts>();
    read(vat, entries, PromiseTable.OWN, found);
    read(vat, entries, PromiseTable.FOREIGN, found);
    return found;
  }

  /** The same of one promise; null if the vat has nothing of it. */
  public static @Nullable PromiseFacts about(PromiseOf promise, String vat, EntryStore entries) {
    var found = new LinkedHashMap<PromiseOf, PromiseFacts>();
    read(vat, entries, PromiseTable.path(vat, promise) + "/", found);
    return found.get(promise);
  }

  private static void read(
      String vat, EntryStore entries, String prefix, Map<PromiseOf, PromiseFacts> found) {
    var first = EntryKey.of(prefix);
    entries.range(
        first,
        first.afterPrefix(),
        (key, value) -> {
          var text = key.text();
          int begin = text.indexOf('/') + 1;
          int end = text.indexOf('/', begin);
          var promise = promise(vat, text.substring(begin, end));
          boolean isState = text.endsWith("/state");
          var facts =
              isState
                  ? withState(found, promise, PromiseTable.state(value) instanceof Settled)
                  : found.computeIfAbsent(promise, name -> new PromiseFacts(name, false));
          facts.keys().add(key);
          facts.note(text.substring(end + 1), value);
          return true;
        });
  }

  private static PromiseFacts withState(
      Map<PromiseOf, PromiseFacts> found, PromiseOf promise, boolean settled) {
    var former = found.get(promise);
    var facts =
        former == null
            ? new PromiseFacts(promise, settled)
            : new PromiseFacts(
                promise,
                settled,
                former.refers(),
                former.messages(),
                former.watchers(),
                former.hearers(),
                former.keys());
    found.put(promise, facts);
    return facts;
  }

  /** The promise that an entry of a vat is about. */
  static PromiseOf promiseOf(String vat, EntryKey key) {
    var text = key.text();
    int begin = text.indexOf('/') + 1;
    return promise(vat, text.substring(begin, text.indexOf('/', begin)));
  }

  private static PromiseOf promise(String vat, String name) {
    long id = Long.parseLong(name.substring(0, NUMBER_CHARS), 16);
    return new PromiseOf(name.length() > NUMBER_CHARS ? name.substring(NUMBER_CHARS + 1) : vat, id);
  }

  private void note(String part, byte[] value) {
    if (part.equals("state")) {
      switch (PromiseTable.state(value)) {
        case Settled(var fulfilled, var outcome) -> refers.add(outcome);
        case Following(var other, var token) -> refers.add(other);
        case Open open -> {}
      }
    } else if (part.startsWith("sent/")) {
      messages.add(DeliveryFormat.readDelivery(value));
    } else {
      switch (PromiseTable.watcher(value)) {
        case ObjectWatcher(var id) -> watchers.add(id);
        case VatWatcher(var subscriber, var as) -> {
          refers.add(as);
          hearers.add(subscriber);
        }
      }
    }
  }
}
