/**
 * The memory of one vat: which objects are here, which are dormant, what a turn has changed.
 *
 * <p>Read {@link vivarium.world.memory.VatMemory} first, then {@link vivarium.world.memory.TurnLog}
 * (how an abandoned turn leaves nothing), {@link vivarium.world.memory.Holdings} (what is here) and
 * {@link vivarium.world.memory.Residency} (how a world larger than memory is walked). The disk is
 * behind {@link vivarium.world.memory.RecordSource}; a source that answers what was true at some
 * earlier turn makes a memory of the past.
 */
@NullMarked
package vivarium.world.memory;

import org.jspecify.annotations.NullMarked;
