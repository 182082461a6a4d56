package vivarium.world.store.catalogue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.Checkpoint;
import vivarium.world.store.table.CatalogueTables;
import vivarium.world.store.table.CatalogueTables.CheckpointRow;
import vivarium.world.store.table.CatalogueTables.VatRow;

/**
 * What a world knows about itself: vats, checkpoints, settings. All of it is in memory; changes go
 * through the journal like turns, and from there into the catalogue's database.
 */
public final class Catalogue {
  /** A change that is not in the database yet. */
  private record Waiting(long number, Note note) {}

  private final Supplier<CatalogueTables> opening;
  private final CatalogueCopy copy;
  private final Map<String, VatRow> vats = new ConcurrentSkipListMap<>();
  private final Map<String, Checkpoint> checkpoints = new ConcurrentHashMap<>();
  private final Map<String, String> settings = new ConcurrentHashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private CatalogueTables tables;
  private long firstJournalFile;
  private long appliedNote;

  /**
   * @param opening opens its database, now and again if it fails
   * @param copy gets all of it once more, in case the database is damaged one day
   */
  public Catalogue(Supplier<CatalogueTables> opening, CatalogueCopy copy) {
    this.opening = opening;
    this.copy = copy;
    this.tables = opening.get();
    tables.vats().forEach(vat -> vats.put(vat.name(), vat));
    tables.checkpoints().forEach(this::keep);
    settings.putAll(tables.settings());
    firstJournalFile = tables.firstJournalFile();
  }

  /** The number of the first journal file that counts. */
  public long firstJournalFile() {
    return firstJournalFile;
  }

  public Collection<VatRow> vats() {
    return vats.values();
  }

  public @Nullable VatRow vat(String name) {
    return vats.get(name);
  }

  public boolean hasCheckpoint(String name) {
    return checkpoints.containsKey(name);
  }

  /** Newest position first. */
  public List<Checkpoint> checkpoints() {
    return checkpoints.values().stream()
        .sorted(
            Comparator.comparingLong(Checkpoint::turn)
                .thenComparing(Checkpoint::at)
                .thenComparing(Checkpoint::name)
                .reversed())
        .toList();
  }

  public Optional<String> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  /**
   * Makes a change that is in the journal.
   *
   * @param number the number that the journal gave it
   */
  public void add(long number, Note note) {
    switch (note) {
      case Note.VatAdded(var vat) -> vats.putIfAbsent(vat.name(), vat);
      case Note.VatRemoved(var name) -> vats.remove(name);
      case Note.CheckpointSet(var checkpoint) -> keep(checkpoint);
      case Note.CheckpointRemoved(var name) -> checkpoints.remove(name);
      case Note.SettingSet(var key, var value) -> settings.put(key, value);
    }
    copy.outdated();
    synchronized (waiting) {
      waiting.add(new Waiting(number, merged(note)));
    }
  }

  /** Moves changes into the database, up to one. */
  public void apply(long upTo) {
    var batch = new ArrayList<Waiting>();
    synchronized (waiting) {
      waiting.stream().takeWhile(change -> change.number() <= upTo).forEach(batch::add);
    }
    if (!batch.isEmpty()) {
      tables.change(editor -> batch.forEach(change -> change.note().apply(editor)));
      synchronized (waiting) {
        waiting.removeAll(batch);
      }
      appliedNote = batch.getLast().number();
    }
  }

  /** The last change that is in the database, with all before it. */
  public long appliedNote() {
    return appliedNote;
  }

  public boolean hasWaiting() {
    synchronized (waiting) {
      return !waiting.isEmpty();
    }
  }

  /**
   * Notes how far the databases of the vats are, so that the journal is needed from some file on
   * only; on stable storage when this returns.
   */
  public void release(Collection<VatRow> all, long newFirstJournalFile) {
    var rows = all.stream().filter(row -> vats.containsKey(row.name())).toList();
    tables.change(editor -> {
      rows.forEach(editor::putVat);
      editor.putFirstJournalFile(newFirstJournalFile);
    });
    rows.forEach(row -> vats.computeIfPresent(row.name(), (name, former) -> row));
    firstJournalFile = newFirstJournalFile;
    tables.sync();
    copy.keep(this::notes);
  }

  /** What it would take to have all of it again. */
  private List<Note> notes() {
    var notes = new ArrayList<Note>();
    vats.values().forEach(vat -> notes.add(new Note.VatAdded(vat)));
    checkpoints.values().forEach(one -> notes.add(new Note.CheckpointSet(row(one))));
    settings.forEach((key, value) -> notes.add(new Note.SettingSet(key, value)));
    return notes;
  }

  /** Opens the database anew after it failed, and brings it to where this is. */
  public void reopen() {
    tables.abandon();
    tables = opening.get();
    var stale =
        tables.checkpoints().stream()
            .map(CheckpointRow::name)
            .filter(name -> !checkpoints.containsKey(name))
            .toList();
    var gone =
        tables.vats().stream().map(VatRow::name).filter(name -> !vats.containsKey(name)).toList();
    tables.change(editor -> {
      stale.forEach(editor::removeCheckpoint);
      gone.forEach(editor::removeVat);
      vats.values().forEach(editor::putVat);
      checkpoints.values().forEach(checkpoint -> editor.putCheckpoint(row(checkpoint)));
      settings.forEach(editor::putSetting);
      editor.putFirstJournalFile(firstJournalFile);
    });
  }

  public void close() {
    tables.close();
  }

  public void abandon() {
    tables.abandon();
  }

  private void keep(CheckpointRow row) {
    checkpoints.put(
        row.name(), new Checkpoint(row.name(), row.turn(), Instant.ofEpochMilli(row.atMillis())));
  }

  private static CheckpointRow row(Checkpoint checkpoint) {
    return new CheckpointRow(checkpoint.name(), checkpoint.turn(), checkpoint.at().toEpochMilli());
  }

  /** Replaying the addition of a vat must not forget how far its database is. */
  private Note merged(Note note) {
    return note instanceof Note.VatAdded(var vat)
        ? new Note.VatAdded(vats.getOrDefault(vat.name(), vat))
        : note;
  }
}
