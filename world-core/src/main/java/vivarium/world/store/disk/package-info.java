/**
 * The door to files: every byte that a world writes or reads goes through a {@link
 * vivarium.world.store.disk.Disk}, the databases' bytes too, so that a test can lose, tear and
 * refuse any of them.
 */
@NullMarked
package vivarium.world.store.disk;

import org.jspecify.annotations.NullMarked;
