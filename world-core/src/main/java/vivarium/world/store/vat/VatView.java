package vivarium.world.store.vat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Progress;
import vivarium.world.store.EntryStore;
import vivarium.world.store.VatStore;
import vivarium.world.store.VerifyReport;
import vivarium.world.store.bytes.BytePatterns;
import vivarium.world.store.chunk.ChunkStore;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.page.Place;
import vivarium.world.store.row.VatHistory;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.turn.TurnChanges;
import vivarium.world.store.turn.TurnSummary;

/** A vat as its users see it. Each call reads overlay first, then pages. */
public final class VatView implements VatStore {
  /** How many objects are read at a time. */
  private static final int BATCH = 256;

  private final VatCore core;
  private final VatEntries entries;
  private final ChunkStore chunks;

  public VatView(VatCore core, Troubles troubles) {
    this.core = core;
    this.chunks = new ToldChunks(core.chunks(), troubles);
    this.entries = new VatEntries(core);
  }

  @Override
  public String name() {
    return core.name();
  }

  @Override
  public byte @Nullable [] read(long id) {
    return core.reading(() -> current(id));
  }

  @Override
  public void readAll(long[] ids, ObjectVisitor visitor) {
    var sorted = ids.clone();
    Arrays.sort(sorted); // neighbours are on one page
    for (int start = 0; start < sorted.length; start += BATCH) {
      var batch = Arrays.copyOfRange(sorted, start, Math.min(sorted.length, start + BATCH));
      var found = new byte @Nullable [batch.length][];
      core.reading(() -> {
        Arrays.setAll(found, i -> current(batch[i]));
        return found;
      });
      for (int i = 0; i < batch.length; i++) {
        visitor.visit(batch[i], found[i]);
      }
    }
  }

  @Override
  public long lastTurnOf(long id) {
    return core.reading(() -> {
      var newest = core.overlay().object(id);
      return newest != null ? newest.turn() : core.kept().ceiling(core.rows().version(id).turn());
    });
  }

  @Override
  public byte @Nullable [] readAsOf(long id, long asOf) {
    long turn = core.kept().floor(asOf);
    var newest = core.overlay().object(id);
    if (newest != null && newest.turn() <= turn) {
      return newest.bytes();
    }
    long needed = newest == null ? 0 : newest.turn();
    return core.readingApplied(needed, new AsOf(core, id, turn));
  }

  /** Reads what an object was. The first lambda of a process would take longer than the reading. */
  private record AsOf(VatCore core, long id, long turn) implements Supplier<byte @Nullable []> {
    @Override
    public byte @Nullable [] get() {
      var place = new Place.OfObject(id);
      return core.rows().contents(place, core.history().asOf(place, turn));
    }
  }

  @Override
  public void changesSince(long turn, ChangeVisitor visitor) {
    while (!isWalked(turn, core.awaitApplied(), visitor)) {
      // it waits again, and not while walking: who applies may wait for the end of that
    }
  }

  /** Unless the database was opened anew, and has less than before. */
  private boolean isWalked(long turn, long upTo, ChangeVisitor visitor) {
    return core.walking(() -> {
      if (core.firstPending() <= upTo) {
        return false;
      }
      walk(core.kept().floor(turn), upTo, visitor);
      return true;
    });
  }

  @Override
  public void changedSince(long turn, ThingVisitor visitor) {
    var only = new ThingsOnly(visitor);
    long upTo;
    do {
      long saved = core.savedTurn();
      var pending = core.pendingNewestFirst();
      pending.forEach(recent -> only.tell(recent, turn));
      upTo = pending.isEmpty() ? saved : Math.min(saved, pending.getLast().turn() - 1);
    } while (upTo > turn && !isWalked(turn, upTo, only));
  }

  private void walk(long turn, long upTo, ChangeVisitor visitor) {
    long generation = core.generation();
    var since = new VatHistory.Since(turn, upTo, visitor.wantsLast());
    var part = nextPart(VatHistory.Part.before(turn), since, generation);
    while (part != null) {
      part.changed().forEach(changed -> show(changed, visitor));
      part = nextPart(part, since, generation);
    }
  }

  @Override
  public TurnChanges changesOf(long turn, int objectsMax) {
    return core.readingApplied(core.savedTurn(), () -> core.history().changesOf(turn, objectsMax));
  }

  @Override
  public List<Long> historyOf(long id, int limit) {
    return core.readingApplied(
        core.savedTurn(), () -> core.history().turnsOf(new Place.OfObject(id), limit));
  }

  @Override
  public List<TurnSummary> turns(long before, int limit) {
    var recent = core.pendingNewestFirst();
    var found = new ArrayList<TurnSummary>();
    for (var turn : recent) {
      if (turn.turn() < before && found.size() < limit) {
        found.add(summary(turn));
      }
    }
    int rest = limit - found.size();
    if (rest > 0) {
      long older = recent.isEmpty() ? before : Math.min(before, recent.getLast().turn());
      found.addAll(core.walking(() -> core.reading(() -> core.history().turns(older, rest))));
    }
    return found;
  }

  @Override
  public void scan(ObjectVisitor visitor) {
    new VatScan(core, null).run(visitor);
  }

  @Override
  public void scan(BytePatterns patterns, ObjectVisitor visitor) {
    new VatScan(core, patterns).run(visitor);
  }

  @Override
  public long objectCount() {
    return core.objectCount();
  }

  @Override
  public long byteCount() {
    return core.state().bytes();
  }

  @Override
  public long nextFreeId() {
    return core.nextFreeId();
  }

  @Override
  public @Nullable Learnt learnt() {
    return core.learnt().read();
  }

  @Override
  public void keepLearnt(Learnt learnt) {
    long number = core.learnt().nextNumber();
    core.reading(() -> { // so that closing waits for it
      core.learnt().write(number, learnt);
      return learnt;
    });
  }

  @Override
  public EntryStore entries() {
    return entries;
  }

  @Override
  public ChunkStore chunks() {
    return chunks;
  }

  @Override
  public VerifyReport verify(Progress progress) {
    core.awaitApplied();
    return core.walking(() -> new VatVerify(core, progress).run());
  }

  private byte @Nullable [] current(long id) {
    var newest = core.overlay().object(id);
    if (newest != null) {
      return newest.bytes();
    }
    return core.rows().contents(id);
  }

  private VatHistory.@Nullable Part nextPart(
      VatHistory.Part part, VatHistory.Since since, long generation) {
    return core.reading(() -> {
      if (core.generation() != generation) {
        throw new StoreReadFailed(
            "The vat '%s' was opened anew while its history was read. Try again."
                .formatted(name()));
      }
      return core.history().changedNext(part, since);
    });
  }

  private static void show(VatHistory.Changed changed, ChangeVisitor visitor) {
    switch (changed.place()) {
      case Place.OfObject(long id) ->
          visitor.object(id, changed.former(), changed.first(), changed.last());
      case Place.OfEntry(var key) ->
          visitor.entry(key, changed.former(), changed.first(), changed.last());
    }
  }

  private TurnSummary summary(VatTurn turn) {
    return turn.summary(
        name(), turn.counts(core.site().options().isPart()), core.takingBack(turn.turn()));
  }
}
