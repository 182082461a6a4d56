/**
 * The desktop on real worlds, used as people use it. {@link vivarium.app.desktop.jobs.OpenDesktop}
 * is a window with hands before it.
 */
@NullMarked
package vivarium.app.desktop.jobs;

import org.jspecify.annotations.NullMarked;
