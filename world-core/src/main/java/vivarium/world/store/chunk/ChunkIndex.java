package vivarium.world.store.chunk;

import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;

/** The lasting list of chunks and where they are. Any thread may ask. */
@FunctionalInterface
public interface ChunkIndex {
  /** Where a chunk is, or null if it is not in the list. */
  @Nullable ChunkPlace find(ChunkHash hash);
}
