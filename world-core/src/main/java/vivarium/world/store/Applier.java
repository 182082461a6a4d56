package vivarium.world.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.error.StoreClosed;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.error.VatUnavailable;
import vivarium.world.store.journal.Journal;

/**
 * Moves turns from memory into the databases, by one thread for all vats, and lets go of the
 * journal behind itself.
 *
 * <p>Only safe turns are applied: otherwise a power cut could leave a turn in one database that the
 * journal has lost for another. Trouble with one vat does not keep the others waiting, and nothing
 * that is thrown ends the thread.
 */
final class Applier {
  /** Turns wait that long for company, so that pages are written once for many. */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** Chunks tell nobody that they were put; they are looked for that often. */
  private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Databases are forced when nothing came for that long: then it disturbs nobody. */
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(3);

  /** While turns keep coming, databases are forced that often. */
  private static final long SYNC_NANOS = TimeUnit.SECONDS.toNanos(60);

  /**
   * Or when the journal has so many files of ordinary length: so much is read again by whoever opens
   * the world after a crash. A page that changes often is written once for all of that.
   */
  private static final int JOURNAL_FILES_MAX = 2;

  /** When nothing could be applied, that long passes before the next attempt, however urgent. */
  private static final long STUCK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** The name of trouble that is no vat's. */
  private static final String SOURCE = "applying turns";

  private final Journal journal;
  private final Supplier<Collection<VatCore>> vats;
  private final Backlog backlog;
  private final Forcer forcer;
  private final Troubles troubles;
  private final StoreOptions options;
  private final CatalogueApplier catalogue;
  private final JournalRelease release;
  private final Attempts attempts = new Attempts();
  private final Map<VatCore, VatApplier> appliers = new ConcurrentHashMap<>();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition progress = lock.newCondition();
  private final Set<VatCore> repairs = new HashSet<>();
  private final Set<VatCore> retired = new HashSet<>();
  private final ServiceThread thread;
  private volatile boolean hasWork;
  private int waiting;
  private long passes;
  private boolean isStuck;
  private boolean closed;
  private long syncedAt;
  private long workedAt;

  /**
   * @param vats those that can be used
   * @param held answers the last turn that nobody but these vats needs the journal for
   */
  Applier(
      Journal journal,
      Catalogue catalogue,
      Supplier<Collection<VatCore>> vats,
      LongSupplier held,
      Backlog backlog,
      Forcer forcer,
      Troubles troubles,
      StoreOptions options) {
    this.journal = journal;
    this.vats = vats;
    this.backlog = backlog;
    this.forcer = forcer;
    this.troubles = troubles;
    this.options = options;
    this.catalogue = new CatalogueApplier(catalogue, troubles);
    this.release = new JournalRelease(journal, this.catalogue, held, troubles);
    this.thread = new ServiceThread("vivarium-applier", this::serve, this::failed);
    this.syncedAt = options.clock().nanoTime();
    this.workedAt = syncedAt;
  }

  void start() {
    thread.start();
  }

  // what others ask for

  /** Says that a turn or a change of the catalogue was added. */
  void added() {
    if (!hasWork) {
      hasWork = true;
      signal(work);
    }
  }

  /**
   * Waits until a turn of some length may be added.
   *
   * @throws StoreException if that cannot be, because the databases cannot be written
   */
  void awaitRoom(long bytes) {
    if (!backlog.hasRoom(bytes)) {
      await(
          () -> backlog.hasRoom(bytes),
          attempts,
          () -> vats.get().forEach(this::want),
          troubles::any);
    }
  }

  /** Waits until a vat has applied its turns up to one. */
  void awaitApplied(VatCore vat, long turn) {
    var applier = applier(vat);
    await(() -> vat.firstPending() > turn, applier.attempts(), applier::want, () -> troubleOf(vat));
  }

  /** Waits until all vats have applied their turns up to one. */
  void awaitAllApplied(long turn) {
    for (var vat : vats.get()) {
      if (vat.firstPending() <= turn) {
        awaitApplied(vat, turn);
      }
    }
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
    thread.join();
    try {
      vats.get().forEach(this::want);
      pass();
      if (sync() && troubles.any() == null) {
        journal.roll(forceChunks);
        release.run(vats.get());
      }
      return troubles.any();
    } catch (Throwable e) { // see Unexpected
      return Unexpected.trouble("closing the world", e);
    }
  }

  /** Lets go of a vat that was removed, and of its database; returns when it was done. */
  void retire(VatCore vat) {
    lock.lock();
    try {
      retired.add(vat);
      work.signal();
      while (retired.contains(vat) && !closed) {
        progress.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  // the thread

  private boolean serve() {
    if (!awaitWork()) {
      return false;
    }
    runRepairs();
    runRetirements();
    long before = attempts.successes();
    pass();
    workedAt = attempts.successes() == before ? workedAt : options.clock().nanoTime();
    isStuck = hasWork && attempts.successes() == before;
    if (isTimeToSync()) {
      syncedAt = options.clock().nanoTime();
      if (sync() && journal.hasFinishedFiles()) {
        release.run(vats.get());
      }
    }
    passes++;
    troubles.clear(SOURCE);
    signal(progress);
    return true;
  }

  /** Something failed outside of any vat; the next pass is another attempt. */
  private void failed(Throwable cause) {
    troubles.set(SOURCE, Unexpected.trouble(SOURCE, cause));
    appliers.values().forEach(VatApplier::notSafe);
    hasWork = true;
    isStuck = true;
    signal(progress);
  }

  private boolean awaitWork() {
    lock.lock();
    try {
      long patience = isStuck ? STUCK_NANOS : PATIENCE_NANOS;
      long tick = TICK_NANOS;
      while (!closed && repairs.isEmpty() && retired.isEmpty() && tick > 0) {
        boolean isUrgent = !isStuck && (waiting > 0 || backlog.isConsiderable());
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
      return true; // meant for nobody here; a pass too many hurts nobody
    } finally {
      lock.unlock();
    }
  }

  private void pass() {
    hasWork = false;
    var all = vats.get().stream().map(this::applier).toList();
    long upTo = safeTurn();
    boolean isSafe = upTo >= journal.lastTurn() || troubles.of(Forcer.SOURCE) == null;
    for (var vat : all) {
      vat.apply(upTo, passes, () -> signal(progress));
      if (!isSafe) {
        vat.notSafe();
      }
    }
    catalogue.apply(journal.forcedNote());
    if (!catalogue.isDone() || !all.stream().allMatch(VatApplier::isDone)) {
      hasWork = true;
    }
  }

  /** Has everything forced and answers how far that got. */
  private long safeTurn() {
    long last = journal.lastTurn();
    if (journal.forcedTurn() < last || !catalogue.isDone()) {
      try {
        forcer.safe(last).join();
      } catch (CompletionException e) {
        return journal.forcedTurn(); // the forcer has noted why
      }
    }
    return journal.forcedTurn();
  }

  private void runRepairs() {
    Set<VatCore> wanted;
    lock.lock();
    try {
      wanted = Set.copyOf(repairs);
    } finally {
      lock.unlock();
    }
    wanted.forEach(vat -> applier(vat).reopen());
    lock.lock();
    try {
      repairs.removeAll(wanted);
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void runRetirements() {
    lock.lock();
    try {
      for (var vat : retired) {
        appliers.remove(vat);
        vat.abandon();
      }
      retired.clear();
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isTimeToSync() {
    long now = options.clock().nanoTime();
    return now - syncedAt >= SYNC_NANOS
        || now - syncedAt >= QUIET_NANOS && now - workedAt >= QUIET_NANOS
        || journal.byteCount() > JOURNAL_FILES_MAX * options.segmentBytes();
  }

  /** Forces all databases; answers whether that worked. */
  private boolean sync() {
    boolean worked = true;
    for (var vat : vats.get()) {
      worked &= applier(vat).sync(passes);
    }
    return worked;
  }

  // waiting

  /** Waits; gives up when there is trouble, and a whole attempt since then has failed. */
  private void await(
      BooleanSupplier isDone,
      Attempts attempts,
      Runnable want,
      Supplier<@Nullable StoreException> trouble) {
    lock.lock();
    try {
      waiting++;
      var patience = attempts.patience();
      while (!isDone.getAsBoolean()) {
        if (closed) {
          throw new StoreClosed("The world was closed.");
        }
        var found = trouble.get();
        if (found != null && (patience.isOver() || found instanceof VatUnavailable)) {
          throw new StoreWriteFailed(String.valueOf(found.getMessage()), found);
        }
        want.run();
        hasWork = true;
        work.signal();
        progress.awaitUninterruptibly();
      }
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  private void want(VatCore vat) {
    applier(vat).want();
  }

  private @Nullable StoreException troubleOf(VatCore vat) {
    for (var found : new StoreException[] {applier(vat).trouble(), troubles.of(Forcer.SOURCE)}) {
      if (found != null) {
        return found;
      }
    }
    return troubles.of(SOURCE);
  }

  private VatApplier applier(VatCore vat) {
    return appliers.computeIfAbsent(vat, one -> new VatApplier(one, troubles, attempts));
  }

  private void signal(Condition condition) {
    lock.lock();
    try {
      condition.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
