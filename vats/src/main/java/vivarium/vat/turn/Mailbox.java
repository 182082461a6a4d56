package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.AskedOf;
import vivarium.vat.message.Delivery.HandedBack;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.NewsWanted;
import vivarium.vat.message.Delivery.Pipelined;
import vivarium.vat.message.Delivery.Probe;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.FarReference;
import vivarium.world.object.WorldObject;
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
  private final LoosePromises loose;
  private final Authority authority;

  /** Rises whenever records have changed behind the memory. */
  private volatile int returns;

  Mailbox(String vat, VatMemory memory, TurnEntries entries) {
    this.vat = vat;
    this.memory = memory;
    this.entries = entries;
    this.list = new CustomsList(vat, memory, entries, kept);
    this.promises = new Promises(vat, new PromiseTable(vat, entries), outgoing);
    this.loose = new LoosePromises(this::keep);
    this.customs = new Customs(vat, memory, list, promises, loose);
    this.authority = new Authority(customs, list);
  }

  /** Runs a message on its object; the interpreter's part of a delivery. */
  interface Receiver {
    Object send(Object receiver, String selector, List<Object> arguments);
  }

  Customs customs() {
    return customs;
  }

  // ---- sending

  /**
   * Sends a message that arrives in a later turn, and answers the promise of its answer.
   *
   * @param target any value; an object of this vat gets the message in a turn of its own as well
   * @throws WorldException if the target is data or an argument cannot cross
   */
  public FarReference send(Object target, String selector, List<Object> arguments) {
    var receiver = receiverOf(target);
    var passed = customs.out(arguments);
    var name = new PromiseOf(vat, memory.newId());
    var promise = list.make(Address.of(name));
    if (receiver instanceof ObjectOf(var home, var id) && LoosePromises.isPossible(home)) {
      loose.add(promise, name, outgoing.size());
      outgoing.add(new Outgoing(home, new Message(id, selector, passed, name)));
    } else {
      keep(promise, name, false);
      dispatch(receiver, selector, passed, name);
    }
    return promise;
  }

  /** Sends a message of which nobody awaits the answer. */
  void tell(Object target, String selector, List<Object> arguments) {
    dispatch(receiverOf(target), selector, customs.out(arguments), null);
  }

  private Passable receiverOf(Object target) {
    var receiver = customs.receiver(target);
    if (receiver == null) {
      throw new WorldException(
          "A message can be sent eventually to an object, a presence or a promise, not to data.");
    }
    return receiver;
  }

  private void dispatch(
      Passable receiver, String selector, List<Passable> arguments, @Nullable PromiseOf result) {
    if (receiver instanceof ObjectOf(var home, var id)) {
      outgoing.add(new Outgoing(home, new Message(id, selector, arguments, result)));
      promises.asked(result, home);
    } else {
      promises.send((PromiseOf) receiver, new Message(0, selector, arguments, result));
    }
  }

  /** A promise of what is asked for; a broken one if it cannot even be asked for. */
  FarReference promised(Supplier<FarReference> asking) {
    try {
      return asking.get();
    } catch (WorldException refused) {
      var broken = newPromise();
      decide(broken, false, String.valueOf(refused.getMessage()));
      return broken;
    }
  }

  /** Sends something to a vat as the kernel, and answers the promise of what comes of it. */
  FarReference sendToVat(String home, Function<PromiseOf, Delivery> delivery) {
    var name = new PromiseOf(vat, memory.newId());
    var promise = keep(list.make(Address.of(name)), name, false);
    outgoing.add(new Outgoing(home, delivery.apply(name)));
    return promise;
  }

  // ---- promises

  /** A promise that code of this vat settles with {@link #decide}. */
  FarReference newPromise() {
    var name = new PromiseOf(vat, memory.newId());
    return keep(list.make(Address.of(name)), name, true);
  }

  private void keep(FarReference promise, PromiseOf name) {
    var unused = keep(promise, name, false);
  }

  private FarReference keep(FarReference promise, PromiseOf name, boolean decidedHere) {
    kept.add(promise);
    promises.open(name, decidedHere);
    list.enter(promise);
    return promise;
  }

  /**
   * Settles a promise that is this vat's to settle.
   *
   * @throws WorldException if it is another's, or settled already
   */
  void decide(FarReference far, boolean fulfilled, Object value) {
    promises.decide(promiseOf(far), fulfilled, customs.out(value));
  }

  /** Breaks promises of this vat that are not settled yet. */
  public void breakOpen(Collection<PromiseOf> some, Passable reason) {
    promises.breakOpen(some, reason);
  }

  /** Breaks all promises that code of this vat was to settle. */
  void breakDecidedHere(Passable reason) {
    promises.breakDecidedHere(reason);
  }

  /**
   * {@code waiting}, {@code fulfilled} or {@code broken}; {@code presence} for what is no promise,
   * {@code disavowed} for what was one or the other.
   */
  public String stateOf(FarReference far) {
    if (CustomsList.isDisavowed(far.address())) {
      return "disavowed";
    }
    return customs.address(far) instanceof PromiseOf promise
        ? promises.stateName(promise)
        : "presence";
  }

  /** What is known here of a promise, in a few words; null if nothing is, or for no promise. */
  @Nullable String gistOf(FarReference far) {
    return !CustomsList.isDisavowed(far.address())
            && Address.parse(far.address()) instanceof PromiseOf promise
        ? promises.gist(promise)
        : null;
  }

  /** What a promise was settled with, or null while it waits. */
  public @Nullable Object outcomeOf(FarReference far) {
    var outcome = promises.outcome(promiseOf(far));
    return outcome == null ? null : customs.in(outcome);
  }

  /** Has {@code fulfilled: value} or {@code broken: reason} sent to an object later. */
  public void watch(FarReference far, WorldObject watcher) {
    if (watcher instanceof FarReference || watcher == memory.wellKnown().nil) {
      throw new WorldException(
          "Only an object of this vat can be told of the answer; it may send the news on.");
    }
    promises.watch(promiseOf(far), list.export(watcher));
  }

  /** Has an object told of a promise that it was told of in a time that is no more. */
  void watchAgain(PromiseOf promise, long watcher) {
    promises.watch(promise, watcher);
  }

  /** Has a promise hear again of the one that it follows. */
  void followAgain(PromiseOf promise, PromiseOf other) {
    promises.followAgain(promise, other);
  }

  private PromiseOf promiseOf(FarReference far) {
    if (customs.address(far) instanceof PromiseOf promise) {
      return promise;
    }
    throw new WorldException("This is not a promise but a presence; send it a message.");
  }

  /** What code can do with what this vat has of others and they of it. */
  public Authority authority() {
    return authority;
  }

  // ---- receiving

  /** Lets a message reach its object; its answer leaves with the same turn. */
  Object receive(Message message, Receiver receiver) {
    var target = list.exported(message.target());
    var arguments = customs.in(message.arguments());
    var answer = receiver.send(target, message.selector(), arguments);
    var result = message.result();
    if (result != null) {
      promises.answer(result, true, customs.out(answer));
    }
    return answer;
  }

  /** Takes what concerns promises only. */
  void receive(Delivery delivery) {
    switch (delivery) {
      case Settlement news -> promises.settle(news);
      case Pipelined(var promise, var message) ->
          promises.send(new PromiseOf(vat, promise), message);
      case NewsWanted wish -> promises.subscribe(wish);
      case Probe question -> promises.probe(question);
      case AskedOf(var promise, var world) -> promises.asked(promise, world);
      case HandedBack(var promise) -> promises.takeBack(promise);
      default -> throw new WorldBug("this is for no vat: " + delivery);
    }
  }

  /** Settles the promise of what a delivery leads to, if somebody waits for it. */
  void answer(@Nullable PromiseOf result, boolean fulfilled, Passable value) {
    if (result != null) {
      promises.answer(result, fulfilled, value);
    }
  }

  /** Fulfils the promise of who asked for the running turn, if somebody waits, with this turn. */
  public void fulfil(@Nullable PromiseOf asker, Object value) {
    if (asker != null) {
      promises.answer(asker, true, customs.out(value));
    }
  }

  /** Answers what failed with the reason. */
  void refuse(Delivery delivery, String reason) {
    var why = new Text(reason);
    if (delivery instanceof NewsWanted(var promise, var subscriber)) {
      outgoing.add(
          new Outgoing(subscriber, new Settlement(new PromiseOf(vat, promise), false, why)));
    } else {
      answer(delivery.awaited(), false, why);
    }
  }

  /**
   * How often records have changed behind the memory: a delivery that was given its place since the
   * last time still stands there. Any thread may ask.
   */
  public int returns() {
    return returns;
  }

  /** Takes over from another of the same vat, which is not used any more. */
  void follow(Mailbox former) {
    returns = former.returns + 1;
  }

  /**
   * Takes a delivery out of the queue, with this turn; false if it is not there any more.
   *
   * @param isSure whether it is known to be there
   */
  boolean take(EntryKey queueKey, boolean isSure) {
    if (!isSure && entries.get(queueKey) == null) {
      return false;
    }
    entries.remove(queueKey);
    return true;
  }

  // ---- the end of a turn

  /** What becomes persistent with the turn though nothing persistent refers to it. */
  List<WorldObject> toKeep() {
    if (memory.holdsShown()) {
      loose.useAll();
    }
    return kept;
  }

  List<Outgoing> outgoing() {
    return outgoing;
  }

  List<EntryChange> entryChanges(List<WorldObject> created) {
    loose.settle(created, outgoing);
    list.remember(created);
    return entries.changes();
  }

  void turnEnded() {
    entries.committed();
    turnOver();
  }

  void turnAbandoned() {
    entries.forget();
    turnOver();
    promises.forget();
  }

  private void turnOver() {
    kept.clear();
    outgoing.clear();
    loose.forget();
  }

  /** Takes note that records have changed behind the memory. */
  void recordsChanged() {
    list.forgetPresences();
    promises.forget();
    entries.forgetSteady();
    returns++;
  }
}
