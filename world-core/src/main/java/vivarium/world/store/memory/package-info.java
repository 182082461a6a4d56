/**
 * A world that is held in memory only: the same contract as one on disk, for tests, trials and
 * guests, of which nothing is left.
 *
 * <p>Read {@link vivarium.world.store.memory.MemoryWorld} first, then {@link
 * vivarium.world.store.memory.MemoryNow} for what is true now and {@link
 * vivarium.world.store.memory.MemoryPast} for what was before.
 */
@NullMarked
package vivarium.world.store.memory;

import org.jspecify.annotations.NullMarked;
