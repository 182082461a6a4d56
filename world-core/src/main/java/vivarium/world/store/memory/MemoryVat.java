package vivarium.world.store.memory;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Progress;
import vivarium.world.store.EntryStore;
import vivarium.world.store.VatStore;
import vivarium.world.store.VerifyReport;
import vivarium.world.store.chunk.ChunkStore;
import vivarium.world.store.chunk.MemoryChunks;
import vivarium.world.store.page.Place;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.turn.TurnChanges;
import vivarium.world.store.turn.TurnSummary;

/**
 * A vat that is held in memory only: what is true now, and what was before as far as it is
 * remembered.
 */
final class MemoryVat implements VatStore {
  private final String name;
  private final MemoryNow now = new MemoryNow();
  private final MemoryPast past;
  private final MemoryChunks chunks = new MemoryChunks();
  private volatile long objects;
  private volatile long bytes;
  private volatile long nextFreeId = 1;

  MemoryVat(String name, Predicate<byte[]> isPart, long pastBytes) {
    this.name = name;
    this.past = new MemoryPast(name, isPart, now, pastBytes);
  }

  /** Adds a turn. Turns come by rising number, from one thread at a time. */
  void add(VatTurn turn) {
    var growth = past.add(turn);
    bytes += growth.bytes();
    objects += growth.objects();
    nextFreeId = Math.max(nextFreeId, turn.greatestId() + 1);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public byte @Nullable [] read(long id) {
    var contents = now.object(id);
    return contents == null ? null : contents.bytes().clone();
  }

  @Override
  public void readAll(long[] ids, ObjectVisitor visitor) {
    for (long id : ids) {
      visitor.visit(id, read(id));
    }
  }

  @Override
  public long lastTurnOf(long id) {
    var contents = now.object(id);
    return contents == null
        ? past.lastTurnOf(new Place.OfObject(id), Long.MAX_VALUE)
        : contents.turn();
  }

  @Override
  public byte @Nullable [] readAsOf(long id, long turn) {
    return past.asOf(new Place.OfObject(id), turn);
  }

  @Override
  public void changesSince(long turn, ChangeVisitor visitor) {
    past.changedSince(turn)
        .forEach((place, changed) -> {
          switch (place) {
            case Place.OfObject(long id) ->
                visitor.object(id, changed.former(), changed.first(), changed.last());
            case Place.OfEntry(var key) ->
                visitor.entry(key, changed.former(), changed.first(), changed.last());
          }
        });
  }

  @Override
  public TurnChanges changesOf(long turn, int objectsMax) {
    return past.changesOf(turn, objectsMax);
  }

  @Override
  public List<Long> historyOf(long id, int limit) {
    return past.turnsOf(new Place.OfObject(id), limit);
  }

  @Override
  public List<TurnSummary> turns(long before, int limit) {
    return past.turns(before, limit);
  }

  @Override
  public void scan(ObjectVisitor visitor) {
    for (long id : now.ids()) {
      var contents = read(id);
      if (contents != null) {
        visitor.visit(id, contents);
      }
    }
  }

  @Override
  public long objectCount() {
    return objects;
  }

  @Override
  public long byteCount() {
    return bytes;
  }

  @Override
  public long nextFreeId() {
    return nextFreeId;
  }

  @Override
  public EntryStore entries() {
    return new MemoryEntries(now, past);
  }

  @Override
  public ChunkStore chunks() {
    return chunks;
  }

  /** There is no disk that could be damaged; everything is counted. */
  @Override
  public VerifyReport verify(Progress progress) {
    boolean isComplete = progress.report(bytes);
    return new VerifyReport(
        objects,
        now.entryCount(),
        past.turnCount(),
        past.changeCount(),
        chunks.count(),
        bytes,
        isComplete,
        List.of());
  }
}
