package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.world.base.WorldException;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.FarReference;
import vivarium.world.object.WorldObject;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;

/**
 * A vat's side of messages: what the running turn sends, and how what arrives reaches its object.
 *
 * <p>Nothing leaves before the turn has ended well, and then it leaves in the same record on disk
 * that ends the turn.
 */
public final class Mailbox {
  private final String vat;
  private final VatMemory memory;
  private final TurnEntries entries;
  private final List<WorldObject> kept = new ArrayList<>();
  private final List<Outgoing> outgoing = new ArrayList<>();
  private final CustomsList list;
  private final Customs customs;
  private final Promises promises;

  Mailbox(String vat, VatMemory memory, TurnEntries entries) {
    this.vat = vat;
    this.memory = memory;
    this.entries = entries;
    this.list = new CustomsList(memory, entries, kept);
    this.customs = new Customs(vat, memory, list);
    this.promises = new Promises(vat, memory, entries, kept, outgoing);
  }

  /** Runs a message on its object; the interpreter's part of a delivery. */
  interface Receiver {
    Object send(Object receiver, String selector, List<Object> arguments);
  }

  /**
   * Sends a message that arrives in a later turn, and answers the promise of its answer.
   *
   * @param target any value; an object of this vat gets the message in a turn of its own as well
   * @throws WorldException if the target is data or an argument cannot cross
   */
  public FarReference send(Object target, String selector, List<Object> arguments) {
    var passed = arguments.stream().map(customs::out).toList();
    var promise = promises.make();
    list.enter(promise);
    var result = (PromiseOf) Address.parse(promise.address());
    switch (customs.out(target)) {
      case ObjectOf(var home, var id) ->
          outgoing.add(new Outgoing(home, new Message(id, selector, passed, result)));
      case PromiseOf(var home, var id) when home.equals(vat) ->
          promises.send(id, new Message(0, selector, passed, result));
      default ->
          throw new WorldException(
              "A message can be sent eventually to an object, a presence or a promise of this vat, "
                  + "not to data.");
    }
    return promise;
  }

  /** The numbers of the objects that other vats may name, by what is on a vat's disk. */
  public static List<Long> handedOut(EntryStore entries) {
    return CustomsList.exportedIn(entries);
  }

  /** The presence here of an object of any vat. */
  public WorldObject presence(String home, long id) {
    return (WorldObject) customs.in(new ObjectOf(home, id));
  }

  /**
   * {@code waiting}, {@code fulfilled} or {@code broken}; {@code presence} for what is no promise.
   */
  public String stateOf(FarReference far) {
    return Address.parse(far.address()) instanceof PromiseOf promise && promise.vat().equals(vat)
        ? promises.stateName(promise.id())
        : "presence";
  }

  /** What a promise was settled with, or null while it waits. */
  public @Nullable Object outcomeOf(FarReference far) {
    var outcome = promises.outcome(promiseOf(far).id());
    return outcome == null ? null : customs.in(outcome);
  }

  /** Has {@code fulfilled: value} or {@code broken: reason} sent to an object later. */
  public void watch(FarReference far, WorldObject watcher) {
    promises.watch(promiseOf(far).id(), list.export(watcher));
  }

  private PromiseOf promiseOf(FarReference far) {
    if (Address.parse(far.address()) instanceof PromiseOf promise && promise.vat().equals(vat)) {
      return promise;
    }
    throw new WorldException("This is not a promise that this vat waits for.");
  }

  /** Lets a message reach its object; its answer leaves with the same turn. */
  Object receive(Message message, Receiver receiver) {
    var target = list.exported(message.target());
    var arguments = message.arguments().stream().map(customs::in).toList();
    var answer = receiver.send(target, message.selector(), arguments);
    var result = message.result();
    if (result != null) {
      var settlement = new Settlement(result.id(), true, customs.out(answer));
      outgoing.add(new Outgoing(result.vat(), settlement));
    }
    return answer;
  }

  /** Answers a message that failed with the reason. */
  void refuse(Message message, String reason) {
    var result = message.result();
    if (result != null) {
      var settlement = new Settlement(result.id(), false, new Text(reason));
      outgoing.add(new Outgoing(result.vat(), settlement));
    }
  }

  /** Takes the news about a promise. */
  void receive(Settlement news) {
    promises.settle(news);
  }

  /** Takes a delivery out of the queue, with this turn; false if it is not there any more. */
  boolean take(EntryKey queueKey) {
    if (entries.get(queueKey) == null) {
      return false;
    }
    entries.remove(queueKey);
    return true;
  }

  List<WorldObject> kept() {
    return kept;
  }

  List<Outgoing> outgoing() {
    return outgoing;
  }

  List<EntryChange> entryChanges(List<WorldObject> created) {
    list.remember(created);
    return entries.changes();
  }

  void turnEnded() {
    kept.clear();
    outgoing.clear();
    entries.forget();
  }

  /** Takes note that records have changed behind the memory. */
  void recordsChanged() {
    list.forgetPresences();
  }
}
