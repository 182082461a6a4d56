/**
 * What every room of the world stands on: the two kinds of trouble, checked facts, and time.
 *
 * <p>Read {@link vivarium.world.base.WorldException} and {@link vivarium.world.base.WorldBug}
 * first: the first is a mistake or a misfortune that a person can do something about, the second is
 * a mistake of ours. This package uses nothing but the JDK.
 */
@NullMarked
package vivarium.world.base;

import org.jspecify.annotations.NullMarked;
