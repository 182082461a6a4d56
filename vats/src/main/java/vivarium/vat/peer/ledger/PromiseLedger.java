package vivarium.vat.peer.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.world.store.turn.EntryKey;

/**
 * The promises that lie between this world and one peer, as entries:
 *
 * <pre>
 * promise/N     a promise that the peer knows by N, and what it may do with it
 * promised/A    the number by which it knows the promise with the address A
 * hears/N/V     the vat V waits to hear of the peer's promise N
 * </pre>
 *
 * <p>A peer may settle a promise only if it was asked to, and only once. It may send to one, or
 * wait to hear of it, if it was told of it.
 */
public final class PromiseLedger {
  private static final byte ASKED = 1;
  private static final byte TOLD = 2;

  private final String root;

  PromiseLedger(String root) {
    this.root = root;
  }

  private EntryKey promiseKey(long number) {
    return EntryKey.of(root + "promise/%016x".formatted(number));
  }

  private EntryKey promisedKey(PromiseOf promise) {
    return EntryKey.of(root + "promised/%016x/%s".formatted(promise.id(), promise.vat()));
  }

  private EntryKey hearsPrefix(long number) {
    return EntryKey.of(root + "hears/%016x/".formatted(number));
  }

  /** Forgets all of them. */
  void forget(Draft entries) {
    for (var part : List.of("promise/", "promised/", "hears/")) {
      entries.removeAll(EntryKey.of(root + part));
    }
  }

  // ---- ours

  /**
   * Lets the peer settle a promise.
   *
   * @param fresh its number, if it has none yet
   * @return its number
   */
  public long ask(Draft entries, PromiseOf promise, long fresh) {
    return allow(entries, promise, ASKED, fresh);
  }

  /** Lets the peer know a promise; as {@link #ask}. */
  public long tell(Draft entries, PromiseOf promise, long fresh) {
    return allow(entries, promise, TOLD, fresh);
  }

  private long allow(Draft entries, PromiseOf promise, byte what, long fresh) {
    long known = numberOf(entries, promise);
    long number = known == 0 ? fresh : known;
    var stored = entries.get(promiseKey(number));
    put(entries, promise, number, (byte) (what | (stored == null ? 0 : stored[0])));
    return number;
  }

  private void put(Draft entries, PromiseOf promise, long number, byte allowed) {
    var passable = DeliveryFormat.write(promise);
    entries.put(
        promiseKey(number),
        ByteBuffer.allocate(1 + passable.length).put(allowed).put(passable).array());
    entries.put(promisedKey(promise), ByteBuffer.allocate(Long.BYTES).putLong(0, number).array());
  }

  /** The number by which the peer knows a promise, or 0. */
  public long numberOf(Draft entries, PromiseOf promise) {
    var stored = entries.get(promisedKey(promise));
    return stored == null ? 0 : ByteBuffer.wrap(stored).getLong();
  }

  /** The promise that the peer was told of under a number, or null. */
  public @Nullable PromiseOf known(Draft entries, long number) {
    var stored = entries.get(promiseKey(number));
    return stored == null ? null : promise(stored);
  }

  /** The promise that the peer may settle by a number, or null; it may not any more after this. */
  public @Nullable PromiseOf settle(Draft entries, long number) {
    var stored = entries.get(promiseKey(number));
    if (stored == null || (stored[0] & ASKED) == 0) {
      return null;
    }
    var promise = promise(stored);
    if ((stored[0] & TOLD) == 0) {
      entries.remove(promiseKey(number));
      entries.remove(promisedKey(promise));
    } else {
      put(entries, promise, number, TOLD);
    }
    return promise;
  }

  /** The promises that the peer may settle. */
  public List<PromiseOf> allAsked(Draft entries) {
    var asked = new ArrayList<PromiseOf>();
    entries.each(
        EntryKey.of(root + "promise/"),
        (key, value) -> {
          if ((value[0] & ASKED) != 0) {
            asked.add(promise(value));
          }
        });
    return asked;
  }

  private static PromiseOf promise(byte[] stored) {
    var passable = new byte[stored.length - 1];
    System.arraycopy(stored, 1, passable, 0, passable.length);
    return (PromiseOf) DeliveryFormat.readPassable(passable);
  }

  // ---- the peer's

  /** Notes that a vat, or another world, waits to hear of the peer's promise. */
  public void hear(Draft entries, long number, String vat) {
    entries.put(EntryKey.of(hearsPrefix(number).text() + vat), new byte[] {1});
  }

  /** Who waits to hear of the peer's promise; nobody does any more after this. */
  public List<String> heard(Draft entries, long number) {
    var prefix = hearsPrefix(number);
    var vats = new ArrayList<String>();
    entries.each(prefix, (key, value) -> vats.add(key.text().substring(prefix.length())));
    entries.removeAll(prefix);
    return vats;
  }

  /** A vat that waits to hear of the peer's promise. */
  public record Waiting(long number, String vat) {}

  /** All who wait to hear of the peer's promises. */
  public List<Waiting> allWaiting(Draft entries) {
    var all = new ArrayList<Waiting>();
    var prefix = EntryKey.of(root + "hears/");
    entries.each(
        prefix,
        (key, value) -> {
          var parts = key.text().substring(prefix.length()).split("/", 2);
          all.add(new Waiting(Long.parseUnsignedLong(parts[0], 16), parts[1]));
        });
    return all;
  }
}
