package vivarium.world.store.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.catalogue.WorldFile;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.crypt.Typed;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.h2.CipherFile;

/**
 * The keys of a damaged world, out of whichever of the two files that have them is whole, and its
 * passphrase, which is asked for once and forgotten at the end.
 *
 * @param keys null if it has no passphrase
 * @param passphrase what was typed
 * @param secrets for opening the world, and for making the one that takes its place
 */
record Unlocking(@Nullable WorldKeys keys, Typed passphrase, Secrets secrets)
    implements AutoCloseable {
  /**
   * Finds out.
   *
   * @param world the 16 bytes that name it
   * @throws WorldDamaged if it has a passphrase, and neither file is whole
   * @throws vivarium.world.store.error.WrongPassphrase if it has another
   */
  static Unlocking of(Disk disk, WorldFolder folder, byte[] world, Secrets secrets)
      throws IOException {
    var found =
        files(folder).stream()
            .filter(file -> file.box() != null && Arrays.equals(file.identity(), world))
            .findFirst();
    if (found.isEmpty() && !hasSealedDatabase(disk, folder)) {
      return new Unlocking(null, new Typed(new char[0]), secrets.inPlaceOf(null));
    }
    var file = found.orElseThrow(() -> withoutKey(folder.path()));
    var typed = new Typed(secrets.passphrase().of(folder.path()));
    var keys = file.unlock(folder.path(), typed);
    var again = secrets.withPassphrase(typed).inPlaceOf(keys);
    return new Unlocking(keys, typed, again);
  }

  @Override
  public void close() {
    passphrase.close();
  }

  private static List<WorldFile> files(WorldFolder folder) {
    var files = new ArrayList<WorldFile>();
    for (var name : List.of(folder.formatFile(), folder.path().resolve(WorldFile.COPY))) {
      try {
        files.add(folder.read(name));
      } catch (IOException | StoreException e) {
        continue; // the other may be whole
      }
    }
    return files;
  }

  private static boolean hasSealedDatabase(Disk disk, WorldFolder folder) throws IOException {
    var databases = new ArrayList<>(List.of(folder.path().resolve("catalogue.mv.db")));
    if (disk.isFolder(folder.vats())) {
      disk.list(folder.vats()).forEach(vat -> databases.add(vat.resolve("objects.mv.db")));
    }
    for (var database : databases) {
      if (disk.exists(database)) {
        try (var file = disk.openToRead(database)) {
          if (CipherFile.isSealed(file)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static WorldDamaged withoutKey(Path folder) {
    return new WorldDamaged(
        ("The world %s has a passphrase, but its key is missing, and nothing in it can be read"
                + " without. Restore the file %s or %s from a backup; nothing was changed.")
            .formatted(folder, "vivarium.world", WorldFile.COPY));
  }
}
