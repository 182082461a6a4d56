/**
 * What a world knows about itself: the file that makes a folder a world, and the catalogue with its
 * vats, checkpoints and settings.
 *
 * <p>Read {@link vivarium.world.store.catalogue.WorldFolder} first, then {@link
 * vivarium.world.store.catalogue.Catalogue}, which changes by {@link
 * vivarium.world.store.catalogue.Note}s in the journal.
 */
@NullMarked
package vivarium.world.store.catalogue;

import org.jspecify.annotations.NullMarked;
