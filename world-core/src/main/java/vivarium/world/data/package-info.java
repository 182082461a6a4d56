/**
 * Data: values that are copied and frozen when they are kept, and the one order of all values.
 *
 * <p>A value is either data, which has no identity worth keeping, or an object of the world, which
 * is kept as itself. {@link vivarium.world.data.PassStyle} tells which; read it first. {@link
 * vivarium.world.data.FrozenCopy} makes the copy, {@link vivarium.world.data.Rank} the order.
 */
@NullMarked
package vivarium.world.data;

import org.jspecify.annotations.NullMarked;
