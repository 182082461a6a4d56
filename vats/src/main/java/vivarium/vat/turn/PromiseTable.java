package vivarium.vat.turn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.world.base.WorldBug;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/**
 * What a vat has on disk about promises: its own, and those of other vats that it has heard of.
 *
 * <p>Under the path of a promise stand its state, the messages that wait for it, each under a
 * number, and who wants to hear of it.
 */
final class PromiseTable {
  /** What is known of a promise. */
  sealed interface State {}

  /** It is open. */
  sealed interface Open extends State {}

  /** Another vat of this world settles it. */
  record Awaited() implements Open {}

  /** Code of this vat settles it. */
  record DecidedHere() implements Open {}

  /**
   * Another world settles it.
   *
   * @param ahead whether messages for it go there ahead of the answer; not behind one that waits
   */
  record Asked(String world, boolean ahead) implements Open {}

  /**
   * It becomes what another becomes.
   *
   * @param token by what a question about rings is known that began here
   */
  record Following(PromiseOf other, long token) implements Open {}

  /** It has become a value, or is broken for a reason. */
  record Settled(boolean fulfilled, Passable value) implements State {}

  /** Who hears of a promise. */
  sealed interface Watcher {}

  /** An object of this vat. */
  record ObjectWatcher(long id) implements Watcher {}

  /** A vat that knows the promise, or one that follows it, as {@code as}. */
  record VatWatcher(String vat, PromiseOf as) implements Watcher {}

  private static final byte OPEN = 0;
  private static final byte FULFILLED = 1;
  private static final byte BROKEN = 2;
  private static final byte DECIDED_HERE = 3;
  private static final byte ASKED = 5;
  private static final byte FOLLOWS = 6;
  private static final byte ASKED_AND_WAITING = 7;
  static final String OWN = "promise/";
  static final String FOREIGN = "remote/";
  static final String STATE = "/state";
  private static final String WATCH = "/watch/";

  private final String vat;
  private final TurnEntries entries;

  /** The number after the last of a list, where it is known. */
  private final Map<String, Long> ends = new HashMap<>();

  PromiseTable(String vat, TurnEntries entries) {
    this.vat = vat;
    this.entries = entries;
  }

  private String path(PromiseOf promise) {
    return path(vat, promise);
  }

  /** Before all that a vat has of a promise. */
  static String path(String vat, PromiseOf promise) {
    return promise.vat().equals(vat)
        ? OWN + "%016x".formatted(promise.id())
        : FOREIGN + "%016x".formatted(promise.id()) + "@" + promise.vat();
  }

  private EntryKey stateKey(PromiseOf promise) {
    return EntryKey.of(path(promise) + STATE);
  }

  /** What is known of a promise, or null if nothing. */
  @Nullable State state(PromiseOf promise) {
    var bytes = entries.get(stateKey(promise));
    return bytes == null ? null : state(bytes);
  }

  static State state(byte[] bytes) {
    return switch (bytes[0]) {
      case OPEN -> new Awaited();
      case DECIDED_HERE -> new DecidedHere();
      case ASKED, ASKED_AND_WAITING ->
          new Asked(
              new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8), bytes[0] == ASKED);
      case FOLLOWS ->
          new Following((PromiseOf) rest(bytes, 1 + Long.BYTES), ByteBuffer.wrap(bytes).getLong(1));
      case FULFILLED, BROKEN -> new Settled(bytes[0] == FULFILLED, rest(bytes, 1));
      default -> throw new WorldBug("the state of a promise is known: " + bytes[0]);
    };
  }

  private static Passable rest(byte[] bytes, int from) {
    return DeliveryFormat.readPassable(Arrays.copyOfRange(bytes, from, bytes.length));
  }

  /** Notes what is known of a promise from now on. */
  void put(PromiseOf promise, State state) {
    entries.put(
        stateKey(promise),
        switch (state) {
          case Awaited() -> new byte[] {OPEN};
          case DecidedHere() -> new byte[] {DECIDED_HERE};
          case Asked(var world, var ahead) ->
              bytes(ahead ? ASKED : ASKED_AND_WAITING, world.getBytes(StandardCharsets.UTF_8));
          case Following(var other, var token) -> {
            var written = DeliveryFormat.write(other);
            yield bytes(
                FOLLOWS,
                ByteBuffer.allocate(Long.BYTES + written.length)
                    .putLong(token)
                    .put(written)
                    .array());
          }
          case Settled(var fulfilled, var value) ->
              bytes(fulfilled ? FULFILLED : BROKEN, DeliveryFormat.write(value));
        });
  }

  private static byte[] bytes(byte tag, byte[] rest) {
    return ByteBuffer.allocate(1 + rest.length).put(tag).put(rest).array();
  }

  // ---- what waits

  /** Keeps a message, or the copy of one that went ahead, until a promise is settled. */
  void addMessage(PromiseOf promise, Delivery message) {
    append(path(promise) + "/sent/", DeliveryFormat.write(message));
  }

  /** How many messages wait for a promise. */
  long waiting(PromiseOf promise) {
    return ends.computeIfAbsent(path(promise) + "/sent/", this::readEnd);
  }

  /** What waits for a promise, in its order: messages and copies. They wait no longer. */
  List<Delivery> takeMessages(PromiseOf promise) {
    return take(path(promise) + "/sent/").stream().map(DeliveryFormat::readDelivery).toList();
  }

  /** Has somebody hear of a promise. */
  void addWatcher(PromiseOf promise, Watcher watcher) {
    append(
        path(promise) + WATCH,
        switch (watcher) {
          case ObjectWatcher(var id) ->
              ("o" + Long.toHexString(id)).getBytes(StandardCharsets.UTF_8);
          case VatWatcher(var subscriber, var as) ->
              ("v" + Address.of(as) + "\n" + subscriber).getBytes(StandardCharsets.UTF_8);
        });
  }

  /** Whether an entry about a promise says who waits for it. */
  static boolean isWatcher(EntryKey key) {
    return key.text().contains(WATCH);
  }

  /** Who wants to hear of a promise, in the order they said so; they wait no longer. */
  List<Watcher> takeWatchers(PromiseOf promise) {
    return take(path(promise) + WATCH).stream().map(PromiseTable::watcher).toList();
  }

  static Watcher watcher(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (text.startsWith("o")) {
      return new ObjectWatcher(Long.parseLong(text.substring(1), 16));
    }
    var parts = text.substring(1).split("\n", 2);
    return new VatWatcher(parts[1], (PromiseOf) Address.parse(parts[0]));
  }

  private void append(String prefix, byte[] value) {
    long end = ends.computeIfAbsent(prefix, this::readEnd);
    entries.put(EntryKey.of(prefix + "%08x".formatted(end)), value);
    ends.put(prefix, end + 1);
  }

  private long readEnd(String prefix) {
    var keys = entries.keysWithPrefix(EntryKey.of(prefix));
    return keys.isEmpty()
        ? 0
        : Long.parseLong(keys.getLast().text().substring(prefix.length()), 16) + 1;
  }

  private List<byte[]> take(String prefix) {
    var values = new ArrayList<byte[]>();
    for (var key : entries.keysWithPrefix(EntryKey.of(prefix))) {
      var value = entries.get(key);
      if (value != null) {
        values.add(value);
        entries.remove(key);
      }
    }
    ends.remove(prefix);
    return values;
  }

  /** Forgets what was computed from entries, which have changed behind this. */
  void forget() {
    ends.clear();
  }

  // ---- all of them

  /** The vat's own promises that are not settled. */
  List<PromiseOf> openOnes() {
    var open = new ArrayList<PromiseOf>();
    for (var key : entries.keysWithPrefix(EntryKey.of(OWN))) {
      var text = key.text();
      var bytes = text.endsWith(STATE) ? entries.get(key) : null;
      if (bytes != null && state(bytes) instanceof Open) {
        open.add(new PromiseOf(vat, numberIn(text)));
      }
    }
    return open;
  }

  static long numberIn(String key) {
    return Long.parseLong(key.substring(OWN.length(), OWN.length() + 16), 16);
  }

  /** The vat's own promises as they are on its disk, each with its state. */
  static Map<Long, State> ownIn(EntryStore entries) {
    var states = new java.util.TreeMap<Long, State>();
    var prefix = EntryKey.of(OWN);
    entries.range(
        prefix,
        prefix.afterPrefix(),
        (key, value) -> {
          if (key.text().endsWith(STATE)) {
            states.put(numberIn(key.text()), state(value));
          }
          return true;
        });
    return states;
  }
}
