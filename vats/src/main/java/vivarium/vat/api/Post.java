package vivarium.vat.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.Outgoing;
import vivarium.vat.turn.Receipt;
import vivarium.vat.turn.Returned;
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
  private static final EntryKey OUTBOX = EntryKey.of("outbox/");

  private final WorldStore store;
  private final Function<String, @Nullable VatRunner> runners;
  private final Outboxes outboxes;
  private final Function<String, Passable> absence;
  private final Map<String, AtomicLong> queueEnds = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> outboxEnds = new ConcurrentHashMap<>();

  /** By vat what stands in its queue and waits for its thread, too. */
  private final Map<String, Set<EntryKey>> underway = new ConcurrentHashMap<>();

  /**
   * @param runners answers the vat of a name, or null if it takes no messages
   * @param outboxes who takes what is for nobody in this world
   * @param absence why nobody takes messages under a name
   */
  Post(
      WorldStore store,
      Function<String, @Nullable VatRunner> runners,
      Outboxes outboxes,
      Function<String, Passable> absence) {
    this.store = store;
    this.runners = runners;
    this.outboxes = outboxes;
    this.absence = absence;
  }

  /** Begins to carry messages to a vat, and from it to beyond this world. */
  void open(String vat) {
    queueEnds.put(vat, new AtomicLong(endOf(vat, QUEUE)));
    outboxEnds.put(vat, new AtomicLong(endOf(vat, OUTBOX)));
    underway.put(vat, ConcurrentHashMap.newKeySet());
  }

  /** Carries nothing to a vat any more. */
  void close(String vat) {
    queueEnds.remove(vat);
    outboxEnds.remove(vat);
    underway.remove(vat);
  }

  private long endOf(String vat, EntryKey list) {
    var waiting = waitingIn(vat, list);
    return waiting.isEmpty() ? 0 : numberOf(waiting.getLast(), list) + 1;
  }

  private List<EntryKey> waitingIn(String vat, EntryKey list) {
    var waiting = new ArrayList<EntryKey>();
    store.vat(vat).entries().range(list, list.afterPrefix(), (key, value) -> waiting.add(key));
    return waiting;
  }

  private static long numberOf(EntryKey key, EntryKey list) {
    return key.numberAfter(list);
  }

  /** Has everything sent on that stands in a vat's outbox. */
  void sendWaiting(String vat) {
    outboxes.sendAll(vat, waitingIn(vat, OUTBOX));
  }

  /** Has everything delivered that stands in a vat's queue and is not about to be. */
  void deliverWaiting(String vat) {
    var entries = store.vat(vat).entries();
    var letters = new ArrayList<Letter>();
    for (var place : waitingIn(vat, QUEUE)) {
      var value = entries.get(place);
      if (value != null) {
        letters.add(
            new Letter(vat, place, DeliveryFormat.readDelivery(value), null, Letter.UNKNOWN));
      }
    }
    deliver(letters);
  }

  /** Where messages really go: those to vats that are not there go back. */
  List<Outgoing> addressed(List<Outgoing> outgoing) {
    var addressed = new ArrayList<Outgoing>(outgoing.size());
    var known = ""; // most turns write to one vat, if to any
    for (var message : outgoing) {
      var there = message.vat().equals(known) ? message : addressed(message);
      if (there != null) {
        addressed.add(there);
        known = there.vat();
      }
    }
    return addressed;
  }

  private @Nullable Outgoing addressed(Outgoing message) {
    if (isThere(message.vat())) {
      return message;
    }
    var back = Returned.to(message, absence.apply(message.vat()));
    return back != null && isThere(back.vat()) ? back : null;
  }

  private boolean isThere(String vat) {
    return Abroad.isAbroad(vat) || runners.apply(vat) != null || outboxes.takes(vat);
  }

  /**
   * Gives each message its place: in its receiver's queue, or in the sender's outbox if it is for
   * nobody in this world.
   */
  List<Letter> address(String sender, List<Outgoing> outgoing) {
    var letters = new ArrayList<Letter>(outgoing.size());
    Queue queue = null;
    for (var message : outgoing) {
      if (queue == null || !queue.vat().equals(message.vat())) {
        queue = queueOf(message.vat());
      }
      var letter = queue != null ? queue.next(message) : outLetter(sender, message);
      if (letter != null) {
        letters.add(letter);
      }
    }
    return letters;
  }

  private @Nullable Queue queueOf(String vat) {
    var receiver = runners.apply(vat);
    return receiver == null
        ? null
        : new Queue(vat, receiver, queueEnds.computeIfAbsent(vat, unused -> new AtomicLong()));
  }

  /** Where messages for a vat of this world get their places. */
  private record Queue(String vat, VatRunner receiver, AtomicLong end) {
    Letter next(Outgoing message) {
      int returns = receiver.returns(); // before it has its place, so that no return is missed
      var place = QUEUE.numbered(end.getAndIncrement());
      return new Letter(vat, place, message.delivery(), null, returns);
    }
  }

  private @Nullable Letter outLetter(String sender, Outgoing message) {
    if (outboxes.takes(message.vat())) {
      var place = OUTBOX.numbered(outboxEnd(sender).getAndIncrement());
      return new Letter(sender, place, message.delivery(), message.vat(), Letter.UNKNOWN);
    }
    return null;
  }

  private AtomicLong outboxEnd(String sender) {
    return outboxEnds.computeIfAbsent(sender, unused -> new AtomicLong());
  }

  /** Has letters delivered, but those that are about to be anyway. */
  void deliver(List<Letter> letters) {
    for (int from = 0; from < letters.size(); ) {
      var first = letters.get(from);
      if (first.address() != null) {
        outboxes.send(first.vat(), first.place(), first.address(), first.delivery());
        from++;
      } else {
        int to = from + 1;
        while (to < letters.size() && letters.get(to).isBeside(first)) {
          to++;
        }
        handOver(first.vat(), letters.subList(from, to));
        from = to;
      }
    }
  }

  /** Letters for one vat, which many at a time reach at the cost of one. */
  private void handOver(String vat, List<Letter> letters) {
    var places = underway.get(vat);
    var receiver = runners.apply(vat);
    if (places == null || receiver == null) {
      return;
    }
    var receipts = new ArrayList<Receipt>(letters.size());
    for (var letter : letters) {
      if (places.add(letter.place())) {
        receipts.add(new WaitingLetter(letter, places));
      }
    }
    receiver.deliver(receipts);
  }
}
