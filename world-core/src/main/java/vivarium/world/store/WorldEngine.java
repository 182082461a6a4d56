package vivarium.world.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.DiskTrouble;
import vivarium.world.base.WorldException;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.error.VatUnavailable;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.journal.Journal;
import vivarium.world.store.table.CatalogueTables;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.TurnSummary;

/**
 * An open world. Saving a turn is: write its record to the journal, lay it over the pages of its
 * vats, count it; all under one lock, so that every reader and the journal agree on the order.
 */
final class WorldEngine implements WorldStore {
  private static final Logger LOG = LoggerFactory.getLogger(WorldEngine.class);

  /** The name of trouble with saving. */
  private static final String SAVING = "saving turns";

  private static final int NAME_LENGTH_MAX = 200;
  private static final int SETTING_LENGTH_MAX = 1_000_000;

  private final WorldSite site;
  private final StoreOptions options;
  private final boolean created;
  private final Catalogue catalogue;
  private final WorldVats vats;
  private final Journal journal;
  private final Forcer forcer;
  private final Applier applier;
  private final Troubles troubles = new Troubles();
  private final Backlog backlog;
  private final StoreStatus.Recovery recovered;
  private final ReentrantLock creating = new ReentrantLock();
  private final WorldAppender appender;

  private WorldEngine(WorldSite site, boolean created) throws IOException {
    this.site = site;
    this.options = site.options();
    this.created = created;
    this.backlog = new Backlog(options.pendingBytesMax());
    var copy = new CatalogueCopy(options.disk(), site.folder(), site.identity());
    this.catalogue = new Catalogue(this::openCatalogue, copy);
    this.vats = new WorldVats(site, new Helper(), backlog);
    boolean isOpen = false;
    try {
      catalogue.vats().forEach(vats::open);
      var replay = new WorldReplay(vats, catalogue);
      var place = WorldOpening.journalPlace(site.folder(), site.identity(), options);
      this.journal = Journal.open(place, catalogue.firstJournalFile(), replay);
      this.appender = new WorldAppender(site, journal, catalogue, vats);
      requireNoVatAhead();
      this.recovered = new StoreStatus.Recovery(replay.turns(), journal.cutBytes());
      this.forcer = new Forcer(journal, this::forceChunks, options.forceInterval(), troubles);
      this.applier =
          new Applier(
              journal,
              catalogue,
              vats::usable,
              () -> Math.min(replay.held(), appender.savedTurn()),
              backlog,
              forcer,
              troubles,
              options);
      forcer.start();
      forcer.appended();
      applier.start();
      applier.added();
      isOpen = true;
    } finally {
      if (!isOpen) {
        vats.abandon();
        catalogue.abandon();
      }
    }
  }

  static WorldEngine open(WorldSite site, boolean created) throws IOException {
    return new WorldEngine(site, created);
  }

  @Override
  public Path directory() {
    return site.folder().path();
  }

  @Override
  public boolean created() {
    return created;
  }

  // vats

  @Override
  public List<String> vats() {
    return catalogue.vats().stream().map(row -> row.name()).toList();
  }

  @Override
  public Map<String, String> unavailableVats() {
    var reasons = new TreeMap<String, String>();
    vats.unavailable().forEach((name, reason) -> reasons.put(name, reason.getMessage()));
    return reasons;
  }

  @Override
  public VatStore vat(String name) {
    return vats.view(name);
  }

  @Override
  public VatStore createVat(String name) {
    VatNames.require(name);
    creating.lock();
    try {
      requireUnused(name);
      var row = vats.make(name, catalogue.vats());
      var core = vats.openNew(row);
      boolean isAdded = false;
      try {
        appender.addVat(row, core);
        appended();
        isAdded = true;
      } finally {
        if (!isAdded) {
          core.abandon();
        }
      }
    } finally {
      creating.unlock();
    }
    force();
    return vats.view(name);
  }

  @Override
  public void removeVat(String name) {
    creating.lock();
    try {
      var row = catalogue.vat(name);
      if (row == null) {
        throw new VatUnavailable("There is no vat '%s' in this world.".formatted(name));
      }
      var core = appender.removeVat(name);
      appended();
      force();
      if (core != null) {
        core.refuse("It was removed.");
        applier.retire(core);
      }
      vats.deleteFolder(row);
    } finally {
      creating.unlock();
    }
  }

  // turns

  @Override
  public long append(TurnDraft draft) {
    var normal = NormalDraft.of(draft);
    applier.awaitRoom(normal.weight());
    long turn = saved(normal);
    appended();
    if (options.forceInterval().isZero()) {
      join(forcer.safe(turn));
    }
    return turn;
  }

  /** Saves, and lets the status say so while that does not work. */
  private long saved(NormalDraft draft) {
    try {
      long turn = appender.append(draft);
      troubles.clear(SAVING);
      return turn;
    } catch (StoreWriteFailed e) {
      troubles.set(SAVING, e);
      throw e;
    }
  }

  @Override
  public CompletableFuture<Void> safe(long turn) {
    return turn <= journal.forcedTurn()
        ? CompletableFuture.completedFuture(null)
        : forcer.safe(turn);
  }

  @Override
  public void force() {
    join(forcer.safe(savedTurn()));
  }

  @Override
  public long savedTurn() {
    return appender.savedTurn();
  }

  @Override
  public long safeTurn() {
    return journal.forcedTurn();
  }

  @Override
  public long appliedTurn() {
    long applied = savedTurn();
    for (var vat : vats.usable()) {
      applied = Math.min(applied, vat.firstPending() - 1);
    }
    return applied;
  }

  @Override
  public void drain() {
    applier.awaitAllApplied(savedTurn());
  }

  @Override
  public List<TurnSummary> turns(long before, int limit) {
    return Timeline.merged(
        vats.views().stream().map(vat -> vat.turns(before, limit)).toList(), limit);
  }

  @Override
  public StoreStatus status() {
    return new StoreStatus(
        savedTurn(),
        safeTurn(),
        appliedTurn(),
        backlog.bytes(),
        journal.byteCount(),
        recovered,
        troubles.texts());
  }

  // catalogue

  @Override
  public Checkpoint checkpoint(String name) {
    requireCheckpointName(name);
    var checkpoint = appender.checkpoint(name);
    appended();
    force();
    return checkpoint;
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return catalogue.checkpoints();
  }

  @Override
  public void deleteCheckpoint(String name) {
    if (appender.deleteCheckpoint(name)) {
      appended();
    }
  }

  @Override
  public Optional<String> setting(String key) {
    return catalogue.setting(key);
  }

  @Override
  public void setting(String key, String value) {
    requireSetting(key, value);
    appender.setting(key, value);
    appended();
  }

  // the end

  @Override
  public void close() {
    if (!appender.close()) {
      return;
    }
    troubles.clear(SAVING); // of what was refused, nothing is left to be done
    var unapplied = applier.close(this::forceChunks);
    boolean isSafe = journal.forcedTurn() == journal.lastTurn();
    try {
      forcer.close();
    } finally {
      closeDatabases();
      closeFiles();
    }
    if (unapplied != null && isSafe) {
      LOG.warn("{} keeps turns in its journal until it is opened again", directory(), unapplied);
    } else if (unapplied != null) {
      throw unapplied;
    }
  }

  /** Refuses a name that no checkpoint can have. */
  static void requireCheckpointName(String name) {
    if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
      throw new WorldException(
          "A checkpoint needs a name of 1 to %d characters.".formatted(NAME_LENGTH_MAX));
    }
  }

  /** Refuses a setting that is not one. */
  static void requireSetting(String key, String value) {
    if (key.length() > NAME_LENGTH_MAX || value.length() > SETTING_LENGTH_MAX) {
      throw new WorldException("The setting '%s' is too long to be kept.".formatted(key));
    }
  }

  private void requireUnused(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (vats().stream().anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(lower))) {
      throw new WorldException("There is a vat '%s' already. Choose another name.".formatted(name));
    }
  }

  /** Says that something was added to the journal. */
  private void appended() {
    forcer.appended();
    applier.added();
  }

  private CatalogueTables openCatalogue() {
    var tables = site.databases().openCatalogue(site.folder().path());
    if (!tables.about().equals(WorldOpening.about(site.identity()))) {
      tables.abandon();
      throw new WorldDamaged(
          "The catalogue in %s belongs to another world. Put the right one there, from a backup, or run 'vivarium check --repair'."
              .formatted(site.folder().path()));
    }
    verified(tables);
    return tables;
  }

  private static void verified(CatalogueTables tables) {
    boolean isRight = false;
    try {
      tables.verify();
      isRight = true;
    } finally {
      if (!isRight) {
        tables.abandon();
      }
    }
  }

  /** A database never has a turn that the journal has lost: only safe turns get there. */
  private void requireNoVatAhead() {
    for (var vat : vats.usable()) {
      if (vat.state().applied() > savedTurn()) {
        throw new WorldDamaged(
            ("The journal of %s ends with turn %d, but the vat '%s' has turn %d. Restore the whole"
                    + " world from one backup.")
                .formatted(site.folder().path(), savedTurn(), vat.name(), vat.state().applied()));
      }
    }
  }

  private void forceChunks() {
    vats.usable().forEach(vat -> vat.chunks().force());
  }

  /** A database that cannot be closed properly loses nothing: the journal still has it then. */
  private void closeDatabases() {
    vats.close();
    try {
      catalogue.close();
    } catch (StoreException e) {
      LOG.warn("{}: the catalogue was not closed properly", directory(), e);
    }
  }

  private void closeFiles() {
    try {
      try {
        journal.close();
      } finally {
        site.lock().close();
      }
    } catch (IOException e) {
      throw new StoreReadFailed(
          "The world %s cannot be closed (%s).".formatted(directory(), DiskTrouble.reason(e)), e);
    }
  }

  private static void join(CompletableFuture<Void> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StoreException trouble) {
        throw trouble;
      }
      throw e;
    }
  }

  private final class Helper implements VatHelper {
    @Override
    public long savedTurn() {
      return appender.savedTurn();
    }

    @Override
    public void awaitApplied(VatCore vat, long turn) {
      applier.awaitApplied(vat, turn);
    }

    @Override
    public void repair(VatCore vat) {
      applier.repair(vat);
    }

    @Override
    public List<VatTurn> replay(String vat, long after, long upTo) {
      var turns = new WorldReplay.OfOneVat(vat);
      journal.replay(after, upTo, turns);
      return turns.turns();
    }
  }
}
