/**
 * Says in the windows' words what vats, history and search answer. Pure translation, without
 * threads or state.
 *
 * <p>Read {@link vivarium.inspector.bridge.translate.Kinds} and {@link
 * vivarium.inspector.bridge.translate.Turns} first.
 */
@NullMarked
package vivarium.inspector.bridge.translate;

import org.jspecify.annotations.NullMarked;
