/**
 * The desktop as the command line finds it: {@link vivarium.app.desktop.service.InstalledDesktop}
 * opens the window, or goes on the tour.
 */
@NullMarked
package vivarium.app.desktop.service;

import org.jspecify.annotations.NullMarked;
