/**
 * How much of a world's history is kept: the rule by age, and the moments that are left of it.
 *
 * <p>Read {@link vivarium.world.store.retain.Retention} first, then {@link
 * vivarium.world.store.retain.KeptMoments}. Nothing here touches a disk.
 */
@NullMarked
package vivarium.world.store.retain;

import org.jspecify.annotations.NullMarked;
