package vivarium.world.store.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Progress;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.chunk.ChunkPlace;
import vivarium.world.store.chunk.PackSalvage;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.UntouchedDisk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.journal.JournalSalvage;
import vivarium.world.store.vat.LearntFile;
import vivarium.world.store.world.WorldOpening;

/** Finds out what is wrong with the files of a world, and leaves them as they are. */
final class Diagnosis {
  private static final Set<String> IN_JOURNAL = Set.of("next.new", "cut-off.bytes");
  private static final String DATABASE = "objects.mv.db";
  private static final Set<String> IN_VAT =
      Set.of(
          DATABASE,
          DATABASE + ".redo0",
          DATABASE + ".redo1",
          "objects.trace.db",
          "bytes",
          LearntFile.NAME,
          LearntFile.NAME_NEW);

  private final WorldFolder folder;
  private final byte[] world;
  private final @Nullable WorldKeys keys;
  private final StoreOptions options;
  private final Disk disk;
  private final Mender mender;
  private final Progress progress;
  private final Set<Damage> damages = new LinkedHashSet<>();

  Diagnosis(
      WorldFolder folder,
      byte[] world,
      @Nullable WorldKeys keys,
      StoreOptions options,
      Mender mender,
      Progress progress) {
    this.folder = folder;
    this.world = world.clone();
    this.keys = keys;
    this.options = options;
    this.disk = options.disk();
    this.mender = mender;
    this.progress = progress;
  }

  List<Damage> run() throws IOException {
    try {
      if (!Arrays.equals(folder.readIdentity(), world)) {
        add(folder.formatFile(), "it belongs to another world");
        return List.copyOf(damages);
      }
    } catch (IOException | StoreException e) {
      add(folder.formatFile(), "it is missing or damaged");
    }
    lookAtFiles();
    if (folder.isWorld()) {
      lookInside();
    }
    return List.copyOf(damages);
  }

  private void lookInside() throws IOException {
    var untouched = new UntouchedDisk(disk);
    try (var opened = WorldOpening.open(folder.path(), options.withDisk(untouched))) {
      opened
          .unavailableVats()
          .forEach((vat, why) -> damages.add(new Damage("vats (" + vat + ")", why)));
      for (var vat : opened.vats()) {
        if (!opened.unavailableVats().containsKey(vat)) {
          opened.vat(vat).verify(progress).findings().forEach(this::finding);
        }
      }
      if (damages.isEmpty()) {
        mender.findings(opened).forEach(this::finding);
      }
    } catch (StoreException e) {
      finding(String.valueOf(e.getMessage()));
    } finally {
      untouched.close();
    }
  }

  private void finding(String sentence) {
    damages.add(new Damage("inside", sentence));
  }

  private void add(Path path, String what) {
    damages.add(new Damage(nameOf(path), what));
  }

  private String nameOf(Path path) {
    return folder.path().relativize(path).toString().replace('\\', '/');
  }

  // file by file

  private void lookAtFiles() throws IOException {
    new JournalSalvage(disk, folder.journal(), world, keys, new Journal()).run();
    nameStrangers(folder.journal(), IN_JOURNAL);
    if (!disk.isFolder(folder.vats())) {
      add(folder.vats(), "it is missing");
      return;
    }
    for (var vat : disk.list(folder.vats())) {
      nameStrangers(vat, IN_VAT);
      var bytes = vat.resolve("bytes");
      new PackSalvage(disk, bytes, world, keys, new Packs(bytes)).run();
      nameStrangers(vat.resolve("bytes"), Set.of());
    }
  }

  private void nameStrangers(Path path, Set<String> known) throws IOException {
    if (!disk.isFolder(path)) {
      return;
    }
    for (var file : disk.list(path)) {
      boolean isOurs =
          known.contains(file.getFileName().toString())
              || JournalSalvage.isName(file)
              || PackSalvage.isName(file);
      if (!isOurs) {
        add(file, "it is no file of ours");
      }
    }
  }

  private final class Journal implements JournalSalvage.Visitor {
    @Override
    public boolean turn(long turn, ByteReader payload) {
      return true;
    }

    @Override
    public void note(long turn, ByteReader payload) {
      // only what is not whole is looked for
    }

    @Override
    public void damaged(Path file, long from, long to, boolean wasForced) {
      if (wasForced) {
        add(file, "bytes %d to %d are damaged".formatted(from, to));
      }
    }

    @Override
    public void foreign(Path file) {
      add(file, "it belongs to another world");
    }

    @Override
    public void file(Path file, long number, long firstTurn) {
      if (!file.getFileName().toString().contains(Long.toString(number))) {
        add(file, "it is the journal file %d under another's name".formatted(number));
      }
    }
  }

  /** What is not whole at the end of the last pack may never have been completed. */
  private final class Packs implements PackSalvage.Visitor {
    private final List<Path> packs = new ArrayList<>();

    Packs(Path bytes) throws IOException {
      if (disk.isFolder(bytes)) {
        disk.list(bytes).stream().filter(PackSalvage::isName).forEach(packs::add);
      }
    }

    @Override
    public void chunk(ChunkHash hash, ChunkPlace place, byte[] bytes) {
      // only what is not whole is looked for
    }

    @Override
    public void damaged(Path file, long from, long to) throws IOException {
      boolean isTail = file.equals(packs.getLast()) && to >= sizeOf(file);
      if (!isTail) {
        add(file, "bytes %d to %d are damaged".formatted(from, to));
      }
    }

    @Override
    public void foreign(Path file) throws IOException {
      boolean isBegun = file.equals(packs.getLast()) && sizeOf(file) < PackSalvage.HEAD_BYTES;
      if (!isBegun) {
        add(file, "it does not begin as a file of this world does");
      }
    }

    private long sizeOf(Path file) throws IOException {
      try (var open = disk.openToRead(file)) {
        return open.size();
      }
    }
  }
}
