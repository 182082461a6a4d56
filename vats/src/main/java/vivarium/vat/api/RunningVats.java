package vivarium.vat.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.turn.FailedTurn;
import vivarium.vat.turn.Outgoing;
import vivarium.vat.turn.TurnEnd;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.TurnSaver;
import vivarium.vat.turn.VatHeap;
import vivarium.vat.turn.VatRunner;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldException;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
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
  private static final EntryKey QUEUE = EntryKey.of("queue/");

  private final WorldStore store;
  private final EventStream events;
  private final Map<String, VatRunner> runners = new ConcurrentSkipListMap<>();
  private final Map<String, AtomicLong> queueEnds = new ConcurrentSkipListMap<>();

  /** By vat what stands in its queue and waits for its thread, too. */
  private final Map<String, Set<EntryKey>> underway = new ConcurrentSkipListMap<>();

  RunningVats(WorldStore store, EventStream events) {
    this.store = store;
    this.events = events;
  }

  /** Adds a running vat; what waits in its queue is delivered. */
  void add(VatRunner runner) {
    var waiting = waitingIn(runner.name());
    long end = waiting.isEmpty() ? 0 : numberOf(waiting.getLast()) + 1;
    queueEnds.put(runner.name(), new AtomicLong(end));
    underway.put(runner.name(), ConcurrentHashMap.newKeySet());
    runners.put(runner.name(), runner);
    queueChanged(runner.name());
  }

  private List<EntryKey> waitingIn(String vat) {
    var waiting = new ArrayList<EntryKey>();
    store
        .vat(vat)
        .entries()
        .range(QUEUE, QUEUE.afterPrefix(), (key, value) -> waiting.add(key));
    return waiting;
  }

  @Override
  public void queueChanged(String vat) {
    var entries = store.vat(vat).entries();
    for (var place : waitingIn(vat)) {
      var value = entries.get(place);
      if (value != null) {
        deliver(runner(vat), place, DeliveryFormat.readDelivery(value));
      }
    }
  }

  private static long numberOf(EntryKey queueKey) {
    return Long.parseLong(queueKey.text().substring(QUEUE.length()), 16);
  }

  @Override
  public WorldStore store() {
    return store;
  }

  @Override
  public List<String> names() {
    return List.copyOf(runners.keySet());
  }

  VatRunner runner(String name) {
    var runner = runners.get(name);
    if (runner == null) {
      throw new WorldException(
          "There is no vat '%s' in this world. It has: %s."
              .formatted(name, String.join(", ", runners.keySet())));
    }
    return runner;
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

  // ---- the end of a turn

  @Override
  public long save(VatHeap heap, TurnRequest request) {
    var end = heap.prepareEnd();
    if (end.isEmpty()) {
      heap.committed();
      return 0;
    }
    var letters = post(end.outgoing());
    var parts = parts(heap.name(), end, letters);
    long turn = store.append(new TurnDraft(request.kind(), request.cause(), parts));
    heap.committed();
    var changed = end.objects().stream().map(ObjectChange::id).toList();
    announce(turn, heap.name(), request.kind(), request.cause(), changed);
    letters.forEach(letter -> deliver(runner(letter.vat()), letter.key(), letter.delivery()));
    return turn;
  }

  private record Letter(String vat, EntryKey key, Delivery delivery) {}

  /** Gives each message its place in its receiver's queue. */
  private List<Letter> post(List<Outgoing> outgoing) {
    var letters = new ArrayList<Letter>();
    for (var message : outgoing) {
      var letter = addressed(message);
      if (letter != null) {
        long place = queueEnd(letter.vat()).getAndIncrement();
        letters.add(
            new Letter(
                letter.vat(),
                EntryKey.of(QUEUE.text() + "%016x".formatted(place)),
                letter.delivery()));
      }
    }
    return letters;
  }

  private AtomicLong queueEnd(String vat) {
    return queueEnds.computeIfAbsent(vat, unused -> new AtomicLong());
  }

  /** A message to a vat that is not there goes back to its sender as a broken promise. */
  private @Nullable Outgoing addressed(Outgoing message) {
    if (runners.containsKey(message.vat())) {
      return message;
    }
    if (message.delivery() instanceof Message(var target, var selector, var arguments, var result)
        && result != null
        && runners.containsKey(result.vat())) {
      var reason = "There is no vat '%s' in this world.".formatted(message.vat());
      return new Outgoing(result.vat(), new Settlement(result.id(), false, new Text(reason)));
    }
    return null;
  }

  private static List<VatChanges> parts(String vat, TurnEnd end, List<Letter> letters) {
    var entries = new TreeMap<String, List<EntryChange>>();
    entries.put(vat, new ArrayList<>(end.entries()));
    for (var letter : letters) {
      entries
          .computeIfAbsent(letter.vat(), unused -> new ArrayList<>())
          .add(new EntryChange(letter.key(), DeliveryFormat.write(letter.delivery())));
    }
    var parts = new ArrayList<VatChanges>();
    entries.forEach((name, changes) ->
        parts.add(new VatChanges(name, name.equals(vat) ? end.objects() : List.of(), changes)));
    return parts;
  }

  // ---- delivery

  /** Has a message delivered, unless it is about to be anyway. */
  private void deliver(VatRunner receiver, EntryKey place, Delivery delivery) {
    var places = underway.get(receiver.name());
    if (places == null || !places.add(place)) {
      return;
    }
    var request =
        new TurnRequest(
            "message", describe(delivery), heap -> heap.receive(place, delivery), false);
    var unused =
        receiver
            .run(request)
            .thenCompose(result -> usedUp(result, receiver, place, delivery))
            .whenComplete((result, trouble) -> places.remove(place));
  }

  /** A message that failed is used up: its sender's promise is broken with the reason. */
  private static CompletableFuture<TurnResult> usedUp(
      TurnResult result, VatRunner receiver, EntryKey place, Delivery delivery) {
    if (!(result instanceof TurnResult.Failed(var failure))
        || failure.cause() == FailedTurn.Cause.NOT_SAVED) {
      return CompletableFuture.completedFuture(result);
    }
    var cause = "failed: " + describe(delivery);
    return receiver.run(
        new TurnRequest(
            "message", cause, heap -> heap.refuse(place, delivery, failure.message()), false));
  }

  private static String describe(Delivery delivery) {
    return switch (delivery) {
      case Message message -> "message " + message.selector();
      case Settlement settlement ->
          settlement.fulfilled() ? "a promise was fulfilled" : "a promise was broken";
    };
  }

  @Override
  public void failed(FailedTurn failure) {
    events.tell(new WorldEvent.TurnFailed(failure));
  }

  /** Interrupts what runs, waits for the threads to end. */
  @Override
  public void close() {
    var all = new ArrayList<>(runners.values());
    Collections.reverse(all);
    all.forEach(VatRunner::interrupt);
    all.forEach(VatRunner::close);
  }
}
