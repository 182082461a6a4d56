/**
 * Mending a damaged world: everything that can still be read of it becomes a new one, which takes
 * its place; the damaged files are kept.
 *
 * <p>Read {@link vivarium.world.store.repair.WorldRepair} first. It relies on no index and no tree:
 * every file is looked through byte by byte for what says by its checksum that it is whole.
 */
@NullMarked
package vivarium.world.store.repair;

import org.jspecify.annotations.NullMarked;
