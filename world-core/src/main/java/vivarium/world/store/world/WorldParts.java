package vivarium.world.store.world;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.StoreStatus;
import vivarium.world.store.catalogue.Catalogue;
import vivarium.world.store.catalogue.CatalogueCopy;
import vivarium.world.store.catalogue.HistoryRule;
import vivarium.world.store.catalogue.VatNumbers;
import vivarium.world.store.catalogue.WorldFile;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.journal.Journal;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.table.CatalogueTables;
import vivarium.world.store.vat.Backlog;
import vivarium.world.store.vat.VatCore;
import vivarium.world.store.vat.VatHelper;

/**
 * What an open world is made of, put together in the order in which one part needs another, and
 * taken apart when the world is closed.
 */
final class WorldParts {
  private static final Logger LOG = LoggerFactory.getLogger(WorldParts.class);

  private final WorldSite site;
  private final Catalogue catalogue;
  private final HistoryRule rule;
  private final VatNumbers swept;
  private final VatNumbers learnt;
  private final WorldVats vats;
  private final Journal journal;
  private final WorldAppender appender;
  private final Forcer forcer;
  private final Applier applier;
  private final Troubles troubles = new Troubles();
  private final Backlog backlog;
  private final StoreStatus.Recovery recovered;

  private WorldParts(WorldSite site) throws IOException {
    this.site = site;
    var options = site.options();
    this.backlog = new Backlog(options.pendingBytesMax());
    var copy = new CatalogueCopy(options.disk(), site.folder(), site.identity(), site.keys());
    this.catalogue = new Catalogue(this::openCatalogue, copy);
    this.rule = new HistoryRule(catalogue);
    this.swept = new VatNumbers(catalogue, VatNumbers.SWEPT);
    this.learnt = new VatNumbers(catalogue, VatNumbers.LEARNT);
    this.vats = new WorldVats(site, new Helper(), backlog, troubles);
    boolean isOpen = false;
    try {
      catalogue.vats().forEach(vats::open);
      var replay = new WorldReplay(vats, catalogue);
      var place = WorldOpening.journalPlace(site.folder(), site.identity(), options, site.keys());
      this.journal = Journal.open(place, catalogue.firstJournalFile(), replay);
      this.appender = new WorldAppender(site, journal, catalogue, vats, troubles);
      requireNoVatAhead();
      this.recovered = new StoreStatus.Recovery(replay.turns(), journal.cutBytes());
      this.forcer = new Forcer(journal, this::forceChunks, options.forceInterval(), troubles);
      this.applier =
          new Applier(
              journal,
              catalogue,
              rule,
              appender,
              vats::usable,
              () -> Math.min(replay.held(), appender.savedTurn()),
              backlog,
              forcer,
              troubles,
              options,
              this::sayThinned);
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

  /** Opens all of them; if that fails, nothing stays open. */
  static WorldParts open(WorldSite site) throws IOException {
    return new WorldParts(site);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  HistoryRule rule() {
    return rule;
  }

  WorldVats vats() {
    return vats;
  }

  Journal journal() {
    return journal;
  }

  WorldAppender appender() {
    return appender;
  }

  Forcer forcer() {
    return forcer;
  }

  Applier applier() {
    return applier;
  }

  Troubles troubles() {
    return troubles;
  }

  Backlog backlog() {
    return backlog;
  }

  /** What opening had to bring back from the journal. */
  StoreStatus.Recovery recovered() {
    return recovered;
  }

  /** Versions of before merged turns would take the world for damaged. */
  private void sayThinned() {
    try {
      site.folder().use(WorldFile.Feature.THINNED);
    } catch (IOException e) {
      throw new StoreWriteFailed(
          "The history of %s cannot be thinned (%s). Make room on the disk."
              .formatted(site.folder().path(), DiskTrouble.reason(e)),
          e);
    }
  }

  /** Says that something was added to the journal. */
  void appended() {
    forcer.appended();
    applier.added();
  }

  /** Deletes what was cut off the journal after a crash and is kept for nobody but people. */
  void deleteRemains() {
    try {
      site.options().disk().delete(site.folder().journal().resolve("cut-off.bytes"));
    } catch (IOException e) {
      throw new StoreWriteFailed(
          "The file cut-off.bytes in %s cannot be deleted (%s). Delete it."
              .formatted(site.folder().journal(), DiskTrouble.reason(e)),
          e);
    }
  }

  /** Returns once all that was saved is safe. */
  void force() {
    join(forcer.safe(appender.savedTurn()));
  }

  /** Waits for a force. */
  static void join(CompletableFuture<Void> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StoreException trouble) {
        throw trouble;
      }
      throw e;
    }
  }

  /** Applies what there is, empties the journal and lets go of everything. */
  void close() {
    var unapplied = applier.close(this::forceChunks);
    boolean isSafe = journal.forcedTurn() == journal.lastTurn();
    try {
      forcer.close();
    } finally {
      closeDatabases();
      closeFiles();
    }
    if (unapplied != null && isSafe) {
      LOG.warn(
          "{} keeps turns in its journal until it is opened again",
          site.folder().path(),
          unapplied);
    } else if (unapplied != null) {
      throw unapplied;
    }
  }

  private CatalogueTables openCatalogue() {
    var tables = site.databases().openCatalogue(site.folder().path());
    if (!tables.about().equals(WorldOpening.about(site.identity()))) {
      tables.abandon();
      throw new WorldDamaged(
          ("The catalogue in %s belongs to another world. Put the right one there, from a backup,"
                  + " or run 'vivarium check --repair'.")
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
      if (vat.state().applied() > appender.savedTurn()) {
        throw new WorldDamaged(
            ("The journal of %s ends with turn %d, but the vat '%s' has turn %d. Restore the whole"
                    + " world from one backup.")
                .formatted(
                    site.folder().path(), appender.savedTurn(), vat.name(), vat.state().applied()));
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
      LOG.warn("{}: the catalogue was not closed properly", site.folder().path(), e);
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
          "The world %s cannot be closed (%s)."
              .formatted(site.folder().path(), DiskTrouble.reason(e)),
          e);
    }
  }

  private final class Helper implements VatHelper {
    @Override
    public long savedTurn() {
      return appender.savedTurn();
    }

    @Override
    public KeptMoments kept() {
      return rule.kept();
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

    @Override
    public long sweptUpTo(String identity) {
      return swept.of(identity);
    }

    @Override
    public void swept(String identity, long upTo) {
      appender.setting(VatNumbers.SWEPT, swept.with(identity, upTo));
    }

    @Override
    public long learnt(String identity) {
      return learnt.of(identity);
    }

    @Override
    public synchronized void learnt(String identity, long number) { // several vats may be searched
      appender.setting(VatNumbers.LEARNT, learnt.with(identity, number));
      appended();
    }
  }
}
