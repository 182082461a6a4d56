package vivarium.world.store.vat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.chunk.ChunkPlace;
import vivarium.world.store.chunk.PackFolder;
import vivarium.world.store.chunk.PackPosition;
import vivarium.world.store.chunk.PackedChunks;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.row.LogTail;
import vivarium.world.store.row.Reversals;
import vivarium.world.store.row.Rewriting;
import vivarium.world.store.row.VatApply;
import vivarium.world.store.row.VatHistory;
import vivarium.world.store.row.VatRows;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.table.CatalogueTables.VatRow;
import vivarium.world.store.table.VatState;
import vivarium.world.store.table.VatTables;

/**
 * One vat of an open world: its database, what is not in there yet, and how turns get from here to
 * there.
 *
 * <p>Threads: any number read, through {@link #reading}. Turns are added while the world's append
 * lock is held. Only the applier applies, forces and reopens. Reading holds off whoever exchanges
 * the database; nothing of the caller's own may run inside.
 */
public final class VatCore {
  private static final Logger LOG = LoggerFactory.getLogger(VatCore.class);

  private final VatSite site;
  private final VatHelper helper;
  private final PackedChunks chunks;
  private final PendingTurns pending;
  private final ReadGate gate = new ReadGate(new Repair());
  private final PackRetirement retirement;
  private final LearntFile learnt;

  private volatile VatDatabase opened;
  private volatile VatApply.Outcome applied;
  private volatile long nextFreeId;
  private volatile long generation;
  private volatile @Nullable String refusal;
  private volatile boolean hasUnsynced;
  private VatTidying tidying;

  private VatCore(VatSite site, VatHelper helper, VatTables tables) throws IOException {
    this.site = site;
    this.helper = helper;
    this.learnt = new LearntFile(site, helper);
    this.pending = new PendingTurns(site.backlog(), site.options().isPart());
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
            state.chunkBytes(),
            site.keys());
    // Not through reading: this is asked with the lock of the packs held, which opening anew needs.
    this.chunks = PackedChunks.open(packs, this::lookUp, indexedEnd(state));
    this.retirement = new PackRetirement(chunks, site.folder());
    this.tidying = new VatTidying(this, opened.leftovers());
  }

  /**
   * Opens a vat.
   *
   * @throws vivarium.world.store.error.WorldDamaged if its database is missing, damaged, another
   *     one's, or older than the world
   */
  public static VatCore open(VatSite site, VatHelper helper) {
    VatExchange.finish(site);
    var tables = site.databases().openVat(site.folder());
    try {
      VatIdentity.check(site, tables);
      return new VatCore(site, helper, tables);
    } catch (IOException e) {
      tables.abandon();
      throw new StoreReadFailed(
          "The folder %s cannot be read (%s).".formatted(site.folder(), DiskTrouble.reason(e)), e);
    } catch (RuntimeException e) {
      tables.abandon();
      throw e;
    }
  }

  public VatSite site() {
    return site;
  }

  public String name() {
    return site.name();
  }

  public PackedChunks chunks() {
    return chunks;
  }

  /** What was learnt by reading all of it. */
  LearntFile learnt() {
    return learnt;
  }

  /** Which chunks its objects name. */
  public NamedChunks named() {
    return new NamedChunks(site.options().chunksIn());
  }

  // reading

  private @Nullable ChunkPlace lookUp(ChunkHash hash) {
    return gate.lookingUp(() -> opened.chunk(hash));
  }

  /**
   * Reads, with the database held open. If the database fails, it is opened anew and asked once
   * more.
   */
  <T extends @Nullable Object> T reading(Supplier<T> reading) {
    return gate.reading(reading);
  }

  /** Walks over the past, of which no row is exchanged meanwhile. */
  <T extends @Nullable Object> T walking(Supplier<T> walk) {
    return gate.walking(walk);
  }

  private final class Repair implements Runnable {
    @Override
    public void run() {
      helper.repair(VatCore.this);
    }
  }

  /** Something that was read, null too. */
  private record Read<T extends @Nullable Object>(T value) {}

  /** Reads if the database has all turns up to one, and answers null otherwise. */
  private record WhenApplied<T extends @Nullable Object>(
      VatCore core, long turn, Supplier<T> reading) implements Supplier<@Nullable Read<T>> {
    @Override
    public @Nullable Read<T> get() {
      return core.firstPending() <= turn ? null : new Read<>(reading.get());
    }
  }

  /**
   * Reads once the database has all turns up to one. Opening it anew may take it back behind them
   * while one waits for the reading; then they are waited for again.
   */
  <T extends @Nullable Object> T readingApplied(long turn, Supplier<T> reading) {
    var whenApplied = new WhenApplied<>(this, turn, reading);
    while (true) {
      awaitApplied(turn);
      Read<T> read = gate.readingPast(whenApplied);
      if (read != null) {
        return read.value();
      }
    }
  }

  /** What is in the database; for use inside of {@link #reading}. */
  public VatRows rows() {
    return opened.rows();
  }

  /** The past as far as it is in the database; for use inside of {@link #reading}. */
  VatHistory history() {
    return opened.history();
  }

  /** The newest turn that takes a turn back, those not applied yet among them; 0 if none does. */
  long takingBack(long turn) {
    return reading(() -> opened.reversals().takingBack(turn));
  }

  Overlay overlay() {
    return pending.overlay();
  }

  /** How many objects there are. */
  long objectCount() {
    return pending.objectCount(() -> state().objects());
  }

  /** How far the database is. */
  public VatState state() {
    return applied.state();
  }

  /** Rises whenever the database was opened anew: what was read before may be ahead of it. */
  public long generation() {
    return generation;
  }

  /** What the catalogue may say of this vat now. */
  public VatRow rowNow() {
    var row = site.row();
    return new VatRow(row.name(), row.folder(), row.identity(), state().applied());
  }

  /** The last turn saved in the world. */
  long savedTurn() {
    return helper.savedTurn();
  }

  /** Which moments of the world's history are left. */
  KeptMoments kept() {
    return helper.kept();
  }

  /** Waits until all turns saved so far are in the database; answers the last. */
  long awaitApplied() {
    long turn = savedTurn();
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
    return pending.newestFirst();
  }

  // turns

  /** Why this vat takes no more turns, or null. */
  public @Nullable String refusal() {
    return refusal;
  }

  /** Takes no more turns from now on, and applies none; reading goes on. */
  public void refuse(String reason) {
    refusal = reason;
    pending.setAside();
  }

  /** Adds a turn that was saved. Turns come by rising number. */
  public void add(VatTurn turn) {
    pending.add(turn);
    nextFreeId = Math.max(nextFreeId, turn.greatestId() + 1);
    if (turn.reverses() != null) {
      opened.reversals().add(turn.turn(), turn.reverses());
    }
  }

  /** The first turn that is not in the database; greater than all if there is none. */
  public long firstPending() {
    return pending.first();
  }

  /** Whether there is anything to apply, up to a turn. */
  public boolean hasWork(long upTo) {
    return firstPending() <= upTo || chunks.hasUnindexed();
  }

  /**
   * Applies some turns, and notes where chunks are.
   *
   * @param upTo the last turn that may be applied
   */
  public void applySome(long upTo) {
    var forced = chunks.forcedChunks();
    var batch = pending.batch(upTo);
    if (!batch.isEmpty() || !forced.chunks().isEmpty()) {
      apply(batch, forced);
    }
  }

  /** Notes where chunks are; answers up to where the index has all of them. */
  PackPosition indexChunks() {
    var forced = chunks.forcedChunks();
    if (!forced.chunks().isEmpty()) {
      apply(List.of(), forced);
    }
    return forced.end();
  }

  private void apply(List<VatTurn> batch, PackedChunks.Forced forced) {
    var outcome = VatApply.apply(rows(), site.options().isPart(), batch, forced, applied);
    hasUnsynced = true;
    chunks.indexed(forced);
    pending.applied(outcome.state().applied(), () -> applied = outcome);
  }

  // tidying

  /** Something that changes the rows of this vat, and answers its state after that. */
  @FunctionalInterface
  interface RowChange {
    VatState change(VatTables.Editor editor, VatState before);
  }

  /** Does one slice of tidying; for the applier's thread. */
  public VatTidying.Step tidy(KeptMoments kept) {
    return tidying.step(kept);
  }

  /** Asks for chunks that nothing refers to to be given back; for the applier's thread. */
  public void wantChunksSwept() {
    tidying.wantChunksSwept();
  }

  /** See {@link PackRetirement#add}. */
  void retirePacks(int before, Set<Integer> used) {
    retirement.add(before, used);
  }

  /** Up to which turn history was thinned when all chunks were searched last; 0 if never. */
  long sweptUpTo() {
    return helper.sweptUpTo(site.row().identity());
  }

  /** Says that the chunks were searched when history was thinned up to a turn. */
  void swept(long upTo) {
    helper.swept(site.row().identity(), upTo);
  }

  /** Changes rows that nobody reads, in one transaction; for the applier's thread. */
  void change(RowChange change) {
    var after = new AtomicReference<>(state());
    rows()
        .tables()
        .change(editor -> {
          var state = change.change(editor, state());
          if (!state.equals(state())) {
            editor.setState(state);
          }
          after.set(state);
        });
    hasUnsynced = true;
    applied = new VatApply.Outcome(Objects.requireNonNull(after.get()), applied.tail());
  }

  /**
   * Goes on with another database, which has the same turns as this one; nobody uses this one when
   * it returns. Whoever reads waits for the exchange of one reference.
   *
   * @param meanwhile done now and then while somebody walks over the past
   */
  void exchange(VatTables fresh, Runnable meanwhile) {
    var old = opened;
    var next = opened(fresh);
    var outcome = new VatApply.Outcome(fresh.state(), LogTail.NONE);
    gate.exchangingAll(
        () -> {
          if (old != opened) {
            throw new StoreWriteFailed(
                "The database in %s failed meanwhile. Try again.".formatted(site.folder()));
          }
          generation++;
          pending.applied(outcome.state().applied(), () -> goOn(next, outcome));
          addReversals(pending.newestFirst(), next.reversals());
        },
        meanwhile);
    leave(old);
    chunks.indexReopened(outcome.state().chunkBytes());
  }

  /** Opens the database that lies in its place, whatever rows it has; see {@link #reopen}. */
  void openOther(Runnable meanwhile) {
    gate.exchangingAll(this::openAnew, meanwhile);
  }

  private void leave(VatDatabase old) {
    gate.awaitLookups();
    old.tables().abandon();
    site.cache().forgetVat(old.cacheNumber());
  }

  /** Does one step of making the file of the database shorter; for the applier's thread. */
  boolean compact() {
    boolean hasMore = rows().tables().compact();
    hasUnsynced = true;
    return hasMore;
  }

  /**
   * Does one slice of writing history anew; for the applier's thread. Answers whether that was
   * possible: the last one is not while somebody walks over the past.
   */
  boolean rewrite(Rewriting job) {
    if (job.isMerged()) {
      return exchangeHeads(job);
    }
    change(job::step);
    applied = new VatApply.Outcome(applied.state(), new LogTail(null, applied.tail().block()));
    return true;
  }

  /** Only the commit holds off who walks over the past. */
  private boolean exchangeHeads(Rewriting job) {
    return rows()
        .tables()
        .change(
            editor -> job.step(editor, state()),
            commit ->
                gate.exchangingRows(() -> {
                  commit.run();
                  publish(job);
                }));
  }

  private void publish(Rewriting job) {
    hasUnsynced = true;
    var block = applied.tail().block();
    boolean isReplaced = block != null && job.hasReplaced(block.number());
    applied = new VatApply.Outcome(applied.state(), new LogTail(null, isReplaced ? null : block));
    job.publish();
  }

  /** Whether anything was written that is not forced. */
  public boolean hasUnsynced() {
    return hasUnsynced;
  }

  /** Forces the database, if anything was written. */
  public void sync() {
    if (hasUnsynced) {
      rows().tables().sync();
      hasUnsynced = false;
    }
    retirement.forced();
  }

  /**
   * Opens the database anew after it failed. What it had not written yet is applied again, from the
   * journal. If this throws, whatever the reason, it may be tried again.
   */
  public void reopen() {
    gate.exchangingDatabase(this::openAnew);
  }

  private void openAnew() {
    rows().tables().abandon();
    generation++;
    var tables = site.databases().openVat(site.folder());
    boolean isTaken = false;
    try {
      take(tables);
      isTaken = true;
    } finally {
      if (!isTaken) {
        tables.abandon();
      }
    }
  }

  /** Goes on with a database that may have less than the one before, and, at worst, more. */
  private void take(VatTables tables) {
    var next = opened(tables);
    var outcome = new VatApply.Outcome(tables.state(), LogTail.NONE);
    long last = outcome.state().applied();
    var missing = helper.replay(name(), last, state().applied());
    retirement.cancel();
    chunks.barrier().end();
    if (indexedEnd(outcome.state()).compareTo(indexedEnd(state())) < 0) {
      chunks.rescan(indexedEnd(outcome.state()));
    }
    site.cache().forgetVat(opened.cacheNumber());
    addReversals(missing, next.reversals());
    pending.restore(missing, last, () -> goOn(next, outcome));
    addReversals(pending.newestFirst(), next.reversals());
    chunks.indexReopened(outcome.state().chunkBytes());
  }

  /** From now on others find this database, and add what they save to its reversals. */
  private void goOn(VatDatabase next, VatApply.Outcome outcome) {
    opened = next;
    applied = outcome;
    tidying = new VatTidying(this, next.leftovers());
    hasUnsynced = true;
  }

  public void close() {
    gate.exchangingDatabase(() -> {
      try {
        rows().tables().close();
      } finally {
        closeChunks();
      }
    });
  }

  /** Lets go of everything without writing. */
  public void abandon() {
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

  private VatDatabase opened(VatTables tables) {
    return VatDatabase.of(tables, site, helper::kept);
  }

  private static void addReversals(List<VatTurn> turns, Reversals reversals) {
    for (var turn : turns) {
      if (turn.reverses() != null) {
        reversals.add(turn.turn(), turn.reverses());
      }
    }
  }

  private static PackPosition indexedEnd(VatState state) {
    return new PackPosition(state.indexedPack(), state.indexedEnd());
  }
}
