package vivarium.vat.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Progress;
import vivarium.world.store.EntryStore;
import vivarium.world.store.VatStore;
import vivarium.world.store.VerifyReport;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.TurnChanges;
import vivarium.world.store.turn.TurnSummary;
import vivarium.world.store.turn.VatChanges;

/** One vat in memory. */
public final class FakeVatStore implements VatStore {
  private final String name;
  private final Versioned<Long> objects = new Versioned<>();
  private final Versioned<EntryKey> entries = new Versioned<>();
  private final TreeMap<Long, TurnSummary> turns = new TreeMap<>();
  private final FakeChunks chunks = new FakeChunks();
  private final FakeEntries entryStore = new FakeEntries(entries);

  FakeVatStore(String name) {
    this.name = name;
  }

  synchronized void apply(TurnSummary turn, VatChanges changes) {
    turns.put(turn.turn(), turn);
    for (var object : changes.objects()) {
      boolean isNew = objects.current(object.id()) == null;
      if (object.created() != isNew && object.contents() != null) {
        throw new AssertionError(
            "object #%d is said to be %s in turn %d"
                .formatted(object.id(), object.created() ? "new" : "old", turn.turn()));
      }
      objects.put(object.id(), turn.turn(), object.contents());
    }
    for (var entry : changes.entries()) {
      entries.put(entry.key(), turn.turn(), entry.value());
    }
  }

  /** Changes a record without a turn, as damage to the disk does. */
  public synchronized void damage(long id, byte @Nullable [] contents) {
    objects.damage(id, contents);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized byte @Nullable [] read(long id) {
    return objects.current(id);
  }

  @Override
  public void readAll(long[] ids, ObjectVisitor visitor) {
    for (long id : ids) {
      visitor.visit(id, read(id));
    }
  }

  @Override
  public synchronized long lastTurnOf(long id) {
    var history = objects.history(id);
    return history.isEmpty() ? 0 : history.getLast();
  }

  @Override
  public synchronized byte @Nullable [] readAsOf(long id, long turn) {
    return objects.asOf(id, turn);
  }

  @Override
  public synchronized void changesSince(long turn, ChangeVisitor visitor) {
    for (long id : objects.changedSince(turn)) {
      var after = objects.history(id).stream().filter(t -> t > turn).toList();
      visitor.object(id, objects.asOf(id, turn), after.getFirst(), after.getLast());
    }
    for (var key : entries.changedSince(turn)) {
      var after = entries.history(key).stream().filter(t -> t > turn).toList();
      visitor.entry(key, entries.asOf(key, turn), after.getFirst(), after.getLast());
    }
  }

  @Override
  public synchronized TurnChanges changesOf(long turn, int objectsMax) {
    var changedObjects = new ArrayList<TurnChanges.OfObject>();
    for (long id : objects.changedSince(turn - 1)) {
      var history = objects.history(id);
      if (history.contains(turn) && changedObjects.size() < objectsMax) {
        changedObjects.add(
            new TurnChanges.OfObject(
                id, objects.asOf(id, turn - 1), objects.asOf(id, turn), later(history, turn)));
      }
    }
    var changedEntries = new ArrayList<TurnChanges.OfEntry>();
    for (var key : entries.changedSince(turn - 1)) {
      var history = entries.history(key);
      if (history.contains(turn)) {
        changedEntries.add(
            new TurnChanges.OfEntry(
                key, entries.asOf(key, turn - 1), entries.asOf(key, turn), later(history, turn)));
      }
    }
    return new TurnChanges(turn, changedObjects, changedEntries);
  }

  private static List<Long> later(List<Long> history, long turn) {
    return history.stream().filter(t -> t > turn).toList();
  }

  @Override
  public synchronized List<Long> historyOf(long id, int limit) {
    return objects.history(id).reversed().stream().limit(limit).toList();
  }

  @Override
  public synchronized List<TurnSummary> turns(long before, int limit) {
    return turns.headMap(before).reversed().values().stream().limit(limit).toList();
  }

  @Override
  public void scan(ObjectVisitor visitor) {
    List<Long> ids;
    synchronized (this) {
      ids = objects.currentKeys();
    }
    for (long id : ids) {
      visitor.visit(id, read(id));
    }
  }

  @Override
  public synchronized long objectCount() {
    return objects.currentKeys().size();
  }

  @Override
  public long byteCount() {
    long sum = 0;
    for (long id : objects.currentKeys()) {
      var bytes = read(id);
      sum += bytes == null ? 0 : bytes.length;
    }
    return sum;
  }

  @Override
  public synchronized long nextFreeId() {
    var greatest = objects.greatest();
    return greatest == null ? 1 : greatest + 1;
  }

  @Override
  public EntryStore entries() {
    return entryStore;
  }

  @Override
  public FakeChunks chunks() {
    return chunks;
  }

  @Override
  public VerifyReport verify(Progress progress) {
    boolean complete = progress.report(byteCount());
    return new VerifyReport(objectCount(), 0, turns.size(), 0, 0, byteCount(), complete, List.of());
  }
}
