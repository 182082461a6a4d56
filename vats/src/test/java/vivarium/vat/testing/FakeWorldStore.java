package vivarium.vat.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import vivarium.world.store.Checkpoint;
import vivarium.world.store.StoreStatus;
import vivarium.world.store.WorldStore;
import vivarium.world.store.error.CheckpointNameTaken;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.TurnSummary;
import vivarium.world.store.turn.VatChanges;

/** A world in memory: every contract of the store but that of surviving the process. */
public final class FakeWorldStore implements WorldStore {
  private final Map<String, FakeVatStore> vats = new TreeMap<>();
  private final TreeMap<Long, TurnSummary> turns = new TreeMap<>();
  private final Map<String, Checkpoint> checkpoints = new HashMap<>();
  private long safeTurn;
  private boolean full;

  /** From now on the disk is full, or not. */
  public void setFull(boolean full) {
    this.full = full;
  }

  @Override
  public synchronized long append(TurnDraft draft) {
    if (full) {
      throw new StoreWriteFailed("The disk is full.");
    }
    long turn = turns.size() + 1L;
    var summary = summary(turn, draft);
    turns.put(turn, summary);
    draft.parts().forEach(part -> vat(part.vat()).apply(summary, part));
    return turn;
  }

  private TurnSummary summary(long turn, TurnDraft draft) {
    int created = 0;
    int changed = 0;
    int removed = 0;
    int entries = 0;
    for (var part : draft.parts()) {
      for (var object : part.objects()) {
        if (object.contents() == null) {
          removed++;
        } else if (object.created()) {
          created++;
        } else {
          changed++;
        }
      }
      entries += part.entries().size();
    }
    return new TurnSummary(
        turn,
        Instant.EPOCH.plusSeconds(turn),
        draft.kind(),
        draft.cause(),
        draft.parts().stream().map(VatChanges::vat).toList(),
        created,
        changed,
        removed,
        entries,
        draft.reverses(),
        0);
  }

  @Override
  public Path directory() {
    return Path.of("memory");
  }

  @Override
  public boolean created() {
    return true;
  }

  @Override
  public List<String> vats() {
    return List.copyOf(vats.keySet());
  }

  @Override
  public Map<String, String> unavailableVats() {
    return Map.of();
  }

  @Override
  public FakeVatStore vat(String name) {
    var vat = vats.get(name);
    if (vat == null) {
      throw new vivarium.world.base.WorldException("There is no vat '%s'.".formatted(name));
    }
    return vat;
  }

  @Override
  public FakeVatStore createVat(String name) {
    return vats.computeIfAbsent(name, FakeVatStore::new);
  }

  @Override
  public void removeVat(String name) {
    vats.remove(name);
  }

  @Override
  public synchronized CompletableFuture<Void> safe(long turn) {
    safeTurn = Math.max(safeTurn, turn);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void force() {
    safeTurn = savedTurn();
  }

  @Override
  public synchronized long savedTurn() {
    return turns.size();
  }

  @Override
  public long safeTurn() {
    return safeTurn;
  }

  @Override
  public long appliedTurn() {
    return savedTurn();
  }

  @Override
  public void drain() {}

  @Override
  public StoreStatus status() {
    return new StoreStatus(
        savedTurn(), safeTurn, savedTurn(), 0, 0, new StoreStatus.Recovery(0, 0), List.of());
  }

  @Override
  public Checkpoint checkpoint(String name) {
    var made = new Checkpoint(name, savedTurn(), Instant.EPOCH.plusSeconds(savedTurn()));
    if (checkpoints.putIfAbsent(name, made) != null) {
      throw new CheckpointNameTaken("There is a checkpoint '%s' already.".formatted(name));
    }
    return made;
  }

  @Override
  public List<Checkpoint> checkpoints() {
    var all = new ArrayList<>(checkpoints.values());
    all.sort(Comparator.comparingLong(Checkpoint::turn).reversed());
    return all;
  }

  @Override
  public void deleteCheckpoint(String name) {
    checkpoints.remove(name);
  }

  @Override
  public synchronized List<TurnSummary> turns(long before, int limit) {
    return turns.headMap(before).reversed().values().stream().limit(limit).toList();
  }

  @Override
  public Optional<String> setting(String key) {
    return Optional.empty();
  }

  @Override
  public void setting(String key, String value) {
    throw new UnsupportedOperationException("no test keeps settings here");
  }

  @Override
  public void close() {}
}
