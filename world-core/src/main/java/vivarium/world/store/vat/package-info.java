/**
 * One vat of an open world: its database, the turns that are not in there yet laid over it, its
 * chunks, and what is done to it besides: thinning, sweeping, forgetting, checking.
 *
 * <p>Read {@link vivarium.world.store.vat.VatCore} first, then {@link
 * vivarium.world.store.vat.PendingTurns} and {@link vivarium.world.store.vat.VatView}, which is
 * what the world hands out.
 */
@NullMarked
package vivarium.world.store.vat;

import org.jspecify.annotations.NullMarked;
