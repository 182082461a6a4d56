/**
 * The window: puts the panels together, binds the actions, keeps the layout.
 *
 * <p>Uses controls and view models; knows the desk only as a node and a {@link
 * vivarium.inspector.viewmodel.DeskPort}.
 */
@NullMarked
package vivarium.inspector.window;

import org.jspecify.annotations.NullMarked;
