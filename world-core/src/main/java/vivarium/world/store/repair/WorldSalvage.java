package vivarium.world.store.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.catalogue.CatalogueCopy;
import vivarium.world.store.catalogue.Note;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.AtomicFile;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.DiskFile;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.h2.CipherFile;
import vivarium.world.store.h2.H2Databases;
import vivarium.world.store.journal.JournalSalvage;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.Version;
import vivarium.world.store.repair.Finds.Certainty;
import vivarium.world.store.saved.TurnRecord;
import vivarium.world.store.table.CatalogueTables;
import vivarium.world.store.table.CatalogueTables.VatRow;
import vivarium.world.store.table.Databases;

/** Collects everything that can be read in the folder of a world. Changes nothing there. */
final class WorldSalvage {
  private static final Logger LOG = LoggerFactory.getLogger(WorldSalvage.class);
  private static final String DATABASE = "objects.mv.db";

  private final Disk disk;
  private final WorldFolder folder;
  private final byte[] world;
  private final @Nullable WorldKeys keys;
  private final Databases databases;
  private final Finds finds;
  private final Catalogued catalogued = new Catalogued();
  private final List<String> notes = new ArrayList<>();

  private boolean knowsVats;

  /** Where the chunks of a vat are looked for. */
  private final Map<String, List<Path>> packs = new HashMap<>();

  WorldSalvage(Disk disk, WorldFolder folder, byte[] world, @Nullable WorldKeys keys, Finds finds) {
    this.disk = disk;
    this.folder = folder;
    this.world = world.clone();
    this.keys = keys;
    this.databases = new H2Databases(disk, keys);
    this.finds = finds;
  }

  Catalogued catalogued() {
    return catalogued;
  }

  Finds finds() {
    return finds;
  }

  List<String> notes() {
    return notes;
  }

  List<Path> packsOf(String vat) {
    return packs.getOrDefault(vat, List.of());
  }

  void run() throws IOException {
    readCatalogue();
    new JournalSalvage(disk, folder.journal(), world, keys, new OfJournal(true)).run();
    addVatsWithoutName();
    new JournalSalvage(disk, folder.journal(), world, keys, new OfJournal(false)).run();
    for (var path : folders()) {
      readVat(path);
    }
    readDatabase(folder.path().resolve("catalogue.mv.db"), null);
    for (var vat : catalogued.vats()) {
      finds.reached(vat.applied());
    }
  }

  // the catalogue

  private void readCatalogue() throws IOException {
    CatalogueTables tables;
    try {
      tables = databases.openCatalogue(folder.path());
      requireRight(tables);
    } catch (StoreException e) {
      var copied = new CatalogueCopy(disk, folder, world, keys).read();
      copied.forEach(catalogued::add);
      knowsVats = !copied.isEmpty();
      if (knowsVats) {
        notes.add("The catalogue was taken from its copy.");
        return;
      }
      notes.add(
          "The catalogue cannot be read: names of checkpoints and settings are lost, but for those"
              + " in the journal.");
      LOG.debug("the catalogue cannot be opened", e);
      return;
    }
    try {
      var vats = rows("the vats", tables::vats);
      knowsVats = !vats.isEmpty();
      vats.forEach(row -> catalogued.add(new Note.VatAdded(row)));
      rows("the checkpoints", tables::checkpoints)
          .forEach(row -> catalogued.add(new Note.CheckpointSet(row)));
      rows("the settings", () -> List.copyOf(tables.settings().entrySet()))
          .forEach(one -> catalogued.add(new Note.SettingSet(one.getKey(), one.getValue())));
    } finally {
      tables.abandon();
    }
  }

  /** Lets go of a catalogue that is not right, or not of this world. */
  private void requireRight(CatalogueTables tables) {
    boolean isRight = false;
    try {
      tables.verify();
      isRight = HexFormat.of().formatHex(world).equals(tables.about().get("world"));
    } finally {
      if (!isRight) {
        tables.abandon();
      }
    }
    if (!isRight) {
      throw new WorldDamaged("The catalogue is of another world.");
    }
  }

  private <T> List<T> rows(String what, Supplier<List<T>> reading) {
    try {
      return reading.get();
    } catch (StoreException e) {
      notes.add("Of the catalogue, %s cannot be read.".formatted(what));
      LOG.debug("the catalogue is damaged", e);
      return List.of();
    }
  }

  /**
   * Without a catalogue, a vat that the journal does not name either has the name of its folder.
   */
  private void addVatsWithoutName() throws IOException {
    if (knowsVats) {
      return;
    }
    var copied = new CatalogueCopy(disk, folder, world, keys).read();
    for (var path : folders()) {
      var name = path.getFileName().toString();
      if (!catalogued.hasFolder(name) && disk.exists(path.resolve(DATABASE))) {
        catalogued.add(
            copied.stream()
                .filter(note -> isOfFolder(note, name))
                .findFirst()
                .orElseGet(() -> nameless(name)));
      }
    }
  }

  private static boolean isOfFolder(Note note, String folder) {
    return note instanceof Note.VatAdded(var vat) && vat.folder().equals(folder);
  }

  private Note nameless(String folder) {
    notes.add("Nothing says which vat the folder 'vats/%s' is of.".formatted(folder));
    return new Note.VatAdded(new VatRow(folder, folder, "", 0));
  }

  private List<Path> folders() throws IOException {
    return disk.isFolder(folder.vats())
        ? disk.list(folder.vats()).stream().filter(disk::isFolder).toList()
        : List.of();
  }

  // vats

  private void readVat(Path path) throws IOException {
    var row =
        catalogued.vats().stream()
            .filter(vat -> vat.folder().equals(path.getFileName().toString()))
            .findFirst();
    var file = path.resolve(DATABASE);
    var owner = readDatabase(file, row.orElse(null));
    if (row.isPresent()) {
      packs.computeIfAbsent(row.get().name(), _ -> new ArrayList<>()).add(path.resolve("bytes"));
    }
    if (owner != null && !owner.folder().equals(path.getFileName().toString())) {
      packs.computeIfAbsent(owner.name(), _ -> new ArrayList<>()).add(path.resolve("bytes"));
    }
  }

  /** Takes what a database has, if it is of this world; answers the vat that it is of. */
  private @Nullable VatRow readDatabase(Path file, @Nullable VatRow assumed) throws IOException {
    if (!disk.exists(file)) {
      return assumed;
    }
    var views = new ArrayList<DiskFile>();
    try {
      for (var view : AtomicFile.views(disk, file)) {
        views.add(CipherFile.looking(view, file, keys));
      }
      var origin = new Origin(false, null);
      for (var view : views) {
        var of = Origin.of(view, world, catalogued.vats());
        origin = of.isForeign() || of.vat() != null ? of : origin;
      }
      var owner = origin.vat() != null ? origin.vat() : assumed;
      if (!origin.isForeign() && owner != null) {
        new VatSalvage(owner.name(), finds).read(views);
      }
      return owner;
    } finally {
      for (var view : views) {
        view.close();
      }
    }
  }

  // the journal

  private final class OfJournal implements JournalSalvage.Visitor {
    private final boolean takesNotes;

    OfJournal(boolean takesNotes) {
      this.takesNotes = takesNotes;
    }

    @Override
    public boolean turn(long turn, ByteReader payload) {
      if (!takesNotes) {
        var record = TurnRecord.read(payload);
        var head =
            new Finds.Head(record.atMillis(), record.kind(), record.cause(), record.reverses());
        for (var part : record.parts()) {
          take(turn, head, part);
        }
      }
      return true;
    }

    private void take(long turn, Finds.Head head, TurnRecord.Part part) {
      var vat = part.changes().vat();
      finds.addHead(vat, turn, head, -1);
      for (var change : part.changes().objects()) {
        take(vat, new Place.OfObject(change.id()), turn, change.contents());
      }
      for (var change : part.changes().entries()) {
        take(vat, new Place.OfEntry(change.key()), turn, change.value());
      }
    }

    private void take(String vat, Place place, long turn, byte @Nullable [] contents) {
      var version =
          contents == null
              ? new Version.Absent(turn)
              : new Version.Inline(turn, place.checksum(contents), contents);
      finds.add(vat, place, version, Certainty.CERTAIN);
    }

    @Override
    public void note(long turn, ByteReader payload) {
      if (takesNotes) {
        catalogued.add(Note.read(payload));
      }
    }

    @Override
    public void file(Path file, long number, long firstTurn) {
      finds.reached(firstTurn - 1);
    }

    @Override
    public void damaged(Path file, long from, long to, boolean wasForced) {
      // Diagnosis names it
    }

    @Override
    public void foreign(Path file) {
      // Diagnosis names it
    }
  }
}
