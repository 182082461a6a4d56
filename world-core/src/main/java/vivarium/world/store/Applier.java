package vivarium.world.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.error.StoreClosed;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.journal.Journal;

/**
 * Moves turns from memory into the databases, by one thread for all vats, and lets go of the
 * journal behind itself.
 *
 * <p>Only safe turns are applied: otherwise a power cut could leave a turn in one database that the
 * journal has lost for another. Trouble with one vat does not keep the others waiting.
 */
final class Applier {
  /** Turns wait that long for company, so that pages are written once for many. */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  /** Chunks tell nobody that they were put; they are looked for that often. */
  private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * The databases are forced that often while they are written: well within the time that H2 leaves
   * freed space alone.
   */
  private static final long SYNC_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** The journal is not let grow beyond so many files of ordinary length. */
  private static final int JOURNAL_FILES_MAX = 4;

  /** When nothing could be applied, that long passes before the next attempt, however urgent. */
  private static final long STUCK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** A vat that failed is left out of so many passes. */
  private static final int PASSES_LEFT_OUT = 3;

  private static final String CATALOGUE = "the catalogue";
  private static final String OLD_JOURNAL = "deleting old journal files";

  private final Journal journal;
  private final Catalogue catalogue;
  private final Supplier<Collection<VatCore>> vats;
  private final Forcer forcer;
  private final Troubles troubles;
  private final StoreOptions options;
  private final Supplier<Long> held;

  private final AtomicLong pendingBytes = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition progress = lock.newCondition();
  private final Set<VatCore> repairs = new HashSet<>();
  private final Map<VatCore, Long> retryAtPass = new HashMap<>();
  private final Thread thread;
  private volatile boolean hasWork;
  private int waiting;
  private long passes;
  private volatile long applied;
  private boolean isStuck;
  private boolean closed;
  private long syncedAt;

  /**
   * @param vats those that can be used
   * @param held answers the last turn that no vat that cannot be used needs any more
   */
  Applier(
      Journal journal,
      Catalogue catalogue,
      Supplier<Collection<VatCore>> vats,
      Supplier<Long> held,
      Forcer forcer,
      Troubles troubles,
      StoreOptions options) {
    this.journal = journal;
    this.catalogue = catalogue;
    this.vats = vats;
    this.held = held;
    this.forcer = forcer;
    this.troubles = troubles;
    this.options = options;
    this.thread = Thread.ofPlatform().daemon().name("vivarium-applier").unstarted(this::run);
    this.syncedAt = options.clock().nanoTime();
  }

  void start() {
    thread.start();
  }

  // what others ask for

  /** Says that a turn or a change of the catalogue was added. */
  void added(long bytes) {
    pendingBytes.addAndGet(bytes);
    if (!hasWork) {
      hasWork = true;
      signal();
    }
  }

  long pendingBytes() {
    return pendingBytes.get();
  }

  /**
   * Waits until a turn of some length may be added.
   *
   * @throws StoreException if that cannot be, because the databases cannot be written
   */
  void awaitRoom(long bytes) {
    if (hasRoom(bytes)) {
      return;
    }
    await(() -> hasRoom(bytes), troubles::any);
  }

  /** Waits until a vat has applied its turns up to one. */
  void awaitApplied(VatCore vat, long turn) {
    await(
        () -> vat.firstPending() > turn,
        () -> {
          var own = troubles.of(source(vat));
          return own != null ? own : troubles.of(Forcer.SOURCE);
        });
  }

  /** Waits until all vats have applied their turns up to one. */
  void awaitAllApplied(long turn) {
    await(() -> vats.get().stream().allMatch(vat -> vat.firstPending() > turn), troubles::any);
  }

  /** Opens a vat's database anew; returns when it was tried. */
  void repair(VatCore vat) {
    lock.lock();
    try {
      repairs.add(vat);
      work.signal();
      while (repairs.contains(vat) && !closed) {
        progress.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the thread, applies what there is and empties the journal.
   *
   * @return what kept it from that, or null
   */
  @Nullable StoreException close(Runnable forceChunks) {
    lock.lock();
    try {
      closed = true;
      work.signal();
      progress.signalAll();
    } finally {
      lock.unlock();
    }
    Threads.join(thread);
    try {
      retryAtPass.clear();
      pass();
      if (sync() && troubles.any() == null) {
        journal.roll(forceChunks);
        release();
      }
      return troubles.any();
    } catch (StoreException e) {
      return e;
    }
  }

  // the thread

  private void run() {
    while (awaitWork()) {
      runRepairs();
      long before = applied;
      pass();
      isStuck = hasWork && applied == before;
      if (isTimeToSync()) {
        syncAndRelease();
      }
      lock.lock();
      try {
        passes++;
        progress.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private boolean awaitWork() {
    lock.lock();
    try {
      long patience = isStuck ? STUCK_NANOS : PATIENCE_NANOS;
      long tick = TICK_NANOS;
      while (!closed && repairs.isEmpty() && tick > 0) {
        boolean isUrgent =
            !isStuck && (waiting > 0 || pendingBytes.get() > options.pendingBytesMax() / 4);
        if (hasWork && (isUrgent || patience <= 0)) {
          break;
        }
        if (hasWork) {
          patience = work.awaitNanos(patience);
        } else {
          tick = work.awaitNanos(tick);
        }
      }
      return !closed;
    } catch (InterruptedException e) {
      return false; // nobody has this thread to interrupt it, so there is nothing to go on for
    } finally {
      lock.unlock();
    }
  }

  private void pass() {
    hasWork = false;
    long upTo = safeTurn();
    for (var vat : vats.get()) {
      applyTo(vat, upTo);
    }
    applyToCatalogue();
    boolean isDone = vats.get().stream().noneMatch(vat -> vat.firstPending() != Long.MAX_VALUE);
    if (!isDone || catalogue.hasWaiting()) {
      hasWork = true;
    }
  }

  /** Has everything forced and answers how far that got. */
  private long safeTurn() {
    long last = journal.lastTurn();
    if (journal.forcedTurn() < last || catalogue.hasWaiting()) {
      try {
        forcer.safe(last).join();
      } catch (CompletionException e) {
        return journal.forcedTurn(); // the forcer has noted why
      }
    }
    return journal.forcedTurn();
  }

  private void applyTo(VatCore vat, long upTo) {
    if (vat.refusal() != null || !vat.hasWork(upTo) || isLeftAlone(vat)) {
      return;
    }
    try {
      do {
        pendingBytes.addAndGet(-vat.applySome(upTo));
        applied++;
        troubles.clear(source(vat));
        signalProgress();
      } while (vat.firstPending() <= upTo);
    } catch (StoreException e) {
      failed(vat, e);
    }
  }

  private void failed(VatCore vat, StoreException trouble) {
    troubles.set(source(vat), trouble);
    if (trouble instanceof WorldDamaged) {
      vat.refuse(String.valueOf(trouble.getMessage()));
      pendingBytes.addAndGet(-vat.pendingBytes()); // it stays, but no room has to be made for it
    } else {
      reopen(vat);
      retryAtPass.put(vat, passes + 1 + PASSES_LEFT_OUT);
    }
  }

  private boolean isLeftAlone(VatCore vat) {
    return passes < retryAtPass.getOrDefault(vat, 0L);
  }

  private void reopen(VatCore vat) {
    try {
      pendingBytes.addAndGet(vat.reopen());
    } catch (StoreException e) {
      troubles.set(source(vat), e);
    }
  }

  private void runRepairs() {
    Set<VatCore> wanted;
    lock.lock();
    try {
      wanted = Set.copyOf(repairs);
    } finally {
      lock.unlock();
    }
    wanted.forEach(this::reopen);
    lock.lock();
    try {
      repairs.removeAll(wanted);
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void applyToCatalogue() {
    if (!catalogue.hasWaiting()) {
      return;
    }
    try {
      catalogue.apply(journal.forcedNote());
      troubles.clear(CATALOGUE);
    } catch (StoreException e) {
      catalogueFailed(e);
    }
  }

  private void catalogueFailed(StoreException trouble) {
    troubles.set(CATALOGUE, trouble);
    try {
      catalogue.reopen();
    } catch (StoreException e) {
      troubles.set(CATALOGUE, e);
    }
  }

  // letting go of the journal

  private boolean isTimeToSync() {
    return options.clock().nanoTime() - syncedAt >= SYNC_NANOS
        || journal.byteCount() > JOURNAL_FILES_MAX * options.segmentBytes();
  }

  private void syncAndRelease() {
    syncedAt = options.clock().nanoTime();
    if (sync() && journal.hasFinishedFiles()) {
      release();
    }
  }

  /** Forces all databases; answers whether that worked. */
  private boolean sync() {
    boolean worked = true;
    for (var vat : vats.get()) {
      try {
        if (vat.sync() && vat.refusal() == null) {
          troubles.clear(source(vat));
        }
      } catch (StoreException e) {
        failed(vat, e);
        worked = false;
      }
    }
    return worked;
  }

  /** Called right after a sync that worked: what is applied now is on stable storage. */
  private void release() {
    long turn = Math.min(held.get(), journal.lastTurn());
    for (var vat : vats.get()) {
      turn = Math.min(turn, vat.firstPending() - 1);
    }
    long file = journal.firstFileAfter(turn, catalogue.appliedNote());
    if (file > catalogue.firstJournalFile()) {
      try {
        catalogue.release(vats.get().stream().map(VatCore::rowNow).toList(), file);
      } catch (StoreException e) {
        catalogueFailed(e);
        return;
      }
    }
    try {
      journal.deleteBefore(catalogue.firstJournalFile());
      troubles.clear(OLD_JOURNAL);
    } catch (StoreException e) {
      troubles.set(OLD_JOURNAL, e);
    }
  }

  // waiting

  private boolean hasRoom(long bytes) {
    long pending = pendingBytes.get();
    return pending == 0 || pending + bytes <= options.pendingBytesMax();
  }

  /** Waits; gives up when there is trouble, and another attempt since then has applied nothing. */
  private void await(BooleanSupplier isDone, Supplier<@Nullable StoreException> trouble) {
    lock.lock();
    try {
      waiting++;
      long pass = passes;
      long before = applied;
      while (!isDone.getAsBoolean()) {
        if (closed) {
          throw new StoreClosed("The world was closed.");
        }
        if (applied != before) {
          before = applied;
          pass = passes;
        }
        var found = trouble.get();
        if (found != null && passes > pass + 1 + PASSES_LEFT_OUT) {
          throw new StoreWriteFailed(String.valueOf(found.getMessage()), found);
        }
        hasWork = true;
        work.signal();
        progress.awaitUninterruptibly();
      }
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  private void signal() {
    lock.lock();
    try {
      work.signal();
    } finally {
      lock.unlock();
    }
  }

  private void signalProgress() {
    lock.lock();
    try {
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static String source(VatCore vat) {
    return "vat " + vat.name();
  }
}
