/**
 * Objects, their maps and their slots, and the ports through which they are faulted in and their
 * changes are heard of.
 *
 * <p>Read {@link vivarium.world.object.WorldObject}, {@link vivarium.world.object.ObjectMap} and
 * {@link vivarium.world.object.ObjectMemory} first. Nothing here knows of a disk: whoever
 * implements {@code ObjectMemory} decides where absent contents come from.
 *
 * <p>A <em>value</em> anywhere in the world is one of: {@link java.lang.Long} or {@link
 * java.math.BigInteger} (an integer; a {@code BigInteger} only where a {@code long} is too small),
 * {@link java.lang.Double}, {@link java.lang.String}, {@link vivarium.world.object.Method}, or a
 * {@link vivarium.world.object.WorldObject}. {@code nil}, {@code true} and {@code false} are
 * ordinary objects, see {@link vivarium.world.object.WellKnown}.
 */
@NullMarked
package vivarium.world.object;

import org.jspecify.annotations.NullMarked;
