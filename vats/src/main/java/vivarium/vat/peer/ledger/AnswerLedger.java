package vivarium.vat.peer.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.world.store.turn.EntryKey;

/**
 * The answers that this world owes a peer, and what it has sent ahead to them, as entries:
 *
 * <pre>
 * answer/N      the answer to the peer's promise N: empty while there is none, then the thing of
 *               this world that it is, until the peer has heard it
 * ahead/N/S     the message S that the peer has sent to the answer N, in its words
 * ahead-count   how many of them there are, and the number of the next
 * relay/R       the promise of this world that is settled with what R is settled with
 * </pre>
 */
public final class AnswerLedger {
  private static final byte[] NOT_YET = {};
  private static final List<String> PARTS = List.of("answer/", "ahead/", "ahead-count", "relay/");

  private final String root;

  AnswerLedger(String root) {
    this.root = root;
  }

  private EntryKey answerKey(long number) {
    return EntryKey.of(root + "answer/%016x".formatted(number));
  }

  private EntryKey aheadPrefix(long number) {
    return EntryKey.of(root + "ahead/%016x/".formatted(number));
  }

  private EntryKey countKey() {
    return EntryKey.of(root + "ahead-count");
  }

  private EntryKey relayKey(long number) {
    return EntryKey.of(root + "relay/%016x".formatted(number));
  }

  /** Forgets all of them. */
  void forget(Draft entries) {
    PARTS.forEach(part -> entries.removeAll(EntryKey.of(root + part)));
  }

  // ---- answers

  /** Takes note that the peer expects an answer. */
  public void expect(Draft entries, long number) {
    entries.put(answerKey(number), NOT_YET);
  }

  /** Whether the peer expects an answer that there is not yet. */
  public boolean isExpected(Draft entries, long number) {
    var stored = entries.get(answerKey(number));
    return stored != null && stored.length == 0;
  }

  /**
   * The thing of this world that an answer is; null if there is none yet, or it is nothing such.
   */
  public @Nullable Passable answer(Draft entries, long number) {
    var stored = entries.get(answerKey(number));
    return stored == null || stored.length == 0 ? null : DeliveryFormat.readPassable(stored);
  }

  /** Takes note that an answer is a thing of this world, and takes what was sent ahead to it. */
  public List<Message> answered(Draft entries, long number, Passable thing) {
    entries.put(answerKey(number), DeliveryFormat.write(thing));
    return take(entries, number);
  }

  /** Forgets an answer, with all that was sent ahead to it and so on: the peer delivers that. */
  public void drop(Draft entries, long number) {
    var dropped = new ArrayDeque<Long>(List.of(number));
    while (!dropped.isEmpty()) {
      long next = dropped.poll();
      if (isExpected(entries, next)) {
        entries.remove(answerKey(next));
        for (var message : take(entries, next)) {
          var result = message.result();
          if (result != null && result.vat().equals(PeerLedger.MINE)) {
            dropped.add(result.id());
          }
        }
      }
    }
  }

  /** The peer sends nothing ahead to an answer any more. */
  public void heard(Draft entries, long number) {
    entries.remove(answerKey(number));
  }

  // ---- what was sent ahead

  /** How many messages wait for answers. */
  public long waiting(Draft entries) {
    var stored = entries.get(countKey());
    return stored == null ? 0 : ByteBuffer.wrap(stored).getLong();
  }

  private void count(Draft entries, long more, long next) {
    entries.put(
        countKey(),
        ByteBuffer.allocate(2 * Long.BYTES).putLong(waiting(entries) + more).putLong(next).array());
  }

  private long next(Draft entries) {
    var stored = entries.get(countKey());
    return stored == null ? 0 : ByteBuffer.wrap(stored).getLong(Long.BYTES);
  }

  /** Keeps a message until there is an answer. */
  public void keep(Draft entries, long number, Message message) {
    long serial = next(entries);
    entries.put(
        EntryKey.of(aheadPrefix(number).text() + "%016x".formatted(serial)),
        DeliveryFormat.write(message));
    count(entries, 1, serial + 1);
  }

  private List<Message> take(Draft entries, long number) {
    var prefix = aheadPrefix(number);
    var messages = new ArrayList<Message>();
    entries.each(
        prefix, (key, value) -> messages.add((Message) DeliveryFormat.readDelivery(value)));
    if (!messages.isEmpty()) {
      entries.removeAll(prefix);
      count(entries, -messages.size(), next(entries));
    }
    return messages;
  }

  // ---- answers of this world to itself

  /** Has a promise of this world settled with what a number is settled with. */
  public void relay(Draft entries, long number, PromiseOf promise) {
    entries.put(relayKey(number), DeliveryFormat.write(promise));
  }

  /** The promise that a number stands for, or null; it does not any more after this. */
  public @Nullable PromiseOf relayed(Draft entries, long number) {
    var stored = entries.get(relayKey(number));
    if (stored == null) {
      return null;
    }
    entries.remove(relayKey(number));
    return (PromiseOf) DeliveryFormat.readPassable(stored);
  }

  /** All promises of this world that wait for an answer given to a message of the peer. */
  public List<PromiseOf> allRelayed(Draft entries) {
    var all = new ArrayList<PromiseOf>();
    entries.each(
        EntryKey.of(root + "relay/"),
        (key, value) -> all.add((PromiseOf) DeliveryFormat.readPassable(value)));
    return all;
  }
}
