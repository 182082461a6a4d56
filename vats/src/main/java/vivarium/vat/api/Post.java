package vivarium.vat.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.turn.Outgoing;
import vivarium.vat.turn.Receipt;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.VatRunner;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.EntryKey;

/**
 * Gives messages their places in the queues of their receivers, and has them delivered.
 *
 * <p>A queue is a range of entries of its vat; what waits in memory only says that something stands
 * there. So a message of which the entry is gone, because the world went back to before it was
 * sent, is not delivered; and one of which the entry is back is.
 */
final class Post {
  private static final EntryKey QUEUE = EntryKey.of("queue/");

  /** A message with its place in its receiver's queue. */
  record Letter(String vat, EntryKey place, Delivery delivery) {}

  private final WorldStore store;
  private final Function<String, @Nullable VatRunner> runners;
  private final Map<String, AtomicLong> queueEnds = new ConcurrentHashMap<>();

  /** By vat what stands in its queue and waits for its thread, too. */
  private final Map<String, Set<EntryKey>> underway = new ConcurrentHashMap<>();

  /**
   * @param runners answers the vat of a name, or null if it takes no messages
   */
  Post(WorldStore store, Function<String, @Nullable VatRunner> runners) {
    this.store = store;
    this.runners = runners;
  }

  /** Begins to carry messages to a vat. */
  void open(String vat) {
    var waiting = waitingIn(vat);
    long end = waiting.isEmpty() ? 0 : numberOf(waiting.getLast()) + 1;
    queueEnds.put(vat, new AtomicLong(end));
    underway.put(vat, ConcurrentHashMap.newKeySet());
  }

  private List<EntryKey> waitingIn(String vat) {
    var waiting = new ArrayList<EntryKey>();
    store
        .vat(vat)
        .entries()
        .range(QUEUE, QUEUE.afterPrefix(), (key, value) -> waiting.add(key));
    return waiting;
  }

  private static long numberOf(EntryKey queueKey) {
    return Long.parseLong(queueKey.text().substring(QUEUE.length()), 16);
  }

  /** Has everything delivered that stands in a vat's queue and is not about to be. */
  void deliverWaiting(String vat) {
    var entries = store.vat(vat).entries();
    for (var place : waitingIn(vat)) {
      var value = entries.get(place);
      if (value != null) {
        deliver(new Letter(vat, place, DeliveryFormat.readDelivery(value)));
      }
    }
  }

  /** Gives each message its place in its receiver's queue. */
  List<Letter> address(List<Outgoing> outgoing) {
    var letters = new ArrayList<Letter>();
    for (var message : outgoing) {
      var addressed = addressed(message);
      var end = addressed == null ? null : queueEnds.get(addressed.vat());
      if (addressed != null && end != null) {
        var place = EntryKey.of(QUEUE.text() + "%016x".formatted(end.getAndIncrement()));
        letters.add(new Letter(addressed.vat(), place, addressed.delivery()));
      }
    }
    return letters;
  }

  /** A message to a vat that is not there goes back to its sender as a broken promise. */
  private @Nullable Outgoing addressed(Outgoing message) {
    if (runners.apply(message.vat()) != null) {
      return message;
    }
    if (message.delivery() instanceof Message(var target, var selector, var arguments, var result)
        && result != null
        && runners.apply(result.vat()) != null) {
      var reason = "There is no vat '%s' in this world.".formatted(message.vat());
      return new Outgoing(result.vat(), new Settlement(result.id(), false, new Text(reason)));
    }
    return null;
  }

  /** Has a letter delivered, unless it is about to be anyway. */
  void deliver(Letter letter) {
    var places = underway.get(letter.vat());
    var receiver = runners.apply(letter.vat());
    if (places != null && receiver != null && places.add(letter.place())) {
      receiver.deliver(new Waiting(letter, places));
    }
  }

  private static String describe(Delivery delivery) {
    return switch (delivery) {
      case Message message -> "message " + message.selector();
      case Settlement settlement ->
          settlement.fulfilled() ? "a promise was fulfilled" : "a promise was broken";
    };
  }

  /** A letter that waits for its vat's thread. */
  private record Waiting(Letter letter, Set<EntryKey> places) implements Receipt {
    @Override
    public TurnRequest request() {
      return new TurnRequest(
          "message",
          describe(letter.delivery()),
          heap -> heap.receive(letter.place(), letter.delivery()),
          false);
    }

    @Override
    public TurnRequest refusal(String reason) {
      return new TurnRequest(
          "message",
          "failed: " + describe(letter.delivery()),
          heap -> heap.refuse(letter.place(), letter.delivery(), reason),
          false);
    }

    @Override
    public void done() {
      places.remove(letter.place());
    }
  }
}
