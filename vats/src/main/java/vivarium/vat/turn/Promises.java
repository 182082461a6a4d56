package vivarium.vat.turn;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.FarReference;
import vivarium.world.object.WorldObject;
import vivarium.world.store.turn.EntryKey;

/**
 * The promises that a vat waits for. They are entries of the vat, so they outlive the process.
 *
 * <p>A promise is waiting, fulfilled with a value or broken with a reason. Messages sent to a
 * waiting one are kept and leave, in their order, when it is settled.
 */
final class Promises {
  private static final byte WAITING = 0;
  private static final byte FULFILLED = 1;
  private static final byte BROKEN = 2;

  private final String vat;
  private final VatMemory memory;
  private final TurnEntries entries;
  private final List<WorldObject> kept;
  private final List<Outgoing> outgoing;

  Promises(
      String vat,
      VatMemory memory,
      TurnEntries entries,
      List<WorldObject> kept,
      List<Outgoing> outgoing) {
    this.vat = vat;
    this.memory = memory;
    this.entries = entries;
    this.kept = kept;
    this.outgoing = outgoing;
  }

  private static EntryKey stateKey(long id) {
    return EntryKey.of("promise/%016x/state".formatted(id));
  }

  private static EntryKey queuePrefix(long id) {
    return EntryKey.of("promise/%016x/sent/".formatted(id));
  }

  private static EntryKey watchPrefix(long id) {
    return EntryKey.of("promise/%016x/watch/".formatted(id));
  }

  /** A new waiting promise. */
  FarReference make() {
    long id = memory.newId();
    var address = Address.of(new PromiseOf(vat, id));
    var promise = new FarReference(memory, memory.wellKnown().emptyMap, new Object[0], address);
    kept.add(promise);
    entries.put(stateKey(id), new byte[] {WAITING});
    return promise;
  }

  /** Sends a message to what a promise will be. */
  void send(long promise, Message message) {
    var state = state(promise);
    switch (state[0]) {
      case WAITING -> append(queuePrefix(promise), DeliveryFormat.write(message));
      case FULFILLED -> forward(message, value(state));
      default -> breakResult(message, value(state));
    }
  }

  /** Has an object of this vat told when the promise is settled. */
  void watch(long promise, long watcher) {
    var state = state(promise);
    if (state[0] == WAITING) {
      append(watchPrefix(promise), Long.toHexString(watcher).getBytes(StandardCharsets.US_ASCII));
    } else {
      tell(watcher, state[0] == FULFILLED, value(state));
    }
  }

  /** Takes the news that a promise is settled; what waited for it goes on. */
  void settle(Settlement news) {
    var key = stateKey(news.promise());
    var former = entries.get(key);
    if (former == null || former[0] != WAITING) {
      return;
    }
    entries.put(key, state(news));
    for (var waiting : entries.keysWithPrefix(queuePrefix(news.promise()))) {
      var message = (Message) DeliveryFormat.readDelivery(required(waiting));
      entries.remove(waiting);
      if (news.fulfilled()) {
        forward(message, news.value());
      } else {
        breakResult(message, news.value());
      }
    }
    for (var watching : entries.keysWithPrefix(watchPrefix(news.promise()))) {
      var text = new String(required(watching), StandardCharsets.US_ASCII);
      entries.remove(watching);
      tell(Long.parseLong(text, 16), news.fulfilled(), news.value());
    }
  }

  /** {@code waiting}, {@code fulfilled} or {@code broken}. */
  String stateName(long promise) {
    return switch (state(promise)[0]) {
      case WAITING -> "waiting";
      case FULFILLED -> "fulfilled";
      default -> "broken";
    };
  }

  /** What a settled promise was settled with, the value or the reason; null while it waits. */
  @Nullable Passable outcome(long promise) {
    var state = state(promise);
    return state[0] == WAITING ? null : value(state);
  }

  /** Passes a message on to what its target turned out to be. */
  private void forward(Message message, Passable target) {
    switch (target) {
      case ObjectOf(var home, var id) ->
          outgoing.add(
              new Outgoing(
                  home,
                  new Message(id, message.selector(), message.arguments(), message.result())));
      case PromiseOf(var home, var id) when home.equals(vat) -> send(id, message);
      default ->
          breakResult(
              message,
              new Text(
                  "The promise became data, which has no '%s' of its own vat to send to; use its value."
                      .formatted(message.selector())));
    }
  }

  private void breakResult(Message message, Passable reason) {
    var result = message.result();
    if (result != null) {
      outgoing.add(new Outgoing(result.vat(), new Settlement(result.id(), false, reason)));
    }
  }

  private void tell(long watcher, boolean fulfilled, Passable value) {
    var selector = fulfilled ? "fulfilled:" : "broken:";
    outgoing.add(new Outgoing(vat, new Message(watcher, selector, List.of(value), null)));
  }

  private void append(EntryKey prefix, byte[] value) {
    int count = entries.keysWithPrefix(prefix).size();
    entries.put(EntryKey.of(prefix.text() + "%08x".formatted(count)), value);
  }

  private byte[] state(long promise) {
    var state = entries.get(stateKey(promise));
    if (state == null) {
      throw new WorldException("This promise is not known in its vat any more.");
    }
    return state;
  }

  private static byte[] state(Settlement news) {
    var value = DeliveryFormat.write(news.value());
    var state = new byte[value.length + 1];
    state[0] = news.fulfilled() ? FULFILLED : BROKEN;
    System.arraycopy(value, 0, state, 1, value.length);
    return state;
  }

  private static Passable value(byte[] state) {
    return DeliveryFormat.readPassable(Arrays.copyOfRange(state, 1, state.length));
  }

  private byte[] required(EntryKey key) {
    var value = entries.get(key);
    if (value == null) {
      throw new WorldBug("an entry that was just listed is there: " + key);
    }
    return value;
  }
}
