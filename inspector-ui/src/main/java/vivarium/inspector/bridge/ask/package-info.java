/**
 * Carries questions to vats and to the disk, each on a thread that may wait, and makes values with
 * plain sentences of whatever goes wrong.
 *
 * <p>Read {@link vivarium.inspector.bridge.ask.Requests} first.
 */
@NullMarked
package vivarium.inspector.bridge.ask;

import org.jspecify.annotations.NullMarked;
