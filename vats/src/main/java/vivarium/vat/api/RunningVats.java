package vivarium.vat.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vivarium.vat.history.SegmentOwners;
import vivarium.vat.message.Delivery.Dropped;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Trouble;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.FailedTurn;
import vivarium.vat.turn.Outgoing;
import vivarium.vat.turn.Receipt;
import vivarium.vat.turn.TurnEnd;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.TurnSaver;
import vivarium.vat.turn.TurnTimes;
import vivarium.vat.turn.Unheard;
import vivarium.vat.turn.VatHeap;
import vivarium.vat.turn.VatMeter;
import vivarium.vat.turn.VatRunner;
import vivarium.vat.turn.Vats;
import vivarium.world.base.Listeners;
import vivarium.world.base.WorldException;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/**
 * The vats that run in an open world, and the post between them.
 *
 * <p>A turn and the messages it sends are one record on disk: the messages stand in the queues of
 * their receivers when the turn is saved, and not before. Taking one out of its queue is part of
 * the turn that it causes. So each is delivered once, also across a crash.
 */
final class RunningVats implements Vats, TurnSaver, AutoCloseable {
  private final Object checkpointsToTell = new Object();
  private final WorldStore store;
  private final Listeners<WorldEvent> events;
  private final Outboxes outboxes;
  private final Post post;
  private final TurnAppender appender;
  private final TurnTimes times;
  private final Map<String, VatRunner> runners = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, SegmentOwners> segmentOwners = new ConcurrentHashMap<>();

  private volatile Consumer<String> leavers = vat -> {};

  private volatile boolean begun;

  private volatile RunPolicy runPolicy = RunPolicy.ALWAYS;

  RunningVats(WorldStore store, Listeners<WorldEvent> events) {
    this.store = store;
    this.events = events;
    this.outboxes = new Outboxes(this);
    this.post = new Post(store, runners::get, outboxes, this::absence);
    this.appender = new TurnAppender(store, post);
    this.times = new TurnTimes(store);
  }

  TurnAppender appender() {
    return appender;
  }

  /** Says where messages to other worlds go. */
  void abroad(Abroad where) {
    appender.abroad(where);
  }

  /** Adds a running vat. What waits in its queue is delivered, once {@link #begin} was called. */
  void add(VatRunner runner) {
    post.open(runner.name());
    segmentOwners.put(runner.name(), new SegmentOwners(store.vat(runner.name())));
    runners.put(runner.name(), runner);
    if (begun) {
      deliver(runner);
    }
  }

  /**
   * Has everything delivered that waits, now that all vats are there: what a message does may
   * concern any of them, and to a vat that is not there nothing can be sent.
   */
  void begin() {
    begun = true;
    runners().forEach(this::deliver);
  }

  private void deliver(VatRunner runner) {
    tellWhatWasLeft(runner);
    queueChanged(runner.name());
    post.sendWaiting(runner.name());
  }

  /** Has everything sent on that stands in a vat's outbox. */
  void sendWaiting(String vat) {
    post.sendWaiting(vat);
  }

  /** Who takes messages that are for nobody in this world. */
  Outboxes outboxes() {
    return outboxes;
  }

  /**
   * Runs a vat no longer; from now on messages for it go back. Interrupts its running turn and
   * waits for its end.
   */
  void remove(String name) {
    var runner = appender.exclusively(() -> runners.remove(name));
    if (runner != null) {
      runner.interruptRunning();
      runner.close();
    }
    post.close(name);
    segmentOwners.remove(name);
  }

  /** Why nobody takes messages for a vat. */
  Passable absence(String vat) {
    return new VatEnds(store)
        .reason(vat)
        .map(reason ->
            Trouble.VAT_TERMINATED.reason("The vat '%s' has ended: %s".formatted(vat, reason)))
        .orElseGet(() ->
            Trouble.ENDPOINT_UNREACHABLE.reason(
                "There is no vat '%s' in this world.".formatted(vat)));
  }

  @Override
  public void queueChanged(String vat) {
    post.deliverWaiting(vat);
  }

  @Override
  public WorldStore store() {
    return store;
  }

  @Override
  public List<String> names() {
    synchronized (runners) {
      return List.copyOf(runners.keySet());
    }
  }

  /** All at one moment: one of them may have ended by now. */
  List<VatRunner> runners() {
    synchronized (runners) {
      return List.copyOf(runners.values());
    }
  }

  VatRunner runner(String name) {
    var runner = runners.get(name);
    if (runner == null) {
      throw new WorldException(whyAbsent(name));
    }
    return runner;
  }

  private String whyAbsent(String name) {
    var end = new VatEnds(store).reason(name);
    if (end.isPresent()) {
      return "The vat '%s' has ended: %s".formatted(name, end.orElseThrow());
    }
    var trouble = store.unavailableVats().get(name);
    return trouble == null
        ? "There is no vat '%s' in this world. It has: %s."
            .formatted(name, String.join(", ", names()))
        : "The vat '%s' cannot be used: %s".formatted(name, trouble);
  }

  @Override
  public VatHeap heap(String name) {
    return runner(name).heap().join();
  }

  @Override
  public <T> T holding(List<String> names, Supplier<T> work) {
    var release = new CountDownLatch(1);
    try {
      names.stream()
          .sorted()
          .distinct()
          .map(name -> runner(name).hold(release))
          .toList()
          .forEach(standing -> standing.join());
      return work.get();
    } finally {
      release.countDown();
    }
  }

  @Override
  public <T> Optional<T> holdingWithin(Duration patience, List<String> names, Supplier<T> work) {
    var release = new CountDownLatch(1);
    try {
      var standing = names.stream().distinct().map(name -> runner(name).hold(release)).toList();
      CompletableFuture.allOf(standing.toArray(CompletableFuture<?>[]::new))
          .completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS)
          .join();
      return standing.stream().allMatch(CompletableFuture::isDone)
          ? Optional.of(work.get())
          : Optional.empty();
    } finally {
      release.countDown();
    }
  }

  @Override
  public void announce(long turn, String vat, String kind, String cause, Iterable<Long> changed) {
    Set<Long> told = new HashSet<>();
    int count = 0;
    for (long id : changed) {
      count++;
      if (told.size() < WorldEvent.TurnFinished.CHANGED_MAX) {
        told.add(id);
      }
    }
    events.tell(
        new WorldEvent.TurnFinished(turn, vat, kind, cause, told, told.size() == count, count));
  }

  @Override
  public void checkpointsChanged() {
    synchronized (checkpointsToTell) { // what is told last is what is so
      events.tell(new WorldEvent.CheckpointsChanged(store.checkpoints()));
    }
  }

  // ---- the end of a turn

  @Override
  public long save(VatHeap heap, TurnRequest request) {
    var end = heap.prepareEnd();
    if (end.isEmpty()) {
      heap.committed();
      return 0;
    }
    var own = new VatChanges(heap.name(), end.objects(), end.entries());
    return appender.append(
        new TurnDraft(request.kind(), request.cause(), List.of(own)),
        end.outgoing(),
        turn -> {
          heap.committed();
          if (events.isHeard()) {
            announce(turn, heap.name(), request.kind(), request.cause(), seen(heap.name(), end));
          }
        });
  }

  /** Saves a turn that no vat has run, with what leaves with it. */
  long append(TurnDraft draft, List<Outgoing> outgoing) {
    return appender.append(draft, outgoing);
  }

  /** A person sees a vector, of which the parts are nobody's business. */
  private Set<Long> seen(String vat, TurnEnd end) {
    var owners = segmentOwners.get(vat);
    return owners == null ? Set.of() : owners.seen(end.objects());
  }

  // ---- what is heard of turns

  @Override
  public void failed(FailedTurn failure) {
    events.tell(new WorldEvent.TurnFailed(failure));
  }

  @Override
  public void took(String vat, long turn, long nanos) {
    times.note(vat, turn, nanos);
  }

  @Override
  public Optional<Duration> took(String vat, long turn) {
    return times.took(vat, turn);
  }

  @Override
  public void breakPromises(String vat, Collection<PromiseOf> promises, Passable reason) {
    var cause = "those who wait for promises made since are told";
    insist(
        vat, KernelRequest.of("break", cause, heap -> heap.mailbox().breakOpen(promises, reason)));
  }

  @Override
  public void tellAgain(String vat) {
    insist(vat, tellingAgain(vat));
  }

  private static TurnRequest tellingAgain(String vat) {
    var reason =
        Trouble.OBJECT_DELETED.reason(
            "The vat '%s' has gone back, and what the answer was is forgotten.".formatted(vat));
    var cause = "those who waited for promises then are told again";
    return KernelRequest.of("tell again", cause, heap -> Unheard.tellIn(heap, reason));
  }

  /** Tells vats what a death has left untold, before anything else that they do. */
  private void tellWhatWasLeft(VatRunner runner) {
    if (Unheard.isIn(store.vat(runner.name()).entries())) {
      var _ = runner.insist(tellingAgain(runner.name())); // if it fails, the next opening does it
    }
  }

  private void insist(String vat, TurnRequest request) {
    if (runner(vat).insist(request).join() instanceof TurnResult.Failed(var failure)) {
      throw new WorldException(failure.message());
    }
  }

  /** It stands in the history as a turn that has changed nothing. */
  @Override
  public void askedInVain(String vat, TurnRequest request, FailedTurn failure) {
    if (failure.cause() == FailedTurn.Cause.NOT_SAVED || !request.describes()) {
      return;
    }
    var nothing = List.of(new VatChanges(vat, List.of(), List.of()));
    var cause = Receipt.REFUSED + request.cause() + Receipt.REASON + failure.message();
    try {
      var _ = store.append(new TurnDraft(request.kind(), cause, nothing));
    } catch (WorldException diskRefuses) {
      // The person has heard of the failure, and the status of the store tells of the disk.
    }
  }

  @Override
  public void standingChanged(String vat) {
    events.tell(new WorldEvent.VatsChanged());
  }

  @Override
  public void letGo(List<Dropped> things) {
    appender.abroad().letGo(things);
  }

  @Override
  public void left(String vat) {
    leavers.accept(vat);
  }

  /** Has somebody finish the end of vats that end themselves. */
  void leavers(Consumer<String> finisher) {
    leavers = finisher;
  }

  @Override
  public void meterLow(String vat, VatMeter meter) {
    events.tell(new WorldEvent.MeterLow(vat, meter));
  }

  @Override
  public void delivered(String vat) {
    if (!runPolicy.goesOnAfter(vat)) {
      stopMessages(true);
    }
  }

  /** Whether no vat runs, and none has anything to do. */
  boolean isIdle() {
    synchronized (runners) {
      return runners.values().stream().allMatch(VatRunner::isIdle);
    }
  }

  /** Whether somebody looks at objects that are not kept; these may refer to ones that are. */
  boolean showsTransients() {
    List<VatRunner> all;
    synchronized (runners) {
      all = List.copyOf(runners.values());
    }
    return all.stream().anyMatch(runner -> runner.look(heap -> heap.memory().holdsShown()).join());
  }

  /** Delivers messages for as long as a policy says so. */
  void run(RunPolicy policy) {
    runPolicy = policy;
    stopMessages(false);
  }

  private void stopMessages(boolean stop) {
    synchronized (runners) {
      runners.values().forEach(runner -> runner.stopMessages(stop));
    }
  }

  /** Interrupts what runs, waits for the threads to end. */
  @Override
  public void close() {
    List<VatRunner> all;
    synchronized (runners) {
      all = new ArrayList<>(runners.values());
    }
    Collections.reverse(all);
    all.forEach(VatRunner::interruptRunning);
    all.forEach(VatRunner::close);
    times.save();
  }
}
