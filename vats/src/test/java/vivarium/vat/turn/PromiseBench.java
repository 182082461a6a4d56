package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.NewsWanted;
import vivarium.vat.message.Delivery.Pipelined;
import vivarium.vat.message.Delivery.Probe;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryChange;

/** One turn of a vat that has promises and no objects: the same promises as in a real one. */
public final class PromiseBench {
  private final String vat;
  private final TurnEntries entries;
  private final List<Outgoing> outgoing = new ArrayList<>();
  private final Promises promises;

  public PromiseBench(String vat, EntryStore stored) {
    this.vat = vat;
    this.entries = new TurnEntries(stored);
    this.promises = new Promises(vat, new PromiseTable(vat, entries), outgoing);
  }

  /** Begins to keep a promise. */
  public PromiseOf open(long number, boolean decidedHere) {
    var promise = new PromiseOf(vat, number);
    promises.open(promise, decidedHere);
    return promise;
  }

  /** Sends a message to an object or a promise. */
  public void send(Passable receiver, Message message) {
    if (receiver instanceof ObjectOf(var home, var id)) {
      outgoing.add(new Outgoing(home, message.to(id)));
      promises.asked(message.result(), home);
    } else {
      promises.send((PromiseOf) receiver, message);
    }
  }

  /** Answers a message. */
  public void answer(PromiseOf result, boolean fulfilled, Passable value) {
    promises.answer(result, fulfilled, value);
  }

  /** Settles a promise of this vat. */
  public void decide(PromiseOf promise, boolean fulfilled, Passable value) {
    promises.decide(promise, fulfilled, value);
  }

  /** Takes what concerns promises only. */
  public void receive(Delivery delivery) {
    switch (delivery) {
      case Settlement news -> promises.settle(news);
      case Pipelined(var promise, var message) ->
          promises.send(new PromiseOf(vat, promise), message);
      case NewsWanted wish -> promises.subscribe(wish);
      case Probe question -> promises.probe(question);
      case Delivery.AskedOf(var promise, var world) -> promises.asked(promise, world);
      case Delivery.HandedBack(var promise) -> promises.takeBack(promise);
      default -> throw new AssertionError("this is for no vat: " + delivery);
    }
  }

  /** {@code waiting}, {@code fulfilled} or {@code broken}, and with what. */
  public String state(PromiseOf promise) {
    return promises.stateName(promise) + " " + promises.outcome(promise);
  }

  /** What a settled promise was settled with. */
  public @Nullable Passable outcome(PromiseOf promise) {
    return promises.outcome(promise);
  }

  /** What has changed. */
  public List<EntryChange> changes() {
    return entries.changes();
  }

  /** What is sent. */
  public List<Outgoing> outgoing() {
    return outgoing;
  }
}
