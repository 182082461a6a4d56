package vivarium.vat.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.history.History;
import vivarium.vat.history.UnknownMoment;
import vivarium.vat.log.Party.Sort;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.turn.KeyValueStore;
import vivarium.vat.turn.MessagingEntries;
import vivarium.vat.turn.Receipt;
import vivarium.vat.turn.Vats;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.TurnChanges.OfEntry;
import vivarium.world.store.turn.TurnSummary;

/**
 * Reads the log of a vat out of its history, as far back as that goes and after every restart.
 *
 * <p>Any thread may call any method but a vat's own; whoever calls waits for the disk. Trouble is a
 * {@link vivarium.world.base.WorldException}.
 */
public final class VatLog {
  /** No page looks at more turns than this, also where few of them are the vat's own. */
  private static final int LOOKED_AT_MAX = 2_000;

  private final Vats vats;
  private final History history;
  private final Uptake uptake;

  /**
   * @param vats the running world
   */
  public VatLog(Vats vats) {
    this.vats = vats;
    this.history = new History(vats);
    this.uptake = new Uptake(vats);
  }

  // ---- pages

  /**
   * The turns that a vat has run, newest first. A turn of another vat that only sent something here
   * is none of them.
   *
   * @param before only turns with smaller numbers; {@link Long#MAX_VALUE} for the newest
   * @param count how many at most; there may be fewer although there are more: see {@link
   *     LogPage#next}
   */
  public LogPage page(String vat, long before, int count) {
    var store = store(vat);
    var names = new Names(vats, Long.MAX_VALUE, false);
    var found = new ArrayList<LoggedTurn>();
    long next = before;
    int lookedAt = 0;
    while (found.size() < count && lookedAt < LOOKED_AT_MAX) {
      var turns = store.turns(next, count);
      if (turns.isEmpty()) {
        return new LogPage(found, 0);
      }
      for (var turn : turns) {
        lookedAt++;
        next = turn.turn();
        var logged = logged(store, turn, names);
        if (logged != null) {
          found.add(logged);
        }
        if (found.size() == count) {
          break;
        }
      }
    }
    boolean more = !store.turns(next, 1).isEmpty();
    return new LogPage(found, more ? next : 0);
  }

  private VatStore store(String vat) {
    vats.heap(vat); // says in plain words if there is no such vat
    return vats.store().vat(vat);
  }

  /** The line of a turn, or null if the vat has not run it. */
  private @Nullable LoggedTurn logged(VatStore store, TurnSummary turn, Names names) {
    if (turn.entries() == 0) {
      return line(store, turn, null, "");
    }
    var entries = store.changesOf(turn.turn(), 0).entries();
    boolean isForeign =
        turn.created() + turn.changed() + turn.removed() == 0
            && new Mail(store.name(), entries).isOnlyPutting()
            && uptake.vatsOf(turn).size() > 1;
    return isForeign ? null : logged(store, turn, entries, names);
  }

  private LoggedTurn logged(VatStore store, TurnSummary turn, List<OfEntry> entries, Names names) {
    return line(store, turn, uptake.of(store, turn, entries, names), "");
  }

  private LoggedTurn line(
      VatStore store, TurnSummary turn, @Nullable TakenMessage taken, String reason) {
    var took = vats.took(store.name(), turn.turn()).orElse(null);
    return new LoggedTurn(turn, taken, outcome(turn, reason), took);
  }

  private static Outcome outcome(TurnSummary turn, String reason) {
    if (turn.cause().startsWith(Receipt.REFUSED)) {
      int end = turn.cause().indexOf(Receipt.REASON);
      var kept = end < 0 ? "" : turn.cause().substring(end + Receipt.REASON.length());
      return new Outcome.Undone(reason.isEmpty() ? kept : reason);
    }
    return turn.takenBackBy() > 0 ? new Outcome.TakenBack(turn.takenBackBy()) : new Outcome.Saved();
  }

  // ---- one turn

  /**
   * All that is known of one turn of a vat.
   *
   * @param objectsMax how many objects to describe
   * @throws UnknownMoment if the vat had no part in such a turn
   */
  public TurnDetails details(String vat, long number, int objectsMax) {
    var store = store(vat);
    var turn =
        store.turns(number + 1, 1).stream()
            .filter(found -> found.turn() == number)
            .findFirst()
            .orElseThrow(
                () -> new UnknownMoment("Vat '%s' has no turn %d.".formatted(vat, number)));
    var names = new Names(vats, number, true);
    var entries = store.changesOf(number, 0).entries();
    var deliveries = sent(uptake.vatsOf(turn), number);
    var delivery = Uptake.delivery(store, turn, entries);
    var answer = answer(delivery == null ? null : delivery.awaited(), deliveries, names);
    var mail = new Mail(vat, entries);
    var line = logged(store, turn, entries, names);
    return new TurnDetails(
        line(store, turn, line.taken(), reason(deliveries)),
        answer,
        deliveries.stream().map(sent -> sent(sent, names)).toList(),
        history.changesOf(vat, number, objectsMax),
        (long) turn.created() + turn.changed() + turn.removed(),
        stored(entries),
        mail.promises(),
        mail.customs());
  }

  private List<Mail.Sent> sent(List<String> touched, long turn) {
    return touched.stream()
        .filter(name -> vats.names().contains(name))
        .flatMap(name ->
            new Mail(name, vats.store().vat(name).changesOf(turn, 0).entries()).sent().stream())
        .toList();
  }

  private static SentMessage sent(Mail.Sent sent, Names names) {
    var to =
        switch (sent.to()) {
          case Mail.Receiver.Named(var vat) -> names.party(vat);
          case Mail.Receiver.World(var peer) -> names.world(peer);
          case Mail.Receiver.Promise(var name) -> new Party(Sort.PROMISE, name);
        };
    return new SentMessage(to, new Wording(names).of(sent.delivery()));
  }

  /** Why a message was refused, from the news that its sender got. */
  private static String reason(List<Mail.Sent> sent) {
    return sent.stream()
        .map(Mail.Sent::delivery)
        .filter(delivery -> delivery instanceof Settlement news && !news.fulfilled())
        .map(delivery -> ((Settlement) delivery).value())
        .filter(Text.class::isInstance)
        .map(value -> ((Text) value).value())
        .findFirst()
        .orElse("");
  }

  private String answer(@Nullable PromiseOf promise, List<Mail.Sent> sent, Names names) {
    if (promise == null) {
      return "";
    }
    var words = new Wording(names);
    for (var letter : sent) {
      if (letter.delivery() instanceof Settlement news
          && news.promise().equals(promise)
          && !(news.value() instanceof PromiseOf)) {
        return words.of(news);
      }
    }
    if (!vats.names().contains(promise.vat())) {
      return "told to " + names.party(promise.vat()).text();
    }
    var state = vats.store().vat(promise.vat()).entries().get(MessagingEntries.stateOf(promise));
    var settled = MessagingEntries.settled(promise, state);
    return settled == null ? "still waiting" : words.of(settled);
  }

  private static List<StoredText> stored(List<OfEntry> entries) {
    var stored = new ArrayList<StoredText>();
    for (var entry : entries) {
      var key = KeyValueStore.keyIn(entry.key());
      if (key != null) {
        stored.add(new StoredText(key, text(entry.before()), text(entry.after())));
      }
    }
    return stored;
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, UTF_8);
  }
}
