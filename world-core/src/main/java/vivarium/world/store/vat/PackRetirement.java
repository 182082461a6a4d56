package vivarium.world.store.vat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.chunk.PackedChunks;
import vivarium.world.store.error.StoreWriteFailed;

/**
 * Packs that nothing refers to any more, until they can be deleted: the database as it is now has
 * to be forced before that, or a power cut brings one back that needs them.
 */
final class PackRetirement {
  private record Retired(int before, Set<Integer> used) {}

  private final PackedChunks chunks;
  private final Path folder;
  private @Nullable Retired retired;

  /**
   * @param folder that of the vat
   */
  PackRetirement(PackedChunks chunks, Path folder) {
    this.chunks = chunks;
    this.folder = folder;
  }

  /**
   * Has packs deleted when the database is forced the next time.
   *
   * @param before those with smaller numbers,
   * @param used but for these
   */
  void add(int before, Set<Integer> used) {
    retired = new Retired(before, Set.copyOf(used));
  }

  /** Keeps them: what the index says now may be older. */
  void cancel() {
    retired = null;
  }

  /** Deletes them; the database is forced. */
  void forced() {
    var packs = retired;
    if (packs != null) {
      try {
        chunks.deleteBefore(packs.before(), packs.used());
        retired = null;
      } catch (IOException e) {
        throw new StoreWriteFailed(
            "Files in %s cannot be deleted (%s).".formatted(folder, DiskTrouble.reason(e)), e);
      }
    }
  }
}
