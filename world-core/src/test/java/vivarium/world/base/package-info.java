/** Tests of what everything else is built on. */
@NullMarked
package vivarium.world.base;

import org.jspecify.annotations.NullMarked;
