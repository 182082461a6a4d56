package vivarium.vat.past;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Progress;
import vivarium.world.format.ObjectRecords;
import vivarium.world.store.EntryStore;
import vivarium.world.store.VatStore;
import vivarium.world.store.VerifyReport;
import vivarium.world.store.chunk.ChunkStore;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.TurnChanges;
import vivarium.world.store.turn.TurnSummary;

/**
 * A vat on disk, read as it was right after a turn. Walks read what is current, and the former
 * contents of what was changed since.
 */
final class StoreAsOf implements VatStore {
  /** So many records are read before it is asked whether turns have changed some of them. */
  private static final int BATCH = 1024;

  /** Most objects were not changed more often since. */
  private static final int TURNS_AT_FIRST = 64;

  private final VatStore store;
  private final long turn;

  StoreAsOf(VatStore store, long turn) {
    this.store = store;
    this.turn = turn;
  }

  @Override
  public String name() {
    return store.name();
  }

  @Override
  public byte @Nullable [] read(long id) {
    var record = store.readAsOf(id, turn);
    return record == null ? laterMap(id) : record;
  }

  /**
   * What was forgotten for good has at every moment the map that was made when it was forgotten.
   * Nothing else names a map before it is there, and maps never change.
   */
  private byte @Nullable [] laterMap(long id) {
    var now = store.read(id);
    return now != null && ObjectRecords.kindOf(id, now) == null ? now : null;
  }

  @Override
  public void readAll(long[] ids, ObjectVisitor visitor) {
    for (long id : ids) {
      visitor.visit(id, read(id));
    }
  }

  @Override
  public long lastTurnOf(long id) {
    return historyOf(id, 1).stream().findFirst().orElse(0L);
  }

  @Override
  public byte @Nullable [] readAsOf(long id, long asOf) {
    return store.readAsOf(id, Math.min(asOf, turn));
  }

  @Override
  public void changesSince(long since, ChangeVisitor visitor) {
    throw new UnsupportedOperationException("nothing changes in the past");
  }

  @Override
  public TurnChanges changesOf(long changing, int objectsMax) {
    return store.changesOf(changing, objectsMax);
  }

  @Override
  public List<Long> historyOf(long id, int limit) {
    int asked = Math.max(limit, TURNS_AT_FIRST);
    var turns = store.historyOf(id, asked);
    while (turns.size() == asked && countUpToHere(turns) < limit) {
      asked = asked > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : 2 * asked;
      turns = store.historyOf(id, asked);
    }
    return turns.stream().filter(each -> each <= turn).limit(limit).toList();
  }

  private long countUpToHere(List<Long> turns) {
    return turns.stream().filter(each -> each <= turn).count();
  }

  @Override
  public List<TurnSummary> turns(long before, int limit) {
    return store.turns(Math.min(before, turn + 1), limit);
  }

  // ---- walking

  @Override
  public void scan(ObjectVisitor visitor) {
    var walk = new Walk(visitor);
    store.scan(walk);
    walk.end();
  }

  /** One walk over all objects: those that were not changed since as they come, then the others. */
  private final class Walk implements ObjectVisitor, ThingVisitor {
    private final ObjectVisitor visitor;
    private final Set<Long> changed = new TreeSet<>();
    private final long[] ids = new long[BATCH];
    private final byte[] @Nullable [] records = new byte[BATCH][];
    private int count;
    private long newest = turn;

    Walk(ObjectVisitor visitor) {
      this.visitor = visitor;
      noteChanges();
    }

    @Override
    public void visit(long id, byte @Nullable [] contents) {
      ids[count] = id;
      records[count] = contents;
      if (++count == BATCH) {
        deliver();
      }
    }

    @Override
    public boolean isDone() {
      return visitor.isDone();
    }

    @Override
    public void object(long id) {
      changed.add(id);
    }

    @Override
    public void entry(EntryKey key) {}

    void end() {
      deliver();
      for (long id : changed) {
        var record = visitor.isDone() ? null : store.readAsOf(id, turn);
        if (record != null) {
          visitor.visit(id, record);
        }
      }
    }

    /** What was changed while the walk went on is read as it was, like the rest. */
    private void deliver() {
      noteChanges();
      for (int i = 0; i < count && !visitor.isDone(); i++) {
        if (!changed.contains(ids[i])) {
          visitor.visit(ids[i], records[i]);
        }
      }
      count = 0;
    }

    private void noteChanges() {
      var last = store.turns(Long.MAX_VALUE, 1);
      long now = last.isEmpty() ? 0 : last.getFirst().turn();
      if (now > newest) {
        store.changedSince(turn, this);
        newest = now;
      }
    }
  }

  // ---- the rest

  /** As many as there are now: nobody has counted them then. */
  @Override
  public long objectCount() {
    return store.objectCount();
  }

  @Override
  public long byteCount() {
    return store.byteCount();
  }

  @Override
  public long nextFreeId() {
    return store.nextFreeId();
  }

  @Override
  public EntryStore entries() {
    return new EntriesAsOf(store, turn);
  }

  @Override
  public ChunkStore chunks() {
    return store.chunks();
  }

  @Override
  public VerifyReport verify(Progress progress) {
    throw new UnsupportedOperationException("what is checked is what is there now");
  }
}
