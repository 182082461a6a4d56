package vivarium.vat.peer.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.peer.frame.Mark;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/**
 * What is remembered about one peer, as entries. All below {@code peer/FINGERPRINT/}:
 *
 * <pre>
 * about        see {@link About}
 * received     the mark of what it has said
 * confirmed    the mark of what it has confirmed to have from us
 * out/N        what we have said and it has not confirmed: digest of the mark N, delivery
 * gives/N      the object that it may name by N
 * given/A      the number under which it may name the object with the address A
 *
 * promise/N, promised/A, hears/N/V: see {@link PromiseLedger}
 * has/N, gave/N: see {@link Received}
 * answer/N, ahead/N/S, ahead-count, relay/R: see {@link AnswerLedger}
 * </pre>
 */
public final class PeerLedger {
  /** On the wire, whose something is that the speaker names: its own. */
  public static final String MINE = "mine";

  /** On the wire, whose something is that the speaker names: the listener's. */
  public static final String YOURS = "yours";

  private static final EntryKey ALL = EntryKey.of("peer/");
  private final String root;
  private final PromiseLedger promises;
  private final AnswerLedger answers;
  private final Received received;

  public PeerLedger(Fingerprint peer) {
    this.root = ALL.text() + peer.text() + "/";
    this.promises = new PromiseLedger(root);
    this.answers = new AnswerLedger(root);
    this.received = new Received(root);
  }

  /** The promises that lie between us. */
  public PromiseLedger promises() {
    return promises;
  }

  /** The answers that are owed to it. */
  public AnswerLedger answers() {
    return answers;
  }

  /** What we have named to each other, and how often. */
  public Received named() {
    return received;
  }

  /** Everybody of whom something is remembered. */
  public static List<Fingerprint> peers(EntryStore entries) {
    var peers = new ArrayList<Fingerprint>();
    entries.range(
        ALL,
        ALL.afterPrefix(),
        (key, value) -> {
          var parts = key.text().split("/", 3);
          if (parts.length == 3 && parts[2].equals("about")) {
            peers.add(new Fingerprint(parts[1]));
          }
          return true;
        });
    return peers;
  }

  private EntryKey key(String rest) {
    return EntryKey.of(root + rest);
  }

  private EntryKey key(String rest, long number) {
    return EntryKey.of(root + rest + "%016x".formatted(number));
  }

  private static byte[] eight(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(0, number).array();
  }

  // ---- who it is

  /** What is known about the peer, or null if it is none. */
  public @Nullable About about(Draft entries) {
    var stored = entries.get(key("about"));
    return stored == null ? null : About.read(stored);
  }

  /** Notes what is known about the peer. */
  public void about(Draft entries, About about) {
    entries.put(key("about"), about.write());
  }

  /** Forgets all that was said and given, but not who it is. */
  public void forgetTalk(Draft entries) {
    for (var part : List.of("received", "confirmed", "out/", "gives/", "given/")) {
      entries.removeAll(key(part));
    }
    promises.forget(entries);
    answers.forget(entries);
    received.forget(entries);
  }

  /** Forgets everything. */
  public void forget(Draft entries) {
    entries.removeAll(key(""));
  }

  // ---- what was said

  /** Where we are in what it has said. */
  public Mark received(Draft entries) {
    return mark(entries.get(key("received")));
  }

  /** Notes that something it has said was taken in. */
  public void received(Draft entries, Mark mark) {
    entries.put(key("received"), bytes(mark));
  }

  /** Where it is, as far as it has told us, in what we have said. */
  public Mark confirmed(Draft entries) {
    return mark(entries.get(key("confirmed")));
  }

  /** Notes that it has what we said, and lets go of that. */
  public void confirmed(Draft entries, Mark former, Mark mark) {
    for (long number = former.number() + 1; number <= mark.number(); number++) {
      entries.remove(key("out/", number));
    }
    entries.put(key("confirmed"), bytes(mark));
  }

  /** Keeps something that is to be said to it, until it confirms. */
  public void say(Draft entries, Mark mark, byte[] delivery) {
    entries.put(
        key("out/", mark.number()),
        ByteBuffer.allocate(mark.digest().length + delivery.length)
            .put(mark.digest())
            .put(delivery)
            .array());
  }

  /** Something that was said and is not confirmed, or null. */
  public @Nullable Said said(Draft entries, long number) {
    var stored = entries.get(key("out/", number));
    return stored == null ? null : said(number, stored);
  }

  /** The last that was said. */
  public Mark lastSaid(Draft entries) {
    var last = new Mark[] {confirmed(entries)};
    entries.each(
        key("out/"),
        (key, value) -> {
          long number = numberIn(key);
          last[0] = said(number, value).mark();
        });
    return last[0];
  }

  /** Something that was said. */
  public record Said(Mark mark, byte[] delivery) {}

  /**
   * What an entry keeps that was said to a peer.
   *
   * @param peer to whom
   * @param delivery what was said, in the names of the two worlds
   */
  public record SaidTo(Fingerprint peer, byte[] delivery) {}

  /** What an entry keeps that was said, or null if it is about something else. */
  public static @Nullable SaidTo saidIn(EntryKey key, byte[] value) {
    var parts = key.text().split("/", 4);
    return key.startsWith(ALL) && parts.length == 4 && parts[2].equals("out")
        ? new SaidTo(new Fingerprint(parts[1]), said(numberIn(key), value).delivery())
        : null;
  }

  private static Said said(long number, byte[] stored) {
    var in = ByteBuffer.wrap(stored);
    var digest = new byte[Mark.BYTES - Long.BYTES];
    in.get(digest);
    var delivery = new byte[in.remaining()];
    in.get(delivery);
    return new Said(new Mark(number, digest), delivery);
  }

  private static Mark mark(byte @Nullable [] stored) {
    return stored == null ? Mark.START : Mark.read(ByteBuffer.wrap(stored));
  }

  private static byte[] bytes(Mark mark) {
    var buffer = ByteBuffer.allocate(Mark.BYTES);
    mark.write(buffer);
    return buffer.array();
  }

  private static long numberIn(EntryKey key) {
    var text = key.text();
    return Long.parseUnsignedLong(text.substring(text.lastIndexOf('/') + 1), 16);
  }

  // ---- what it may name

  /** The object that it names by a number, or null if it was given none under it. */
  public @Nullable ObjectOf given(Draft entries, long number) {
    var stored = entries.get(key("gives/", number));
    return stored != null && DeliveryFormat.readPassable(stored) instanceof ObjectOf object
        ? object
        : null;
  }

  /** The number under which it may name an object, or 0 if it may not. */
  public long numberOf(Draft entries, ObjectOf object) {
    var stored = entries.get(givenKey(object));
    return stored == null ? 0 : ByteBuffer.wrap(stored).getLong();
  }

  /** Lets it name an object by a number. */
  public void give(Draft entries, ObjectOf object, long number) {
    entries.put(key("gives/", number), DeliveryFormat.write(object));
    entries.put(givenKey(object), eight(number));
  }

  /** Takes an object that the peer does not need any more back. */
  public void takeBack(Draft entries, long number) {
    var object = given(entries, number);
    if (object != null) {
      entries.remove(key("gives/", number));
      entries.remove(givenKey(object));
    }
  }

  /** Every object that it may name, with the number by which. */
  public void eachGiven(Draft entries, BiConsumer<Long, ObjectOf> visitor) {
    entries.each(
        key("gives/"),
        (key, value) ->
            visitor.accept(numberIn(key), (ObjectOf) DeliveryFormat.readPassable(value)));
  }

  private EntryKey givenKey(ObjectOf object) {
    return key("given/%016x/%s".formatted(object.id(), object.vat()));
  }
}
