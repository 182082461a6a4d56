/**
 * The desktop program: whether a window can be shown here, and who shows it.
 *
 * <p>Read {@link vivarium.app.desktop.DesktopLauncher} first; the command line knows nothing else
 * of the desktop, so that it starts without loading a single class of it. {@link
 * vivarium.app.desktop.Display} finds out what stands in a window's way.
 */
@NullMarked
package vivarium.app.desktop;

import org.jspecify.annotations.NullMarked;
