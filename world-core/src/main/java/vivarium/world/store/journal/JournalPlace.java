package vivarium.world.store.journal;

import java.nio.file.Path;
import vivarium.world.store.disk.Disk;

/**
 * Where a journal is and whose it is.
 *
 * @param disk where its files are
 * @param folder the folder they are in
 * @param world the 16 bytes that name the world
 * @param segmentBytes when a file is long enough to begin the next
 */
public record JournalPlace(Disk disk, Path folder, byte[] world, long segmentBytes) {}
