package vivarium.vat.peer.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.Abroad;
import vivarium.world.store.turn.EntryKey;

/**
 * The promises that lie between this world and one peer, as entries:
 *
 * <pre>
 * promise/N     a promise that the peer knows by N, what it may do with it, what became of it
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
  private static final byte ANSWERED_THERE = 4;
  private static final byte ANSWERED_ELSEWHERE = 8;

  /** What is known of the answer to a promise that a peer was asked to settle. */
  public enum Answer {
    /** It was never asked, or the answer was heard. */
    NONE,
    /** There is none yet. */
    AWAITED,
    /** It is something of the peer's. */
    THERE,
    /** It is data, a reason, or something that is not the peer's. */
    ELSEWHERE
  }

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

  /** The promise that the peer was told of under a number, or was asked to settle; or null. */
  public @Nullable PromiseOf known(Draft entries, long number) {
    var stored = entries.get(promiseKey(number));
    return stored == null ? null : promise(stored);
  }

  /**
   * The promise that the peer may settle by a number, or null; it may not any more after this. What
   * the answer is stays known until it is {@link #heard}; a promise of a third world hears nothing.
   *
   * @param there whether the answer is something of the peer's
   */
  public @Nullable PromiseOf settle(Draft entries, long number, boolean there) {
    var stored = entries.get(promiseKey(number));
    if (stored == null || (stored[0] & ASKED) == 0) {
      return null;
    }
    var promise = promise(stored);
    int rest = stored[0] & ~ASKED;
    if (!Abroad.isAbroad(promise.vat())) {
      rest |= there ? ANSWERED_THERE : ANSWERED_ELSEWHERE;
    }
    putOrRemove(entries, promise, number, rest);
    return promise;
  }

  private void putOrRemove(Draft entries, PromiseOf promise, long number, int allowed) {
    if (allowed == 0) {
      entries.remove(promiseKey(number));
      entries.remove(promisedKey(promise));
    } else {
      put(entries, promise, number, (byte) allowed);
    }
  }

  /** The peer does not need a promise any more that it was told of. */
  public void takeBack(Draft entries, long number) {
    var stored = entries.get(promiseKey(number));
    if (stored != null) {
      putOrRemove(entries, promise(stored), number, stored[0] & ~TOLD);
    }
  }

  /** What is known of the answer to a promise. */
  public Answer answerTo(Draft entries, PromiseOf promise) {
    long number = numberOf(entries, promise);
    var stored = number == 0 ? null : entries.get(promiseKey(number));
    if (stored == null) {
      return Answer.NONE;
    }
    if ((stored[0] & ASKED) != 0) {
      return Answer.AWAITED;
    }
    if ((stored[0] & ANSWERED_THERE) != 0) {
      return Answer.THERE;
    }
    return (stored[0] & ANSWERED_ELSEWHERE) != 0 ? Answer.ELSEWHERE : Answer.NONE;
  }

  /** Takes note that an answer was heard, or that the peer is not to give one any more. */
  public void heard(Draft entries, PromiseOf promise) {
    long number = numberOf(entries, promise);
    if (number != 0) {
      var stored = entries.get(promiseKey(number));
      putOrRemove(entries, promise, number, stored == null ? 0 : stored[0] & TOLD);
    }
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

  static PromiseOf promise(byte[] stored) {
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
