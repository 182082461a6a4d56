/**
 * Tells the windows what happens in the world, in order and one event at a time.
 *
 * <p>Read {@link vivarium.inspector.bridge.live.Announcements} first (what is told as it happens),
 * then {@link vivarium.inspector.bridge.live.Pulse}, which asks for figures four times a second and
 * tells only what has changed.
 */
@NullMarked
package vivarium.inspector.bridge.live;

import org.jspecify.annotations.NullMarked;
