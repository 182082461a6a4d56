package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.NewsWanted;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.PromiseTable.VatWatcher;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/** What others expect of a vat: answers to messages that wait in it, news of promises it keeps. */
public final class Expectations {
  /**
   * One entry of the vat that somebody else waits for.
   *
   * @param place the entry
   * @param news what whoever waits is told when it will not come
   */
  public record Expectation(EntryKey place, List<Outgoing> news) {}

  private static final String QUEUE = "queue/";
  private static final String SENT = "/sent/";
  private static final String WATCH = "/watch/";

  private final String vat;
  private final Passable reason;
  private final List<Expectation> found = new ArrayList<>();

  private Expectations(String vat, Passable reason) {
    this.vat = vat;
    this.reason = reason;
  }

  /**
   * What others expect of a vat.
   *
   * @param entries the vat's, as they are on disk
   * @param reason why it will not come
   */
  public static List<Expectation> in(String vat, EntryStore entries, Passable reason) {
    var expectations = new Expectations(vat, reason);
    expectations.read(entries, EntryKey.of(QUEUE));
    expectations.read(entries, EntryKey.of("promise/"));
    return List.copyOf(expectations.found);
  }

  private void read(EntryStore entries, EntryKey prefix) {
    entries.range(
        prefix,
        prefix.afterPrefix(),
        (key, value) -> {
          var text = key.text();
          if (text.startsWith(QUEUE) || text.contains(SENT)) {
            add(key, waiting(DeliveryFormat.readDelivery(value)));
          } else if (text.contains(WATCH)) {
            add(
                key,
                PromiseTable.watcher(value) instanceof VatWatcher(var subscriber, var as)
                    ? broken(subscriber, as)
                    : null);
          }
          return true;
        });
  }

  private void add(EntryKey place, @Nullable Outgoing news) {
    found.add(
        new Expectation(place, news == null || news.vat().equals(vat) ? List.of() : List.of(news)));
  }

  private @Nullable Outgoing waiting(Delivery delivery) {
    return delivery instanceof NewsWanted(var promise, var subscriber)
        ? broken(subscriber, new PromiseOf(vat, promise))
        : broken(delivery.awaited());
  }

  private @Nullable Outgoing broken(@Nullable PromiseOf result) {
    return result == null ? null : broken(result.vat(), result);
  }

  private Outgoing broken(String who, PromiseOf promise) {
    return new Outgoing(who, new Settlement(promise, false, reason));
  }
}
