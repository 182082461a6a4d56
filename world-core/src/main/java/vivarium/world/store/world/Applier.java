package vivarium.world.store.world;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldClock;
import vivarium.world.store.ForgetRequest;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.catalogue.Catalogue;
import vivarium.world.store.catalogue.HistoryRule;
import vivarium.world.store.error.StoreClosed;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.journal.Journal;
import vivarium.world.store.service.Attempts;
import vivarium.world.store.service.ServiceThread;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.service.Unexpected;
import vivarium.world.store.vat.Backlog;
import vivarium.world.store.vat.Forgetting;
import vivarium.world.store.vat.VatCore;

/**
 * Moves turns from memory into the databases, by one thread for all vats, and lets go of the
 * journal behind itself.
 *
 * <p>Only safe turns are applied: otherwise a power cut could leave a turn in one database that the
 * journal has lost for another. Trouble with one vat does not keep the others waiting, and nothing
 * that is thrown ends the thread.
 */
final class Applier {
  /** The name of trouble that is no vat's. */
  private static final String SOURCE = "applying turns";

  /** How many slices of tidying are done for each pass, if somebody waits for that. */
  private static final int SLICES_BETWEEN = 16;

  private final Journal journal;
  private final Supplier<Collection<VatCore>> vats;
  private final Backlog backlog;
  private final Forcer forcer;
  private final Troubles troubles;
  private final CatalogueApplier catalogue;
  private final JournalRelease release;
  private final Attempts attempts = new Attempts(this::passes);
  private final Map<VatCore, VatApplier> appliers = new ConcurrentHashMap<>();

  private final ApplierRequests requests;
  private final SyncSchedule schedule;
  private final WorldTidying tidying;
  private final Queue<FutureTask<?>> tasks = new ConcurrentLinkedQueue<>();
  private final ServiceThread thread;

  /** The number of the pass that began last. */
  private volatile long passes;

  /**
   * @param vats those that can be used
   * @param thinning called before any vat's history is thinned
   * @param held answers the last turn that nobody but these vats needs the journal for
   */
  Applier(
      Journal journal,
      Catalogue catalogue,
      HistoryRule rule,
      WorldAppender appender,
      Supplier<Collection<VatCore>> vats,
      LongSupplier held,
      Backlog backlog,
      Forcer forcer,
      Troubles troubles,
      StoreOptions options,
      Runnable thinning) {
    this.journal = journal;
    this.vats = vats;
    this.backlog = backlog;
    this.forcer = forcer;
    this.troubles = troubles;
    this.catalogue = new CatalogueApplier(catalogue, troubles);
    this.release = new JournalRelease(journal, this.catalogue, held, troubles);
    this.thread = new ServiceThread("vivarium-applier", this::serve, this::failed);
    this.requests = new ApplierRequests(backlog::isConsiderable, WorldClock.system());
    this.schedule = new SyncSchedule(options);
    this.tidying =
        new WorldTidying(
            vats,
            (vat, kept) -> applier(vat).tidy(kept, passes),
            catalogue,
            rule,
            appender,
            journal,
            () -> {
              thinning.run();
              forcer.safe(journal.lastTurn()).join();
            },
            this::giveBack,
            attempts::failed,
            options.clock(),
            troubles);
  }

  void start() {
    thread.start();
  }

  // what others ask for

  /** Says that a turn or a change of the catalogue was added. */
  void added() {
    requests.added();
  }

  /**
   * Waits until a turn of some length may be added.
   *
   * @throws StoreException if that cannot be, because the databases cannot be written
   */
  void awaitRoom(long bytes) {
    if (!backlog.hasRoom(bytes)) {
      requests.await(
          () -> backlog.hasRoom(bytes),
          attempts,
          () -> vats.get().forEach(this::want),
          troubles::any);
    }
  }

  /** Waits until a vat has applied its turns up to one. */
  void awaitApplied(VatCore vat, long turn) {
    var applier = applier(vat);
    requests.await(
        () -> vat.firstPending() > turn, applier.attempts(), applier::want, () -> troubleOf(vat));
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
    requests.repair(vat);
  }

  /** The tidying of the world. */
  WorldTidying tidying() {
    return tidying;
  }

  /** Waits until nothing is left to be tidied up. */
  void tidy() {
    long request = tidying.ask();
    requests.await(
        () -> tidying.isDone(request),
        attempts,
        () -> vats.get().forEach(this::want),
        troubles::any);
  }

  /**
   * Has something done on the applier's thread, once all turns saved so far are applied and nothing
   * else is going on; returns when it was done.
   */
  void perform(Callable<?> task) {
    awaitAllApplied(journal.lastTurn());
    var wanted = new FutureTask<>(task);
    tasks.add(wanted);
    requests.added();
    if (requests.isClosed()) {
      wanted.cancel(false);
    }
    try {
      wanted.get();
    } catch (ExecutionException e) {
      throw Unexpected.trouble("tidying up", Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException | CancellationException e) {
      throw new StoreClosed("The world was closed before this was done.", e);
    }
  }

  private void performTasks() {
    for (var task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  /** Forgets something for good; returns when nothing of it is on the disk. */
  void forget(VatCore vat, ForgetRequest request) {
    perform(() -> {
      new Forgetting(vat, request)
          .run(() -> requests.runRepairs(failed -> applier(failed).reopen()));
      if (!giveBack()) {
        throw new StoreWriteFailed(
            ("It is forgotten in %s, but the journal could not be emptied yet. Do it again once the"
                    + " disk can be written.")
                .formatted(vat.site().folder()));
      }
      return vat;
    });
  }

  /** Lets go of a vat that was removed, and of its database; returns when it was done. */
  void retire(VatCore vat) {
    requests.retire(vat);
  }

  /**
   * Ends the thread, applies what there is and empties the journal.
   *
   * @return what kept it from that, or null
   */
  @Nullable StoreException close(Runnable forceChunks) {
    requests.close();
    thread.join();
    tasks.forEach(task -> task.cancel(false));
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

  // the thread

  private boolean serve() {
    if (!requests.awaitWork(tidying::step)) {
      return false;
    }
    requests.runRepairs(vat -> applier(vat).reopen());
    requests.runRetirements(this::letGo);
    long before = attempts.successes();
    passes = passes + 1;
    pass();
    boolean appliedSome = attempts.successes() > before;
    requests.attempted(appliedSome);
    if (appliedSome) {
      schedule.worked();
    }
    if (schedule.isDue(journal.byteCount())) {
      schedule.syncing();
      if (sync() && journal.hasFinishedFiles()) {
        release.run(vats.get());
      }
    }
    performTasks();
    tidyForWhoWaits();
    troubles.clear(SOURCE);
    requests.progressed();
    return true;
  }

  /** As long as somebody waits, there is always work; this is done between it. */
  private void tidyForWhoWaits() {
    for (int i = 0; i < SLICES_BETWEEN && tidying.isAwaited(); i++) {
      if (!tidying.step()) {
        return;
      }
    }
  }

  /** Something failed outside of any vat; the next pass is another attempt. */
  private void failed(Throwable cause) {
    troubles.set(SOURCE, Unexpected.trouble(SOURCE, cause));
    passes = passes + 1; // it may have failed before its pass began, and then again and again
    appliers.values().forEach(VatApplier::notSafe);
    requests.left();
    requests.attempted(false);
    requests.progressed();
  }

  private void letGo(VatCore vat) {
    appliers.remove(vat);
    vat.abandon();
  }

  private void pass() {
    requests.begun();
    var all = vats.get().stream().map(this::applier).toList();
    long upTo = safeTurn();
    boolean isSafe = upTo >= journal.lastTurn() || troubles.of(Forcer.SOURCE) == null;
    for (var vat : all) {
      vat.apply(upTo, passes, requests::progressed);
      if (!isSafe) {
        vat.notSafe();
      }
    }
    catalogue.apply(journal.forcedNote());
    if (!catalogue.isDone() || !all.stream().allMatch(VatApplier::isDone)) {
      requests.left();
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

  /** Forces all databases; answers whether that worked. */
  private boolean sync() {
    boolean worked = true;
    for (var vat : vats.get()) {
      worked &= applier(vat).sync(passes);
    }
    return worked;
  }

  /**
   * For who waits for the world to be tidied up: the journal is needed no more, nor is its room.
   */
  private boolean giveBack() {
    schedule.syncing();
    if (!sync()) {
      return false;
    }
    journal.roll(() -> vats.get().forEach(vat -> vat.chunks().force()));
    release.run(vats.get());
    return true;
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

  private long passes() {
    return passes;
  }

  private VatApplier applier(VatCore vat) {
    return appliers.computeIfAbsent(
        vat, one -> new VatApplier(one, troubles, new Attempts(this::passes), attempts));
  }
}
