package vivarium.world.store.chunk;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.Disk;

/**
 * Where the packs of a vat are and whose they are.
 *
 * @param disk where the files are
 * @param folder the folder they are in
 * @param world the 16 bytes that name the world
 * @param packBytes when a file is long enough to begin the next
 * @param indexedBytes the length of all chunks in the index when it is opened
 * @param keys seals what is in them; null in a world without a passphrase
 */
public record PackFolder(
    Disk disk,
    Path folder,
    byte[] world,
    long packBytes,
    long indexedBytes,
    @Nullable WorldKeys keys) {
  /** Of a world without a passphrase. */
  public PackFolder(Disk disk, Path folder, byte[] world, long packBytes, long indexedBytes) {
    this(disk, folder, world, packBytes, indexedBytes, null);
  }

  PackCode code() {
    return PackCode.of(keys);
  }
}
