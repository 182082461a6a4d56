package vivarium.vat.turn;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.PromiseTable.Asked;
import vivarium.vat.turn.PromiseTable.Following;
import vivarium.vat.turn.PromiseTable.Open;
import vivarium.vat.turn.PromiseTable.Settled;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/** What the entries of a vat say about messages, for whoever takes vats back in time. */
public final class MessagingEntries {
  private static final String EXPORT = CustomsEntries.EXPORT.text();
  private static final String ALIAS = CustomsEntries.ALIAS.text();
  private static final String IMPORT = CustomsEntries.IMPORT.text();
  private static final String STATE = "/state";
  private static final String QUEUE = "queue/";

  /** Whether an entry holds a message, or the answer to one, and with it what was said. */
  public static boolean isMessage(EntryKey key) {
    var text = key.text();
    return text.startsWith(QUEUE)
        || text.startsWith("outbox/")
        || text.startsWith(PromiseTable.OWN)
        || text.startsWith(PromiseTable.FOREIGN);
  }

  /** The object that an entry of the c-list lets others name, or 0 if it is no such entry. */
  public static long handedOut(EntryKey key, byte @Nullable [] value) {
    var text = key.text();
    if (text.startsWith(EXPORT) && value != null) {
      long number = Long.parseLong(text.substring(EXPORT.length()), 16);
      return CustomsEntries.export(number, value).id();
    }
    return text.startsWith(ALIAS) ? Long.parseLong(text.substring(ALIAS.length()), 16) : 0;
  }

  /**
   * The entry with the state of the promise that an entry is about, or null if it is about none.
   */
  public static @Nullable EntryKey promiseState(EntryKey key) {
    var text = key.text();
    if (!text.startsWith(PromiseTable.OWN) && !text.startsWith(PromiseTable.FOREIGN)) {
      return null;
    }
    int end = text.indexOf('/', text.indexOf('/') + 1);
    return end < 0 ? null : EntryKey.of(text.substring(0, end) + STATE);
  }

  /**
   * Whether a promise stays as it is when its vat goes back to when it had another state: others
   * know that it is settled, the news that it follows another came and does not come again, another
   * world has what was sent ahead to it, or it is another vat's, which tells of it but once. One of
   * another vat that was forgotten since is asked about anew.
   *
   * @param state the entry with its state
   */
  public static boolean staysSo(EntryKey state, byte @Nullable [] now, byte @Nullable [] then) {
    boolean isForeign = state.text().startsWith(PromiseTable.FOREIGN);
    if (now == null) {
      return isForeign && then != null && PromiseTable.state(then) instanceof Open;
    }
    if (isForeign) {
      return true;
    }
    return then != null
        && (PromiseTable.state(then) instanceof Asked
            || switch (PromiseTable.state(now)) {
              case Settled _, Following _, Asked _ -> true;
              default -> false;
            });
  }

  /** What a promise was settled with according to its state, or null while it is open. */
  public static @Nullable Settlement settled(PromiseOf promise, byte @Nullable [] state) {
    return state != null && PromiseTable.state(state) instanceof Settled(var well, var value)
        ? new Settlement(promise, well, value)
        : null;
  }

  /** Whether a promise of a vat is settled, or will be by what stands in the vat's queue. */
  public static boolean isTold(PromiseOf promise, EntryStore entries) {
    var state = entries.get(stateOf(promise));
    if (state == null) {
      return false;
    }
    if (!(PromiseTable.state(state) instanceof Open)
        || PromiseTable.state(state) instanceof Following) {
      return true;
    }
    var queue = EntryKey.of(QUEUE);
    var found = new AtomicBoolean();
    entries.range(
        queue,
        queue.afterPrefix(),
        (key, value) -> {
          found.set(isNews(DeliveryFormat.readDelivery(value), promise));
          return !found.get();
        });
    return found.get();
  }

  private static boolean isNews(Delivery delivery, PromiseOf promise) {
    return delivery instanceof Settlement news && news.promise().equals(promise);
  }

  /** The entry with the state of a promise, in the vat that keeps it. */
  public static EntryKey stateOf(PromiseOf promise) {
    return EntryKey.of(PromiseTable.OWN + "%016x".formatted(promise.id()) + STATE);
  }

  /** Which number of another vat's object an entry is a presence of, or 0 if it is none. */
  public static long presenceOf(String vat, EntryKey key) {
    var text = key.text();
    return text.startsWith(IMPORT)
            && Address.parse(text.substring(IMPORT.length()))
                instanceof ObjectOf(var home, var number)
            && home.equals(vat)
        ? number
        : 0;
  }

  /** What a far reference with this address stands for: an object or a promise. */
  public static Passable standsFor(String address) {
    return Address.parse(address);
  }

  /** The entry under which the far reference with an address is found. */
  public static EntryKey presenceKey(String address) {
    return CustomsEntries.importKey(address);
  }

  /** The entry that lets others name something by a number. */
  public static EntryKey exportKey(long number) {
    return CustomsEntries.exportKey(number);
  }

  /** The entry that says by which number others know an object. */
  public static EntryKey aliasKey(long id) {
    return CustomsEntries.aliasKey(id);
  }

  private MessagingEntries() {}
}
