/**
 * The one registry of what can be done and which keys do it. Menus, tooltips, accelerators and the
 * list of keys under Help are all made from it.
 *
 * <p>Read first: {@link vivarium.inspector.control.keys.KeyAction}, then {@link
 * vivarium.inspector.control.keys.KeyMap}.
 */
@NullMarked
package vivarium.inspector.control.keys;

import org.jspecify.annotations.NullMarked;
