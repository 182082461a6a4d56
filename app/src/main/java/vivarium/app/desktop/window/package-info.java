/**
 * The desktop in a real window: the toolkit, the stage, the opening and closing of the world.
 *
 * <p>Read {@link vivarium.app.desktop.window.DesktopSession} first: one window on one world, from
 * the first frame to the last. What is in the window is made in {@code inspector.window}.
 */
@NullMarked
package vivarium.app.desktop.window;

import org.jspecify.annotations.NullMarked;
