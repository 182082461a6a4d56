/**
 * What can go wrong with a world on disk, each with a type of its own where code decides by it.
 *
 * <p>Read {@link vivarium.world.store.error.StoreException} first. Every message names the file,
 * vat or object concerned and says what to do.
 */
@NullMarked
package vivarium.world.store.error;

import org.jspecify.annotations.NullMarked;
