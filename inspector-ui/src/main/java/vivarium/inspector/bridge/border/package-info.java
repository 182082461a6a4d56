/**
 * Copies what crosses the borders of vats: counts for the map, c-lists for people, the code of
 * gatekeepers.
 *
 * <p>Read {@link vivarium.inspector.bridge.border.BorderCounts} first. Counting reads the disk and
 * asks no vat; describing objects asks the vats that have them, and goes on without one that is
 * busy.
 */
@NullMarked
package vivarium.inspector.bridge.border;

import org.jspecify.annotations.NullMarked;
