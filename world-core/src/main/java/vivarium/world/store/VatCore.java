package vivarium.world.store;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.store.chunk.ChunkHash;
import vivarium.world.store.chunk.ChunkPlace;
import vivarium.world.store.chunk.PackFolder;
import vivarium.world.store.chunk.PackPosition;
import vivarium.world.store.chunk.PackedChunks;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.table.CatalogueTables.VatRow;
import vivarium.world.store.table.VatState;
import vivarium.world.store.table.VatTables;

/**
 * One vat of an open world: its database, what is not in there yet, and how turns get from here to
 * there.
 *
 * <p>Threads: any number read, through {@link #reading}. Turns are added while the world's append
 * lock is held. Only the applier applies, forces and reopens. Reading holds a lock that keeps the
 * database from being exchanged; nothing of the caller's own may run inside.
 */
final class VatCore {
  private static final Logger LOG = LoggerFactory.getLogger(VatCore.class);

  /** How many bytes of turns one transaction takes at most, unless a single turn is longer. */
  private static final long BATCH_BYTES_MAX = 4L * 1024 * 1024;

  /** How many changes one transaction takes at most; each may be on a page of its own. */
  private static final int BATCH_CHANGES_MAX = 8000;

  /** A database while it is open. */
  private record Opened(VatRows rows, VatHistory history, Reversals reversals) {}

  private final VatSite site;
  private final VatHelper helper;
  private final PackedChunks chunks;
  private final EntryPageCache entryPages;
  private final Overlay overlay = new Overlay();
  private final Deque<VatTurn> pending = new ArrayDeque<>();
  private final ReentrantReadWriteLock lifecycle = new ReentrantReadWriteLock();

  private volatile Opened opened;
  private volatile VatApply.Outcome applied;
  private volatile long nextFreeId;
  private volatile long generation;
  private volatile @Nullable String refusal;
  private volatile boolean hasUnsynced;

  private VatCore(VatSite site, VatHelper helper, VatTables tables) throws IOException {
    this.site = site;
    this.helper = helper;
    this.entryPages = new EntryPageCache(site.entryCacheBytes());
    this.opened = opened(tables);
    var state = tables.state();
    this.applied = new VatApply.Outcome(state, LogTail.NONE);
    this.nextFreeId = state.nextFreeId();
    var packs =
        new PackFolder(
            site.options().disk(),
            site.folder().resolve("bytes"),
            site.world(),
            site.options().packBytes(),
            state.chunkBytes());
    this.chunks = PackedChunks.open(packs, this::indexed, indexedEnd(state));
  }

  /**
   * Opens a vat.
   *
   * @throws vivarium.world.store.error.WorldDamaged if its database is missing, damaged, another
   *     one's, or older than the world
   */
  static VatCore open(VatSite site, VatHelper helper) {
    var tables = site.databases().openVat(site.folder());
    try {
      VatIdentity.check(site, tables);
      return new VatCore(site, helper, tables);
    } catch (IOException e) {
      tables.abandon();
      throw new StoreReadFailed(
          "The folder %s cannot be read (%s).".formatted(site.folder(), e.getMessage()), e);
    } catch (RuntimeException e) {
      tables.abandon();
      throw e;
    }
  }

  VatSite site() {
    return site;
  }

  String name() {
    return site.name();
  }

  PackedChunks chunks() {
    return chunks;
  }

  // reading

  /**
   * Reads, with the database held open. If the database fails, it is opened anew and asked once
   * more.
   */
  <T extends @Nullable Object> T reading(Supplier<T> reading) {
    try {
      return locked(reading);
    } catch (StoreReadFailed e) {
      helper.repair(this);
    }
    return locked(reading);
  }

  /** What is in the database; for use inside of {@link #reading}. */
  VatRows rows() {
    return opened.rows();
  }

  /** The past as far as it is in the database; for use inside of {@link #reading}. */
  VatHistory history() {
    return opened.history();
  }

  /** Which turns take back others, those not applied yet among them. */
  Reversals reversals() {
    return opened.reversals();
  }

  Overlay overlay() {
    return overlay;
  }

  /** How far the database is. */
  VatState state() {
    return applied.state();
  }

  /** Rises whenever the database was opened anew: what was read before may be ahead of it. */
  long generation() {
    return generation;
  }

  /** What the catalogue may say of this vat now. */
  VatRow rowNow() {
    var row = site.row();
    return new VatRow(row.name(), row.folder(), row.identity(), state().applied());
  }

  /** Waits until all turns saved so far are in the database; answers the last. */
  long awaitApplied() {
    long turn = helper.savedTurn();
    awaitApplied(turn);
    return turn;
  }

  void awaitApplied(long turn) {
    if (firstPending() <= turn) {
      helper.awaitApplied(this, turn);
    }
  }

  long nextFreeId() {
    return nextFreeId;
  }

  /** The turns that are not in the database yet, newest first. */
  List<VatTurn> pendingNewestFirst() {
    synchronized (pending) {
      return new ArrayList<>(pending).reversed();
    }
  }

  // turns

  /** Why this vat takes no more turns, or null. */
  @Nullable String refusal() {
    return refusal;
  }

  /** Takes no more turns from now on; reading goes on. */
  void refuse(String reason) {
    refusal = reason;
  }

  /** Adds a turn that was saved. Turns come by rising number. */
  void add(VatTurn turn) {
    overlay.add(turn);
    nextFreeId = Math.max(nextFreeId, turn.greatestId() + 1);
    if (turn.reverses() != null) {
      reversals().add(turn.turn(), turn.reverses());
    }
    synchronized (pending) {
      pending.addLast(turn);
    }
  }

  /** The first turn that is not in the database; greater than all if there is none. */
  long firstPending() {
    synchronized (pending) {
      return pending.isEmpty() ? Long.MAX_VALUE : pending.getFirst().turn();
    }
  }

  /** How much memory the turns take that are not in the database. */
  long pendingBytes() {
    synchronized (pending) {
      return pending.stream().mapToLong(VatTurn::weight).sum();
    }
  }

  /** Whether there is anything to apply, up to a turn. */
  boolean hasWork(long upTo) {
    return firstPending() <= upTo || chunks.hasUnindexed();
  }

  /**
   * Applies some turns.
   *
   * @param upTo the last turn that may be applied
   * @return how much memory was freed
   */
  long applySome(long upTo) {
    var forced = chunks.forcedChunks();
    var batch = nextBatch(upTo);
    if (batch.isEmpty() && forced.chunks().isEmpty()) {
      return 0;
    }
    applied = VatApply.apply(rows(), batch, forced, applied);
    hasUnsynced = true;
    chunks.indexed(forced);
    return letGoOfApplied();
  }

  private long letGoOfApplied() {
    long last = applied.state().applied();
    long freed = 0;
    for (var turn = firstUpTo(last); turn != null; turn = firstUpTo(last)) {
      overlay.remove(turn);
      freed += turn.weight();
      synchronized (pending) {
        pending.removeFirst();
      }
    }
    return freed;
  }

  private @Nullable VatTurn firstUpTo(long last) {
    synchronized (pending) {
      var first = pending.peekFirst();
      return first != null && first.turn() <= last ? first : null;
    }
  }

  /** Forces the database, if anything was written; answers whether there was. */
  boolean sync() {
    if (!hasUnsynced) {
      return false;
    }
    rows().tables().sync();
    hasUnsynced = false;
    return true;
  }

  /**
   * Opens the database anew after it failed. What it had not written yet is applied again, from the
   * journal.
   *
   * @return how much memory the turns take that have to be applied again
   */
  long reopen() {
    lifecycle.writeLock().lock();
    try {
      rows().tables().abandon();
      generation++;
      var tables = site.databases().openVat(site.folder());
      var state = tables.state();
      var missing = helper.replay(name(), state.applied(), applied.state().applied());
      chunks.rescan(indexedEnd(state));
      site.cache().forgetVat(site.number());
      entryPages.clear();
      opened = opened(tables);
      applied = new VatApply.Outcome(state, LogTail.NONE);
      hasUnsynced = true;
      return addAgain(missing);
    } finally {
      lifecycle.writeLock().unlock();
    }
  }

  void close() {
    lifecycle.writeLock().lock();
    try {
      rows().tables().close();
    } finally {
      closeChunks();
      lifecycle.writeLock().unlock();
    }
  }

  /** Lets go of everything without writing. */
  void abandon() {
    rows().tables().abandon();
    closeChunks();
  }

  private void closeChunks() {
    try {
      chunks.close();
    } catch (IOException e) {
      LOG.warn("the files of chunks in {} were not closed properly", site.folder(), e);
    }
  }

  private Opened opened(VatTables tables) {
    var newRows =
        new VatRows(name(), site.folder(), site.number(), site.cache(), entryPages, tables);
    var newReversals = new Reversals(tables);
    return new Opened(newRows, new VatHistory(name(), newRows, newReversals), newReversals);
  }

  private <T extends @Nullable Object> T locked(Supplier<T> reading) {
    lifecycle.readLock().lock();
    try {
      return reading.get();
    } finally {
      lifecycle.readLock().unlock();
    }
  }

  private List<VatTurn> nextBatch(long upTo) {
    var batch = new ArrayList<VatTurn>();
    long bytes = 0;
    int changes = 0;
    synchronized (pending) {
      for (var turn : pending) {
        bytes += turn.weight();
        changes += turn.changeCount();
        boolean isTooMuch = bytes > BATCH_BYTES_MAX || changes > BATCH_CHANGES_MAX;
        if (turn.turn() > upTo || isTooMuch && !batch.isEmpty()) {
          break;
        }
        batch.add(turn);
      }
    }
    return batch;
  }

  private long addAgain(List<VatTurn> missing) {
    long bytes = 0;
    for (var turn : missing) {
      overlay.add(turn);
      bytes += turn.weight();
    }
    synchronized (pending) {
      missing.reversed().forEach(pending::addFirst);
      for (var turn : pending) {
        if (turn.reverses() != null) {
          reversals().add(turn.turn(), turn.reverses());
        }
      }
    }
    return bytes;
  }

  /**
   * Not through {@link #reading}: this is asked with the lock of the pack files held, which opening
   * anew needs too.
   */
  private @Nullable ChunkPlace indexed(ChunkHash hash) {
    var row = rows().tables().chunk(hash.bytes());
    return row == null ? null : new ChunkPlace(row.pack(), row.place(), row.length());
  }

  private static PackPosition indexedEnd(VatState state) {
    return new PackPosition(state.indexedPack(), state.indexedEnd());
  }
}
