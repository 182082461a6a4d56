package vivarium.world.store.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.Disk;

/**
 * Where a journal is and whose it is.
 *
 * @param disk where its files are
 * @param folder the folder they are in
 * @param world the 16 bytes that name the world
 * @param segmentBytes when a file is long enough to begin the next
 * @param keys seals what is in it; null in a world without a passphrase
 */
public record JournalPlace(
    Disk disk, Path folder, byte[] world, long segmentBytes, @Nullable WorldKeys keys) {
  /** Of a world without a passphrase. */
  public JournalPlace(Disk disk, Path folder, byte[] world, long segmentBytes) {
    this(disk, folder, world, segmentBytes, null);
  }

  /** How records in a file are sealed, or null. */
  @Nullable PayloadSeal seal(long file) {
    return PayloadSeal.of(keys, world, file);
  }
}
