package vivarium.world.store.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import vivarium.world.store.Checkpoint;
import vivarium.world.store.ForgetRequest;
import vivarium.world.store.StoreStatus;
import vivarium.world.store.VatStore;
import vivarium.world.store.WorldStore;
import vivarium.world.store.catalogue.Catalogue;
import vivarium.world.store.catalogue.CatalogueNames;
import vivarium.world.store.catalogue.HistoryRule;
import vivarium.world.store.crypt.FileSeal;
import vivarium.world.store.journal.Journal;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.saved.NormalDraft;
import vivarium.world.store.saved.Timeline;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.TurnSummary;

/**
 * An open world. Saving a turn is: write its record to the journal, lay it over the pages of its
 * vats, count it; all under one lock, so that every reader and the journal agree on the order.
 */
final class WorldEngine implements WorldStore {
  private final WorldSite site;
  private final boolean created;
  private final WorldParts parts;
  private final Catalogue catalogue;
  private final WorldVats vats;
  private final Journal journal;
  private final Forcer forcer;
  private final Applier applier;
  private final Troubles troubles;
  private final WorldAppender appender;
  private final VatRoster roster;

  private WorldEngine(WorldSite site, boolean created, WorldParts parts) {
    this.site = site;
    this.created = created;
    this.parts = parts;
    this.catalogue = parts.catalogue();
    this.vats = parts.vats();
    this.journal = parts.journal();
    this.forcer = parts.forcer();
    this.applier = parts.applier();
    this.troubles = parts.troubles();
    this.appender = parts.appender();
    this.roster = new VatRoster(parts);
  }

  static WorldEngine open(WorldSite site, boolean created) throws IOException {
    return new WorldEngine(site, created, WorldParts.open(site));
  }

  @Override
  public Path directory() {
    return site.folder().path();
  }

  @Override
  public boolean created() {
    return created;
  }

  @Override
  public boolean isEncrypted() {
    return site.keys() != null;
  }

  @Override
  public FileSeal fileSeal() {
    return FileSeal.of(site.keys());
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
    roster.create(name);
    force();
    return vats.view(name);
  }

  @Override
  public void removeVat(String name) {
    roster.remove(name);
  }

  // turns

  @Override
  public long append(TurnDraft draft) {
    var normal = NormalDraft.of(draft);
    applier.awaitRoom(normal.weight());
    long turn = appender.append(normal);
    parts.appended();
    if (site.options().forceInterval().isZero()) {
      WorldParts.join(forcer.safe(turn));
    }
    return turn;
  }

  @Override
  public CompletableFuture<Void> safe(long turn) {
    return turn <= journal.forcedTurn()
        ? CompletableFuture.completedFuture(null)
        : forcer.safe(turn);
  }

  @Override
  public void force() {
    parts.force();
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
        parts.backlog().bytes(),
        journal.byteCount(),
        parts.recovered(),
        troubles.texts());
  }

  // catalogue

  @Override
  public Checkpoint checkpoint(String name) {
    CatalogueNames.requireCheckpoint(name);
    var checkpoint = appender.checkpoint(name);
    parts.appended();
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
      applier.tidying().changed();
      parts.appended();
    }
  }

  @Override
  public void forget(ForgetRequest request) {
    var vat = vats.requireWritable(request.vat());
    applier.forget(vat, request);
    parts.deleteRemains();
  }

  @Override
  public Retention retention() {
    return parts.rule().retention();
  }

  @Override
  public void retention(Retention rule) {
    setting(HistoryRule.RETENTION, rule.text());
    applier.tidying().changed();
  }

  @Override
  public KeptMoments kept() {
    return parts.rule().kept();
  }

  @Override
  public void tidy() {
    drain();
    applier.tidy();
  }

  @Override
  public Optional<String> setting(String key) {
    return catalogue.setting(key);
  }

  @Override
  public void setting(String key, String value) {
    CatalogueNames.requireSetting(key, value);
    appender.setting(key, value);
    parts.appended();
  }

  // the end

  @Override
  public void close() {
    if (appender.close()) {
      parts.close();
    }
  }
}
