/** What one does at the window, done by a robot, on a world in memory. */
@NullMarked
package vivarium.inspector.window;

import org.jspecify.annotations.NullMarked;
