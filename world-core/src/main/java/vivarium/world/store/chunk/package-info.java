/**
 * Large byte vectors: immutable chunks named by their hash, in append-only pack files.
 *
 * <p>Read {@link vivarium.world.store.chunk.ChunkStore} first. The layout of a pack is in {@code
 * assets/handbook/store-format.md}.
 */
@NullMarked
package vivarium.world.store.chunk;

import org.jspecify.annotations.NullMarked;
