package vivarium.vat.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.peer.ledger.PeerLedger;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.turn.OutboxEntry;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.TurnChanges.OfEntry;

/** Finds the messages among the entries that a turn has changed in one vat. */
final class Mail {
  private static final EntryKey QUEUE = EntryKey.of("queue/");
  private static final EntryKey OUTBOX = EntryKey.of("outbox/");
  private static final EntryKey PROMISE = EntryKey.of("promise/");
  private static final EntryKey REMOTE = EntryKey.of("remote/");
  private static final List<EntryKey> CUSTOMS =
      List.of("export/", "import/", "alias/", "pin/").stream().map(EntryKey::of).toList();
  private static final String WAITS = "/sent/";

  /** A message that stood in the queue. */
  record Taken(EntryKey place, Delivery delivery) {}

  /** To whom a message went: a vat or service by its name, a world, or else a promise. */
  sealed interface Receiver {
    record Named(String vat) implements Receiver {}

    record World(Fingerprint peer) implements Receiver {}

    record Promise(String name) implements Receiver {}
  }

  /** A message that left. */
  record Sent(Receiver to, Delivery delivery) {}

  private final String vat;
  private final List<OfEntry> entries;

  Mail(String vat, List<OfEntry> entries) {
    this.vat = vat;
    this.entries = entries;
  }

  /** What was taken out of the queue, or null if nothing was. */
  @Nullable Taken taken() {
    for (var entry : entries) {
      var before = entry.before();
      if (entry.key().startsWith(QUEUE) && before != null && entry.after() == null) {
        return new Taken(entry.key(), DeliveryFormat.readDelivery(before));
      }
    }
    return null;
  }

  /** Whether nothing happened in this vat but that messages were put into its queue. */
  boolean isOnlyPutting() {
    return !entries.isEmpty() && entries.stream().allMatch(Mail::isNewInQueue);
  }

  private static boolean isNewInQueue(OfEntry entry) {
    return entry.key().startsWith(QUEUE) && entry.before() == null;
  }

  /** What was put into this vat's queue, its outbox, or to what is said to other worlds. */
  List<Sent> sent() {
    var sent = new ArrayList<Sent>();
    for (var entry : entries) {
      var after = entry.after();
      var found = after == null || entry.before() != null ? null : sent(entry.key(), after);
      if (found != null) {
        sent.add(found);
      }
    }
    return sent;
  }

  private @Nullable Sent sent(EntryKey key, byte[] after) {
    if (key.startsWith(QUEUE)) {
      return new Sent(new Receiver.Named(vat), DeliveryFormat.readDelivery(after));
    }
    if (key.startsWith(OUTBOX)) {
      var letter = OutboxEntry.read(after);
      return new Sent(new Receiver.Named(letter.address()), letter.delivery());
    }
    if (isAboutPromise(key) && key.text().contains(WAITS)) {
      var waiting = DeliveryFormat.readDelivery(after);
      boolean isCopy = waiting instanceof Delivery.Ahead;
      return isCopy ? null : new Sent(new Receiver.Promise(promiseIn(key)), waiting);
    }
    var said = PeerLedger.saidIn(key, after);
    return said == null
        ? null
        : new Sent(new Receiver.World(said.peer()), DeliveryFormat.readDelivery(said.delivery()));
  }

  private static String promiseIn(EntryKey key) {
    var name = key.text().split("/", 3)[1];
    return "#" + Long.parseLong(name.substring(0, 16), 16);
  }

  private static boolean isAboutPromise(EntryKey key) {
    return key.startsWith(PROMISE) || key.startsWith(REMOTE);
  }

  /** How many entries about promises were changed. */
  int promises() {
    return (int) entries.stream().filter(entry -> isAboutPromise(entry.key())).count();
  }

  /** How many entries of the c-list were changed. */
  int customs() {
    return (int)
        entries.stream().filter(e -> CUSTOMS.stream().anyMatch(e.key()::startsWith)).count();
  }
}
