package vivarium.vat.peer.ledger;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import vivarium.vat.message.Delivery.Dropped;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.Abroad;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/**
 * What a peer has named of its own and how often, and the same the other way round, as entries:
 *
 * <pre>
 * has/N      an object or a promise that the peer calls N, and how often it has named it
 * gave/N     how often we have named to the peer what it calls N
 * </pre>
 *
 * <p>Who needs a thing no more says so, with the number of times it was named to him. If that is as
 * often as the other has named it, nobody there can name it any more; otherwise it is under way
 * again, and kept.
 */
public final class Received {
  private static final EntryKey PEERS = EntryKey.of("peer/");
  private static final byte OBJECT = 0;
  private static final byte PROMISE = 1;

  private final String root;

  Received(String root) {
    this.root = root;
  }

  private EntryKey hasKey(long number) {
    return EntryKey.of(root + "has/%016x".formatted(number));
  }

  private EntryKey gaveKey(long number) {
    return EntryKey.of(root + "gave/%016x".formatted(number));
  }

  void forget(Draft entries) {
    entries.removeAll(EntryKey.of(root + "has/"));
    entries.removeAll(EntryKey.of(root + "gave/"));
  }

  /** The peer has named something of its own. */
  public void named(Draft entries, Passable thing) {
    switch (thing) {
      case ObjectOf(var whose, var number) -> count(entries, number, OBJECT);
      case PromiseOf(var whose, var number) -> count(entries, number, PROMISE);
      default -> {}
    }
  }

  private void count(Draft entries, long number, byte kind) {
    put(entries, number, kind, has(entries, number) + 1);
  }

  private void put(Draft entries, long number, byte kind, long count) {
    entries.put(
        hasKey(number), ByteBuffer.allocate(1 + Long.BYTES).put(kind).putLong(count).array());
  }

  private long has(Draft entries, long number) {
    var stored = entries.get(hasKey(number));
    return stored == null ? 0 : ByteBuffer.wrap(stored).getLong(1);
  }

  /** Something of the peer is not needed any more; false if the peer was told already. */
  public boolean letGo(Draft entries, Dropped dropped) {
    long number =
        dropped.thing() instanceof ObjectOf object
            ? object.id()
            : ((PromiseOf) dropped.thing()).id();
    long count = has(entries, number);
    if (count < dropped.count()) {
      return false;
    }
    if (count == dropped.count()) {
      entries.remove(hasKey(number));
    } else {
      byte kind = dropped.thing() instanceof ObjectOf ? OBJECT : PROMISE;
      put(entries, number, kind, count - dropped.count());
    }
    return true;
  }

  /** We have named something to the peer. */
  public void gave(Draft entries, long number) {
    gave(entries, number, given(entries, number) + 1);
  }

  private void gave(Draft entries, long number, long count) {
    entries.put(gaveKey(number), ByteBuffer.allocate(Long.BYTES).putLong(0, count).array());
  }

  private long given(Draft entries, long number) {
    var stored = entries.get(gaveKey(number));
    return stored == null ? 0 : ByteBuffer.wrap(stored).getLong();
  }

  /** The peer needs something no more; answers whether it cannot name it any more. */
  public boolean dropped(Draft entries, long number, long count) {
    long left = given(entries, number) - count;
    if (left > 0) {
      gave(entries, number, left);
      return false;
    }
    entries.remove(gaveKey(number));
    return true;
  }

  /** What other worlds have named of their own in a vat, and how often, by the entry about it. */
  public static Map<EntryKey, Dropped> in(EntryStore entries) {
    var all = new HashMap<EntryKey, Dropped>();
    entries.range(
        PEERS,
        PEERS.afterPrefix(),
        (key, value) -> {
          if (isReceived(key)) {
            all.put(key, by(key, value));
          }
          return true;
        });
    return all;
  }

  /** Whether an entry says that another world has named something. */
  public static boolean isReceived(EntryKey key) {
    var parts = key.startsWith(PEERS) ? key.text().split("/", 4) : new String[0];
    return parts.length == 4 && parts[2].equals("has");
  }

  /** What such an entry says. */
  public static Dropped by(EntryKey key, byte[] value) {
    var parts = key.text().split("/", 4);
    return read(Abroad.SIGN + parts[1], parts[3], value);
  }

  private static Dropped read(String peer, String number, byte[] value) {
    long id = Long.parseUnsignedLong(number, 16);
    return new Dropped(
        value[0] == OBJECT ? new ObjectOf(peer, id) : new PromiseOf(peer, id),
        ByteBuffer.wrap(value).getLong(1));
  }
}
