/**
 * Shows other worlds: inviting them, being invited, and ending it.
 *
 * <p>Read first: {@link vivarium.inspector.control.worlds.WorldsPane}.
 */
@NullMarked
package vivarium.inspector.control.worlds;

import org.jspecify.annotations.NullMarked;
