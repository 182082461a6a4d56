/**
 * Reads the world as it was for the windows, on threads that may wait for the disk.
 *
 * <p>Read {@link vivarium.inspector.bridge.past.PastBridge} first.
 */
@NullMarked
package vivarium.inspector.bridge.past;

import org.jspecify.annotations.NullMarked;
