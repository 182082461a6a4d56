package vivarium.world.store.vat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.DiskTrouble;
import vivarium.world.base.WorldClock;
import vivarium.world.store.chunk.PackedChunks;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.table.VatTables.ChunkRow;

/**
 * Gives back the chunks of a vat that no state of any object refers to, now or at any moment that
 * history keeps: finds out which are referred to, takes the others out of the index, writes what is
 * left in packs of which much is dead once more behind all others, and has those packs deleted.
 *
 * <p>At every step a crash leaves what was or what will be: what is in the index changes in
 * transactions, and a pack is deleted once a database is forced that has no row of it. What turns
 * name meanwhile is known to the {@link vivarium.world.store.chunk.ChunkBarrier}. Used by the
 * applier's thread, a slice at a time; made anew when the database is opened.
 */
final class ChunkSweep {
  private static final Logger LOG = LoggerFactory.getLogger(ChunkSweep.class);

  /** How long a slice may take, beside what it forces. */
  private static final long SLICE_NANOS = 4_000_000;

  private static final int ROWS_AT_ONCE = 64;

  /** A pack is given back when one part in so many of it is dead. */
  private static final int DEAD_SHARE = 4;

  private final VatCore core;
  private final PackedChunks chunks;
  private final WorldClock clock;

  /** What is to be done, in order; each does a little and answers whether that was the last. */
  private final Deque<BooleanSupplier> work = new ArrayDeque<>();

  private final Set<ChunkHash> live = new HashSet<>();
  private final Map<Integer, Long> liveBytes = new HashMap<>();
  private final Set<Integer> leaving = new HashSet<>();
  private final Set<Integer> used = new HashSet<>();
  private final Deque<ChunkRow> rows = new ArrayDeque<>();
  private byte[] seen = {};
  private int before;
  private boolean hasBegun;

  /**
   * @param clock the machine's
   */
  ChunkSweep(VatCore core, WorldClock clock) {
    this.core = core;
    this.chunks = core.chunks();
    this.clock = clock;
    var marking = new LiveChunks(core, live);
    work.addAll(List.of(marking::step, this::drop, this::choose, this::move, this::leave));
  }

  boolean isDone() {
    return work.isEmpty();
  }

  /** Does a slice; answers whether it could do anything. */
  boolean step() {
    if (!hasBegun) {
      hasBegun = begin();
      return hasBegun;
    }
    long since = clock.nanoTime();
    while (!work.isEmpty() && clock.nanoTime() - since < SLICE_NANOS) {
      if (work.getFirst().getAsBoolean()) {
        work.removeFirst();
        seen = new byte[0];
      }
    }
    if (isDone()) {
      chunks.barrier().end();
    }
    return true;
  }

  private boolean begin() {
    if (!chunks.barrier().begin()) {
      return false;
    }
    core.pendingNewestFirst()
        .forEach(turn -> live.addAll(core.named().in(turn.changes().objects())));
    return true;
  }

  /** Takes dead chunks out of the index, and counts what is left in each pack. */
  private boolean drop() {
    var some = nextRows();
    var dead =
        some.stream().map(row -> ChunkHash.of(row.hash())).filter(hash -> !live.contains(hash));
    var condemned = Set.copyOf(chunks.barrier().condemn(dead.toList()));
    var gone = new ArrayList<ChunkRow>();
    for (var row : some) {
      if (condemned.contains(ChunkHash.of(row.hash()))) {
        gone.add(row);
      } else {
        liveBytes.merge(row.pack(), chunks.storedLength(row), Long::sum);
      }
    }
    if (!gone.isEmpty()) {
      delete(gone);
    }
    return some.isEmpty();
  }

  private void delete(List<ChunkRow> gone) {
    long bytes = gone.stream().mapToLong(ChunkRow::length).sum();
    core.change((editor, state) -> {
      gone.forEach(row -> editor.deleteChunk(row.hash()));
      return state.withChunkBytes(state.chunkBytes() - bytes);
    });
    chunks.dropped(bytes);
  }

  /** Decides which packs are given back. Nothing is added to them from then on. */
  private boolean choose() {
    for (var pack : lengths().entrySet()) {
      long dead = pack.getValue() - liveBytes.getOrDefault(pack.getKey(), 0L);
      if (dead * DEAD_SHARE > pack.getValue()) {
        leaving.add(pack.getKey());
      }
    }
    int current = chunks.currentPack();
    if (leaving.contains(current)) {
      chunks.endPack(current);
    }
    core.applySome(0); // so that all that is in these packs is in the index
    before = chunks.currentPack();
    return true;
  }

  private Map<Integer, Long> lengths() {
    try {
      return chunks.packLengths();
    } catch (IOException e) {
      throw new StoreReadFailed(
          "The bytes in %s cannot be read (%s)."
              .formatted(core.site().folder(), DiskTrouble.reason(e)),
          e);
    }
  }

  private boolean move() {
    if (leaving.isEmpty()) {
      return true;
    }
    var row = rows.poll();
    if (row == null) {
      rows.addAll(nextRows());
      boolean isLast = rows.isEmpty();
      if (isLast) {
        core.applySome(0); // the index learns where they are now
      }
      return isLast;
    }
    if (leaving.contains(row.pack())) {
      move(row);
    }
    return false;
  }

  private void move(ChunkRow row) {
    try {
      chunks.moveToEnd(row);
    } catch (WorldDamaged e) {
      LOG.warn("a file of chunks in {} is kept as it is", core.site().folder(), e);
      leaving.remove(row.pack());
    }
  }

  /** Lets go of the packs that nothing in the index refers to. */
  private boolean leave() {
    var some = nextRows();
    some.forEach(row -> used.add(row.pack()));
    if (some.isEmpty()) {
      core.retirePacks(before, used);
    }
    return some.isEmpty();
  }

  private List<ChunkRow> nextRows() {
    var some = core.rows().tables().chunksAfter(seen, ROWS_AT_ONCE);
    seen = some.isEmpty() ? seen : some.getLast().hash();
    return some;
  }
}
