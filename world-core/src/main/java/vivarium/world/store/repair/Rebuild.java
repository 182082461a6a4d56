package vivarium.world.store.repair;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Progress;
import vivarium.world.store.WorldStore;
import vivarium.world.store.chunk.ChunkPlace;
import vivarium.world.store.chunk.PackSalvage;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.page.Place;
import vivarium.world.store.repair.Finds.Certainty;
import vivarium.world.store.repair.Finds.Find;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.table.CatalogueTables.CheckpointRow;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.TurnSummary;
import vivarium.world.store.turn.VatChanges;

/**
 * Makes a new world of what was found: every turn is made once more, with its number and moment,
 * and with those of its changes that are known.
 */
final class Rebuild {
  /** The kind of a turn of which nothing is known. */
  private static final String LOST = "lost";

  private record Key(String vat, Place place) {}

  private final WorldSalvage salvage;
  private final Finds finds;
  private final WorldStore target;
  private final RebuildClock clock;
  private final Progress progress;
  private final List<String> vats;
  private final KeptMoments kept;
  private final Map<Key, Loss> losses = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private long formersLost;
  private long turnsLost;

  Rebuild(WorldSalvage salvage, WorldStore target, RebuildClock clock, Progress progress) {
    this.salvage = salvage;
    this.finds = salvage.finds();
    this.target = target;
    this.clock = clock;
    this.progress = progress;
    var said = salvage.catalogued().settings().getOrDefault(KeptMoments.SETTING, "");
    this.kept = KeptMoments.read(said);
    this.vats = salvage.catalogued().vats().stream().map(row -> row.name()).toList();
  }

  List<Loss> losses() {
    return List.copyOf(losses.values());
  }

  List<String> notes() {
    return notes;
  }

  void run(Disk disk, byte[] world, @Nullable WorldKeys keys) throws IOException {
    vats.forEach(target::createVat);
    for (var vat : vats) {
      for (var folder : salvage.packsOf(vat)) {
        new PackSalvage(disk, folder, world, keys, new Chunks(vat)).run();
      }
    }
    salvage.catalogued().settings().forEach(target::setting);
    var checkpoints = new ArrayList<>(salvage.catalogued().checkpoints());
    checkpoints.sort(Comparator.comparingLong(CheckpointRow::turn));
    if (!vats.isEmpty()) {
      replay(checkpoints);
    }
    clock.setToNow();
    summarize();
  }

  private void replay(List<CheckpointRow> checkpoints) {
    long last = finds.lastTurn();
    set(checkpoints, 0, last);
    for (long turn = 1; turn <= last; turn++) {
      var head = finds.head(turn);
      clock.set(head == null ? clock.now().toEpochMilli() : head.atMillis());
      target.append(draft(turn, head));
      set(checkpoints, turn, last);
      progress.report(turn);
    }
  }

  private void set(List<CheckpointRow> checkpoints, long turn, long last) {
    for (var checkpoint : checkpoints) {
      if (Math.min(checkpoint.turn(), last) == turn) {
        clock.set(checkpoint.atMillis());
        target.checkpoint(checkpoint.name());
      }
    }
  }

  private TurnDraft draft(long turn, Finds.@Nullable Head head) {
    var changes = changes(turn);
    var parts = new ArrayList<VatChanges>();
    for (var vat : vats) {
      var here = changes.get(vat);
      if (here != null || finds.touched(turn).containsKey(vat)) {
        parts.add(here == null ? new VatChanges(vat, List.of(), List.of()) : here);
      }
    }
    if (head != null && !parts.isEmpty()) {
      return new TurnDraft(head.kind(), head.cause(), parts, head.reverses());
    }
    if (parts.isEmpty()) {
      parts.add(new VatChanges(vats.getFirst(), List.of(), List.of()));
    }
    if (!kept.isKept(turn)) {
      return new TurnDraft(TurnSummary.THINNED, "", parts); // nobody kept what it said of itself
    }
    turnsLost++;
    return new TurnDraft(LOST, "What this turn said of itself is lost.", parts);
  }

  // what a turn did

  private Map<String, VatChanges> changes(long turn) {
    var byPlace = new TreeMap<String, Map<Place, List<Find>>>();
    for (var find : finds.of(turn)) {
      byPlace
          .computeIfAbsent(find.vat(), _ -> new TreeMap<>())
          .computeIfAbsent(find.place(), _ -> new ArrayList<>())
          .add(find);
    }
    var changes = new TreeMap<String, VatChanges>();
    for (var vat : byPlace.entrySet()) {
      if (vats.contains(vat.getKey())) {
        changes.put(vat.getKey(), changes(vat.getKey(), turn, vat.getValue()));
      }
    }
    return changes;
  }

  private VatChanges changes(String vat, long turn, Map<Place, List<Find>> places) {
    var objects = new ArrayList<ObjectChange>();
    var entries = new ArrayList<EntryChange>();
    long known = 0;
    for (var entry : places.entrySet()) {
      var place = entry.getKey();
      var found = entry.getValue();
      if (found.stream().allMatch(find -> find.certainty() == Certainty.DOUBTFUL)) {
        continue;
      }
      known += place instanceof Place.OfObject ? 1 : 0;
      var contents = contents(vat, place, found, Certainty.CERTAIN);
      if (contents == null && !isRemoval(found) && isFoundBefore(vat, place, turn)) {
        continue;
      }
      if (contents == null && !isRemoval(found)) {
        contents = contents(vat, place, found, Certainty.DOUBTFUL);
        if (contents == null) {
          lose(vat, place, turn);
          continue;
        }
      }
      formersLost += losses.remove(new Key(vat, place)) == null ? 0 : 1;
      switch (place) {
        case Place.OfObject(long id) ->
            objects.add(new ObjectChange(id, contents, contents != null && isNew(vat, id)));
        case Place.OfEntry(var key) -> entries.add(new EntryChange(key, contents));
      }
    }
    if (kept.isAlone(turn) && finds.touched(turn).getOrDefault(vat, 0L) > known) {
      notes.add("Turn %d changed more in the vat '%s' than is known.".formatted(turn, vat));
    }
    return new VatChanges(vat, objects, entries);
  }

  /**
   * Whether what a stretch of turns made of something was found under the turn in it that made it.
   */
  private boolean isFoundBefore(String vat, Place place, long turn) {
    if (kept.isAlone(turn)) {
      return false;
    }
    long made =
        switch (place) {
          case Place.OfObject(long id) -> target.vat(vat).lastTurnOf(id);
          case Place.OfEntry(var key) -> target.vat(vat).entries().lastTurnOf(key);
        };
    return made > kept.before(turn);
  }

  private byte @Nullable [] contents(
      String vat, Place place, Collection<Find> found, Certainty certainty) {
    for (var find : found) {
      if (find.certainty() == certainty) {
        var contents = finds.contents(vat, place, find.version());
        if (contents != null) {
          return contents;
        }
      }
    }
    return null;
  }

  private static boolean isRemoval(Collection<Find> found) {
    return found.stream()
        .anyMatch(find -> find.certainty() == Certainty.CERTAIN && !find.version().isPresent());
  }

  private boolean isNew(String vat, long id) {
    return target.vat(vat).read(id) == null;
  }

  private void lose(String vat, Place place, long turn) {
    long before =
        switch (place) {
          case Place.OfObject(long id) -> isNew(vat, id) ? 0 : target.vat(vat).lastTurnOf(id);
          case Place.OfEntry(var key) -> {
            var entries = target.vat(vat).entries();
            yield entries.get(key) == null ? 0 : entries.lastTurnOf(key);
          }
        };
    if (losses.put(new Key(vat, place), new Loss(vat, place, turn, before)) != null) {
      formersLost++;
    }
  }

  private void summarize() {
    if (formersLost > 0) {
      notes.add("%d former contents are lost from the history.".formatted(formersLost));
    }
    if (turnsLost > 0) {
      notes.add("What %d turns said of themselves is lost.".formatted(turnsLost));
    }
    notes.addAll(salvage.notes());
  }

  // bytes

  private final class Chunks implements PackSalvage.Visitor {
    private final String vat;

    Chunks(String vat) {
      this.vat = vat;
    }

    @Override
    public void chunk(ChunkHash hash, ChunkPlace place, byte[] bytes) {
      target.vat(vat).chunks().put(ByteBuffer.wrap(bytes));
    }

    @Override
    public void damaged(Path file, long from, long to) {
      // Diagnosis names it
    }

    @Override
    public void foreign(Path file) {
      // Diagnosis names it
    }
  }
}
