/**
 * Finding the slot that a message means, and remembering what was found.
 *
 * <p>Read {@link vivarium.world.lookup.Universe}, {@link vivarium.world.lookup.Lookup} and {@link
 * vivarium.world.lookup.InlineCache} first. A lookup never runs code and never changes an object;
 * it only brings dormant ones in. Uses {@code world.base} and {@code world.object}.
 */
@NullMarked
package vivarium.world.lookup;

import org.jspecify.annotations.NullMarked;
