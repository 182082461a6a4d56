package vivarium.vat.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Pipelined;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Delivery.Subscription;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.OutboxEntry;
import vivarium.vat.turn.Outgoing;
import vivarium.vat.turn.Receipt;
import vivarium.vat.turn.Returned;
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
  private static final EntryKey OUTBOX = EntryKey.of("outbox/");

  /**
   * A message with its place.
   *
   * @param vat in which it stands
   * @param place in that vat's queue, or in its outbox
   * @param address to whom it goes beyond this world, or null if it stands in a queue
   */
  record Letter(String vat, EntryKey place, Delivery delivery, @Nullable String address) {
    byte[] bytes() {
      return address == null
          ? DeliveryFormat.write(delivery)
          : new OutboxEntry(address, delivery).bytes();
    }
  }

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
    return Long.parseLong(key.text().substring(list.length()), 16);
  }

  /** Has everything sent on that stands in a vat's outbox. */
  void sendWaiting(String vat) {
    outboxes.sendAll(vat, waitingIn(vat, OUTBOX));
  }

  /** Has everything delivered that stands in a vat's queue and is not about to be. */
  void deliverWaiting(String vat) {
    var entries = store.vat(vat).entries();
    for (var place : waitingIn(vat, QUEUE)) {
      var value = entries.get(place);
      if (value != null) {
        deliver(new Letter(vat, place, DeliveryFormat.readDelivery(value), null));
      }
    }
  }

  /** Where messages really go: those to vats that are not there go back. */
  List<Outgoing> addressed(List<Outgoing> outgoing) {
    return outgoing.stream().map(this::addressed).filter(Objects::nonNull).toList();
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
    var letters = new ArrayList<Letter>();
    for (var message : outgoing) {
      var letter = letter(sender, message);
      if (letter != null) {
        letters.add(letter);
      }
    }
    return letters;
  }

  private @Nullable Letter letter(String sender, Outgoing message) {
    if (runners.apply(message.vat()) != null) {
      return inQueue(message);
    }
    if (outboxes.takes(message.vat())) {
      var place =
          EntryKey.of(OUTBOX.text() + "%016x".formatted(outboxEnd(sender).getAndIncrement()));
      return new Letter(sender, place, message.delivery(), message.vat());
    }
    return null;
  }

  private Letter inQueue(Outgoing message) {
    var end = queueEnds.computeIfAbsent(message.vat(), unused -> new AtomicLong());
    var place = EntryKey.of(QUEUE.text() + "%016x".formatted(end.getAndIncrement()));
    return new Letter(message.vat(), place, message.delivery(), null);
  }

  private AtomicLong outboxEnd(String sender) {
    return outboxEnds.computeIfAbsent(sender, unused -> new AtomicLong());
  }

  /** Has a letter delivered, unless it is about to be anyway. */
  void deliver(Letter letter) {
    if (letter.address() != null) {
      outboxes.send(letter.vat(), letter.place(), letter.address(), letter.delivery());
      return;
    }
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
      case Pipelined sent -> "message %s to a promise".formatted(sent.message().selector());
      case Subscription wish -> "vat %s wants to hear of a promise".formatted(wish.vat());
      case Upgrade upgrade -> "upgrade";
    };
  }

  /** A letter that waits for its vat's thread. */
  private record Waiting(Letter letter, Set<EntryKey> places) implements Receipt {
    @Override
    public TurnRequest request() {
      return new TurnRequest(
          letter.delivery() instanceof Upgrade ? "upgrade" : "message",
          describe(letter.delivery()),
          heap -> heap.receive(letter.place(), letter.delivery()),
          false);
    }

    @Override
    public TurnRequest refusal(String reason) {
      return new TurnRequest(
          "message",
          REFUSED + describe(letter.delivery()) + REASON + reason,
          heap -> heap.refuse(letter.place(), letter.delivery(), reason),
          false);
    }

    @Override
    public void done() {
      places.remove(letter.place());
    }
  }
}
