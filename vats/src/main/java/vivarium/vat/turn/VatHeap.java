package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Passable;
import vivarium.world.base.WorldException;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.TurnLimits;
import vivarium.world.lookup.Universe;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.WorldObject;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.syntax.SourceText;

/**
 * A vat's memory with its disk, its messages and its language.
 *
 * <p>Touched only on the vat's own thread, or while the vat is held; {@link #interrupt} may be
 * called from any.
 */
public final class VatHeap {
  private final VatStore store;
  private final VatMemory memory;
  private final Mailbox mailbox;
  private final Interpreter interpreter;
  private final Transcript transcript;
  private final TurnEntries entries;
  private final VatStanding standing;
  private final Leaving leaving;
  private final List<Runnable> afterTurn = new ArrayList<>();

  VatHeap(
      VatStore store,
      VatMemory memory,
      TurnEntries entries,
      Mailbox mailbox,
      Interpreter interpreter,
      Transcript transcript,
      Leaving leaving) {
    this.leaving = leaving;
    this.store = store;
    this.memory = memory;
    this.mailbox = mailbox;
    this.interpreter = interpreter;
    this.transcript = transcript;
    this.entries = entries;
    this.standing = new VatStanding(entries);
  }

  /** The name of the vat. */
  public String name() {
    return store.name();
  }

  /** Its disk. */
  public VatStore store() {
    return store;
  }

  /** Its memory. */
  public VatMemory memory() {
    return memory;
  }

  /** Its entries as the running turn sees and changes them. */
  public TurnEntries entries() {
    return entries;
  }

  /** Its low-level store, as the running turn sees and changes it. */
  public KeyValueStore keyValues() {
    return new KeyValueStore(entries);
  }

  /** What is kept of it as a whole. */
  public VatStanding standing() {
    return standing;
  }

  /** How it ends itself. */
  Leaving leaving() {
    return leaving;
  }

  /** Its messages. */
  public Mailbox mailbox() {
    return mailbox;
  }

  /** What runs its code. */
  public Interpreter interpreter() {
    return interpreter;
  }

  /** Its values and how they are looked up. */
  public Universe universe() {
    return interpreter.universe();
  }

  /**
   * An object by its number.
   *
   * @param id the number, 0 for the lobby
   * @throws WorldException if there is none
   */
  public WorldObject object(long id) {
    if (id == 0) {
      return memory.wellKnown().lobby;
    }
    var object = memory.find(id);
    if (object == null) {
      throw new WorldException("There is no object #%d in vat '%s'.".formatted(id, name()));
    }
    return object;
  }

  // ---- what turns do

  /** Runs a text; {@code context} is the number of the object that is self, 0 for the lobby. */
  public Object evaluate(SourceText source, long context) {
    return interpreter.evaluate(source, object(context));
  }

  /** Reads files in order; answers the last value. */
  public Object load(List<SourceText> sources) {
    Object value = memory.wellKnown().nil;
    for (var source : sources) {
      value = interpreter.load(source);
    }
    return value;
  }

  /**
   * Begins a new vat: reads files in order, then gives the gatekeeper its code, and tells it that
   * it begins if it understands {@code vatBegins}.
   */
  public Object begin(List<SourceText> sources, @Nullable Passable gatekeeper) {
    load(sources);
    var root = memory.wellKnown().gatekeeper;
    if (gatekeeper != null) {
      GatekeeperCode.give(this, gatekeeper);
      if (interpreter.understands(root, "vatBegins")) {
        interpreter.send(root, "vatBegins");
      }
    }
    return root;
  }

  /** Sends a message to the gatekeeper, as if it came from outside. */
  public Object sendToGatekeeper(String selector, List<Passable> arguments) {
    return send(memory.wellKnown().gatekeeper, selector, mailbox.customs().in(arguments));
  }

  /** Replaces the code of the vat; answers the number of the incarnation that begins. */
  public Object upgrade(Delivery.Upgrade upgrade) {
    return new UpgradeTurn(this).run(upgrade);
  }

  /** The same, only to see what would come of it; {@code told} hears what becomes of instances. */
  Object tryUpgrade(Delivery.Upgrade upgrade, Consumer<KindFindings> told) {
    return new UpgradeTurn(this, told).run(upgrade);
  }

  /**
   * Lets a delivery do its work, and takes it out of the queue. Does nothing if it does not stand
   * there any more: the world may have gone back to before it was sent.
   *
   * @param isThere whether it is known to stand there
   */
  public Object receive(EntryKey place, Delivery delivery, boolean isThere) {
    if (!mailbox.take(place, isThere)) {
      return memory.wellKnown().nil;
    }
    return switch (delivery) {
      case Delivery.Message message ->
          mailbox.receive(message, isFromAbroad(message) ? this::sendFromAbroad : this::send);
      case Delivery.Upgrade upgrade -> upgrade(upgrade);
      default -> {
        mailbox.receive(delivery);
        yield memory.wellKnown().nil;
      }
    };
  }

  /**
   * Takes a message that has left the world out of the outbox, with the news that came of it. Does
   * nothing if it does not stand there any more.
   */
  public Object answered(EntryKey place, List<Delivery.Settlement> news) {
    if (mailbox.take(place, false)) {
      news.forEach(mailbox::receive);
    }
    return memory.wellKnown().nil;
  }

  /** Takes a delivery that failed out of the queue, and says why to who waits for it. */
  public Object refuse(EntryKey place, Delivery delivery, String reason) {
    if (mailbox.take(place, false)) {
      mailbox.refuse(delivery, reason);
    }
    return memory.wellKnown().nil;
  }

  /** Every message from another world has somebody there who waits for the answer. */
  private static boolean isFromAbroad(Delivery.Message message) {
    return message.result() != null && Abroad.isAbroad(message.result().vat());
  }

  private Object sendFromAbroad(Object receiver, String selector, List<Object> arguments) {
    new Surface(universe()).require(receiver, selector);
    return send(receiver, selector, arguments);
  }

  private Object send(Object receiver, String selector, List<Object> arguments) {
    return interpreter.send(receiver, selector, arguments.toArray());
  }

  // ---- what is told of values

  /**
   * A value for somebody outside.
   *
   * @param describes whether to ask the value itself for its printString, which runs its code
   */
  public ValueSummary summarise(Object value, boolean describes) {
    return Summaries.of(value, describes, memory, interpreter);
  }

  /** What the turn has printed so far. */
  String printed() {
    return transcript.text();
  }

  // ---- turns

  /** Begins to look; code that is run counts from here. */
  void beginLook(TurnLimits limits) {
    interpreter.beginTurn(limits);
  }

  void beginTurn(TurnLimits limits, long began) {
    transcript.clear();
    memory.beginTurn();
    interpreter.beginTurn(limits, began);
  }

  /** Changes how the vat is run, with the running turn. */
  public void policy(VatPolicy policy) {
    standing.policy(policy);
    afterTurn(this::keepToBudget);
  }

  /** Keeps memory to what the vat's policy says. */
  void keepToBudget() {
    var policy = standing.policy();
    memory.budget(policy == null ? 0 : policy.memoryBytes());
  }

  /** Has something done when the running turn is on disk, and not if it fails. */
  void afterTurn(Runnable work) {
    afterTurn.add(work);
  }

  /**
   * What the running turn leaves. It has not ended before {@link #committed}.
   *
   * @throws WorldException if something cannot be kept
   */
  public TurnEnd prepareEnd() {
    var delta = memory.prepareCommit(mailbox.toKeep());
    var objects = new ArrayList<ObjectChange>(delta.records().size());
    for (var record : delta.records()) {
      objects.add(new ObjectChange(record.id(), record.bytes(), record.created()));
    }
    return new TurnEnd(objects, mailbox.entryChanges(delta.created()), mailbox.outgoing());
  }

  /** Ends a turn that is on disk. */
  public void committed() {
    memory.committed();
    mailbox.turnEnded();
    leaving.turnEnded();
    if (!afterTurn.isEmpty()) {
      var work = List.copyOf(afterTurn);
      afterTurn.clear();
      work.forEach(Runnable::run);
    }
  }

  void abandonTurn() {
    memory.abandonTurn();
    mailbox.turnAbandoned();
    leaving.turnAbandoned();
    afterTurn.clear();
  }

  /**
   * Takes note that records were changed behind the memory, as by a rollback. Only while no turn is
   * running.
   */
  public void reload(Iterable<Long> changed, Iterable<Long> removed) {
    memory.reload(changed, removed);
    mailbox.recordsChanged();
    entries.acquit(); // what was in nobody's reach may be needed again
    keepToBudget();
  }

  /**
   * Takes note that some objects and entries are in nobody's reach and will be removed: see {@link
   * VatMemory#condemn}. From now on there are none for this vat, but those that it makes itself.
   * Only while no turn is running.
   */
  public void condemn(LongPredicate doomed, Predicate<EntryKey> doomedEntries) {
    memory.condemn(doomed);
    mailbox.recordsChanged();
    entries.condemn(doomedEntries);
  }

  /** Whether an entry was condemned, and neither written since nor found to be needed. */
  public boolean isCondemned(EntryKey key) {
    return entries.isCondemned(key);
  }

  /** Takes note that objects were removed that were condemned. Only while no turn is running. */
  public void removed(Iterable<Long> objects) {
    memory.reload(List.of(), objects);
    mailbox.recordsChanged();
  }

  /** Takes note that what was condemned and not removed stays. */
  public void acquit() {
    memory.acquit();
    entries.acquit();
  }

  void interrupt() {
    interpreter.interrupt();
  }
}
