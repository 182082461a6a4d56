package vivarium.world.store.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.chunk.PackSalvage;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.journal.JournalSalvage;

/** Asks every file of a damaged world which world it belongs to. */
final class Identities {
  private final Disk disk;
  private final WorldFolder folder;
  private final Map<String, Integer> votes = new TreeMap<>();

  Identities(Disk disk, WorldFolder folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /**
   * The world that most files say they are of.
   *
   * @param said what the file says that is there for it, or null; it wins if any other agrees
   */
  byte @Nullable [] mostNamed(byte @Nullable [] said) throws IOException {
    count(Origin.worldOf(disk, folder.path().resolve("catalogue.mv.db")));
    for (var file : filesIn(folder.journal())) {
      count(JournalSalvage.isName(file) ? JournalSalvage.worldOf(disk, file) : null);
    }
    for (var vat : filesIn(folder.vats())) {
      count(Origin.worldOf(disk, vat.resolve("objects.mv.db")));
      for (var file : filesIn(vat.resolve("bytes"))) {
        count(PackSalvage.isName(file) ? PackSalvage.worldOf(disk, file) : null);
      }
    }
    if (votes.isEmpty() || said != null && votes.containsKey(HexFormat.of().formatHex(said))) {
      return said;
    }
    var most = Collections.max(votes.entrySet(), Map.Entry.comparingByValue());
    return HexFormat.of().parseHex(most.getKey());
  }

  private List<Path> filesIn(Path path) throws IOException {
    return disk.isFolder(path) ? disk.list(path) : List.of();
  }

  private void count(byte @Nullable [] world) {
    if (world != null) {
      votes.merge(HexFormat.of().formatHex(world), 1, Integer::sum);
    }
  }
}
