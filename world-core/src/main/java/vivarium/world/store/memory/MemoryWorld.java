package vivarium.world.store.memory;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import vivarium.world.base.WorldException;
import vivarium.world.store.Checkpoint;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.StoreStatus;
import vivarium.world.store.VatStore;
import vivarium.world.store.WorldStore;
import vivarium.world.store.catalogue.CatalogueNames;
import vivarium.world.store.catalogue.VatNames;
import vivarium.world.store.error.CheckpointNameTaken;
import vivarium.world.store.error.StoreClosed;
import vivarium.world.store.error.VatUnavailable;
import vivarium.world.store.saved.NormalDraft;
import vivarium.world.store.saved.Timeline;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.TurnSummary;

/**
 * A world that is held in memory only: everything a store does but that nothing is left of it. Its
 * past is remembered as far back as there is room.
 *
 * <p>Saving a turn costs no more than putting what it changed into tables. All turns are put there
 * under one lock, so that every reader agrees on their order; reading what is true now takes none.
 */
public final class MemoryWorld implements WorldStore {
  /** What the past of one vat may take of the heap. */
  private static final int HEAP_SHARE = 32;

  private static final String NOTHING_KEPT =
      "This world is held in memory only: nothing of it is left when it is closed.";

  private final Path directory;
  private final StoreOptions options;
  private final long pastBytesPerVat;
  private final Map<String, MemoryVat> vats = new ConcurrentSkipListMap<>();
  private final Map<String, Checkpoint> checkpoints = new HashMap<>();
  private final Map<String, String> settings = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile long savedTurn;
  private boolean isClosed;
  private boolean isStopped;

  /**
   * A new world that is held in memory only: nothing is written, and nothing is left of it when it
   * is closed. What was before is remembered as far back as there is room, after that asking for it
   * fails with {@link vivarium.world.store.error.MomentForgotten}.
   *
   * @param directory what it calls its folder
   */
  public static WorldStore inMemory(Path directory, StoreOptions options) {
    return new MemoryWorld(directory, options, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
  }

  /**
   * @param directory what is called its folder; nothing is written there
   * @param pastBytesPerVat how much memory what was before may take in each vat, estimated
   */
  MemoryWorld(Path directory, StoreOptions options, long pastBytesPerVat) {
    this.directory = directory;
    this.options = options;
    this.pastBytesPerVat = pastBytesPerVat;
  }

  @Override
  public Path directory() {
    return directory;
  }

  @Override
  public boolean created() {
    return true;
  }

  @Override
  public boolean isKept() {
    return false;
  }

  // vats

  @Override
  public List<String> vats() {
    return List.copyOf(vats.keySet());
  }

  @Override
  public Map<String, String> unavailableVats() {
    return Map.of();
  }

  @Override
  public MemoryVat vat(String name) {
    var vat = vats.get(name);
    if (vat == null) {
      throw new VatUnavailable("There is no vat '%s' in this world.".formatted(name));
    }
    return vat;
  }

  @Override
  public VatStore createVat(String name) {
    VatNames.require(name);
    return locked(() -> {
      var lower = name.toLowerCase(Locale.ROOT);
      if (vats.keySet().stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(lower))) {
        throw new WorldException(
            "There is a vat '%s' already. Choose another name.".formatted(name));
      }
      var vat = new MemoryVat(name, options.isPart(), pastBytesPerVat);
      vats.put(name, vat);
      return vat;
    });
  }

  @Override
  public void removeVat(String name) {
    locked(() -> {
      vat(name);
      return vats.remove(name);
    });
  }

  // turns

  @Override
  public long append(TurnDraft draft) {
    var normal = NormalDraft.of(draft);
    return locked(() -> {
      for (var part : normal.parts()) {
        vat(part.vat());
      }
      long turn = savedTurn + 1;
      add(normal, turn);
      savedTurn = turn;
      return turn;
    });
  }

  /** Nothing goes on after a turn that is there by half, for want of memory. */
  private void add(NormalDraft normal, long turn) {
    isStopped = true;
    long atMillis = options.clock().now().toEpochMilli();
    for (var part : normal.parts()) {
      vat(part.vat()).add(normal.vatTurn(turn, atMillis, part));
    }
    isStopped = false;
  }

  @Override
  public CompletableFuture<Void> safe(long turn) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void force() {}

  @Override
  public long savedTurn() {
    return savedTurn;
  }

  @Override
  public long safeTurn() {
    return savedTurn;
  }

  @Override
  public long appliedTurn() {
    return savedTurn;
  }

  @Override
  public void drain() {}

  @Override
  public StoreStatus status() {
    long turn = savedTurn;
    return new StoreStatus(
        turn, turn, turn, 0, 0, new StoreStatus.Recovery(0, 0), List.of(NOTHING_KEPT));
  }

  @Override
  public List<TurnSummary> turns(long before, int limit) {
    return Timeline.merged(
        vats.values().stream().map(vat -> vat.turns(before, limit)).toList(), limit);
  }

  // names and settings

  @Override
  public Checkpoint checkpoint(String name) {
    CatalogueNames.requireCheckpoint(name);
    return locked(() -> {
      var at = options.clock().now().truncatedTo(ChronoUnit.MILLIS);
      var made = new Checkpoint(name, savedTurn, at);
      if (checkpoints.putIfAbsent(name, made) != null) {
        throw new CheckpointNameTaken(
            "There is a checkpoint '%s' already. Choose another name.".formatted(name));
      }
      return made;
    });
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return locked(() -> {
      var all = new ArrayList<>(checkpoints.values());
      all.sort(Comparator.comparingLong(Checkpoint::turn).thenComparing(Checkpoint::at).reversed());
      return List.copyOf(all);
    });
  }

  @Override
  public void deleteCheckpoint(String name) {
    locked(() -> Optional.ofNullable(checkpoints.remove(name)));
  }

  @Override
  public Optional<String> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  @Override
  public void setting(String key, String value) {
    CatalogueNames.requireSetting(key, value);
    locked(() -> Optional.ofNullable(settings.put(key, value)));
  }

  @Override
  public void close() {
    lock.lock();
    try {
      isClosed = true;
    } finally {
      lock.unlock();
    }
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      if (isClosed) {
        throw new StoreClosed("The world was closed.");
      }
      if (isStopped) {
        throw new StoreClosed(
            "The world has stopped: there was no memory for what a turn changed. What it was is"
                + " lost with this program; begin anew with more memory.");
      }
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
