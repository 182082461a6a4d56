/**
 * Tests the tests of the store: with one force, one checksum, one order of steps taken out of its
 * source, some test has to go red.
 *
 * <p>Read {@link vivarium.world.mutation.Mutations} first, and {@code mutations.txt} beside the
 * tests.
 */
@NullMarked
package vivarium.world.mutation;

import org.jspecify.annotations.NullMarked;
