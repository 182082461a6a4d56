/**
 * Where memory and store meet: a vat's objects in memory come from its disk. Neither knows the
 * other; whoever makes a vat puts them together.
 *
 * <p>Read first: {@link vivarium.world.boot.StoredRecords}.
 */
@NullMarked
package vivarium.world.boot;

import org.jspecify.annotations.NullMarked;
