package vivarium.world.store.recode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.catalogue.WorldFile;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.error.WorldNotRecoded;
import vivarium.world.store.h2.H2Databases;
import vivarium.world.store.journal.JournalSalvage;
import vivarium.world.store.table.CatalogueTables.VatRow;

/**
 * What is in the folder of a world that was closed properly.
 *
 * @param names of the files and folders in it, but for its lock
 * @param vats its vats
 */
record WorldContents(List<String> names, List<VatRow> vats) {
  /** Where the world keeps what shows to others that it is itself. */
  static final String IDENTITY = "identity";

  private static final String LOCK = "lock";

  /** What nobody needs any more, and nobody is told of. */
  private static final Set<String> REMAINS =
      Set.of(
          "vivarium.creating",
          "vivarium.world.new",
          "vivarium.keys.new",
          "repair.new",
          "repair.finds",
          WorldFolder.RECODED_FROM,
          "exchange.plan.new",
          WorldFolder.RECODED);

  /**
   * Looks what there is.
   *
   * @throws WorldNotRecoded if there is something that is not the world's, and would stay as it is;
   *     or if somebody has opened the world meanwhile
   */
  static WorldContents of(Disk disk, WorldFolder folder, byte[] identity, @Nullable WorldKeys keys)
      throws IOException {
    var known = new HashSet<>(WorldFolder.MAIN);
    known.addAll(WorldFolder.BESIDE);
    known.addAll(REMAINS);
    known.add(IDENTITY);
    known.add(WorldFile.COPY);
    var names = new ArrayList<String>();
    for (var path : disk.list(folder.path())) {
      var name = path.getFileName().toString();
      if (!known.contains(name) && !name.equals(LOCK)) {
        throw new WorldNotRecoded(
            ("%s is not part of the world and would stay as it is. Nothing was changed; move it"
                    + " to another place, or delete it, and try again.")
                .formatted(path));
      }
      if (!name.equals(LOCK) && !name.equals(WorldFolder.RECODED)) {
        names.add(name);
      }
    }
    new JournalSalvage(disk, folder.journal(), identity, keys, new Empty(folder.path())).run();
    try (var catalogue = new H2Databases(disk, keys).openCatalogue(folder.path())) {
      return new WorldContents(names, catalogue.vats());
    }
  }

  /** Makes sure that nothing is in the journal. */
  private record Empty(Path world) implements JournalSalvage.Visitor {
    @Override
    public boolean turn(long turn, ByteReader payload) {
      throw busy();
    }

    @Override
    public void note(long turn, ByteReader payload) {
      throw busy();
    }

    @Override
    public void damaged(Path file, long from, long to, boolean wasForced) {
      throw busy();
    }

    @Override
    public void foreign(Path file) {
      throw busy();
    }

    @Override
    public void file(Path file, long number, long firstTurn) {
      // there is one, and nothing in it
    }

    private WorldNotRecoded busy() {
      return new WorldNotRecoded(
          ("The world %s could not be closed properly, or was opened just now. Nothing was changed;"
                  + " see that there is room on the disk, open and close it, and try again.")
              .formatted(world));
    }
  }
}
