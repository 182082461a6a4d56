package vivarium.vat.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.Outgoing;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.VatChanges;

/**
 * A world in memory with one vat called {@code bank}. All of it is entries, so that all of it can
 * die and come back together: as it was last saved when the process dies, as it was last safe when
 * the power fails.
 */
final class MemoryHome implements Homeland, EntryStore {
  static final String BANK = "bank";
  private static final EntryKey QUEUE = EntryKey.of("queue/");

  private final VirtualTime time;
  private final String name;
  private TreeMap<EntryKey, byte[]> saved = new TreeMap<>();
  private TreeMap<EntryKey, byte[]> safe = new TreeMap<>();
  private @Nullable Abroad abroad;
  private int run;

  MemoryHome(VirtualTime time, String name) {
    this.time = time;
    this.name = name;
  }

  void abroad(Abroad where) {
    abroad = where;
  }

  // ---- dying

  void powerFails() {
    run++;
    saved = new TreeMap<>(safe);
  }

  void processDies() {
    run++;
  }

  TreeMap<EntryKey, byte[]> backup() {
    return new TreeMap<>(saved);
  }

  void restore(TreeMap<EntryKey, byte[]> backup) {
    run++;
    saved = new TreeMap<>(backup);
    safe = new TreeMap<>(backup);
  }

  // ---- the disk

  @Override
  public EntryStore entries() {
    return this;
  }

  @Override
  public CompletableFuture<Void> safe() {
    var future = new CompletableFuture<Void>();
    int asked = run;
    time.after(
        3,
        () -> {
          if (asked == run) {
            safe = new TreeMap<>(saved);
            future.complete(null);
          }
        });
    return future;
  }

  @Override
  public long save(String cause, List<EntryChange> own, List<Outgoing> deliveries) {
    return turn(own, deliveries);
  }

  /** A turn: what it changed and what it sends are one record. */
  long turn(List<EntryChange> changes, List<Outgoing> outgoing) {
    var leaving = new ArrayList<Outgoing>();
    var staying = new ArrayList<Outgoing>();
    outgoing.forEach(message -> (Abroad.isAbroad(message.vat()) ? leaving : staying).add(message));
    if (leaving.isEmpty() || abroad == null) {
      return append(changes, List.of(), staying);
    }
    return abroad.send(
        leaving,
        (more, returned) -> {
          staying.addAll(returned);
          return append(changes, more, staying);
        });
  }

  private long append(List<EntryChange> changes, List<VatChanges> more, List<Outgoing> letters) {
    changes.forEach(this::put);
    more.forEach(part -> part.entries().forEach(this::put));
    for (var letter : letters) {
      var place = EntryKey.of(QUEUE.text() + "%08x".formatted(counter("queued")));
      put(new EntryChange(place, DeliveryFormat.write(letter.delivery())));
    }
    return 1;
  }

  private void put(EntryChange change) {
    if (change.value() == null) {
      saved.remove(change.key());
    } else {
      saved.put(change.key(), change.value());
    }
  }

  // ---- numbers and texts that are saved like everything

  long number(String key) {
    var value = saved.get(EntryKey.of(key));
    return value == null
        ? 0
        : Long.parseLong(new String(value, java.nio.charset.StandardCharsets.UTF_8));
  }

  static EntryChange number(String key, long value) {
    return new EntryChange(
        EntryKey.of(key), Long.toString(value).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  String text(String key) {
    var value = saved.get(EntryKey.of(key));
    return value == null ? "" : new String(value, java.nio.charset.StandardCharsets.UTF_8);
  }

  static EntryChange text(String key, String value) {
    return new EntryChange(
        EntryKey.of(key), value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private long counter(String key) {
    long next = number(key) + 1;
    put(number(key, next));
    return next;
  }

  /** The first that waits in the queue, or null. */
  @Nullable EntryKey firstWaiting() {
    var first = saved.ceilingKey(QUEUE);
    return first != null && first.startsWith(QUEUE) ? first : null;
  }

  Delivery waiting(EntryKey place) {
    return DeliveryFormat.readDelivery(saved.get(place));
  }

  @Override
  public int waiting() {
    return 0;
  }

  @Override
  public String name() {
    return name;
  }

  // ---- entries

  @Override
  public byte @Nullable [] get(EntryKey key) {
    return saved.get(key);
  }

  @Override
  public @Nullable EntryKey nextKey(EntryKey after) {
    return saved.higherKey(after);
  }

  @Override
  public void range(EntryKey from, @Nullable EntryKey to, EntryVisitor visitor) {
    var part = to == null ? saved.tailMap(from) : saved.subMap(from, to);
    for (var entry : new ArrayList<>(part.entrySet())) {
      if (!visitor.visit(entry.getKey(), entry.getValue())) {
        return;
      }
    }
  }

  @Override
  public byte @Nullable [] getAsOf(EntryKey key, long turn) {
    throw new UnsupportedOperationException("the model has no history");
  }

  @Override
  public long lastTurnOf(EntryKey key) {
    throw new UnsupportedOperationException("the model has no history");
  }

  @Override
  public long lastTurnOf(EntryKey key, long asOf) {
    throw new UnsupportedOperationException("the model has no history");
  }
}
