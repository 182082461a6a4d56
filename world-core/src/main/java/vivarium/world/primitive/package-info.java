/**
 * The functions that code calls by names beginning with {@code _}: one class for each sort of
 * receiver.
 *
 * <p>Read {@link vivarium.world.primitive.Primitives} first. A primitive checks its receiver and
 * arguments, answers a value, or a {@link vivarium.world.interp.Failure} when it has changed
 * nothing. Uses {@code world.base} to {@code world.interp}.
 */
@NullMarked
package vivarium.world.primitive;

import org.jspecify.annotations.NullMarked;
