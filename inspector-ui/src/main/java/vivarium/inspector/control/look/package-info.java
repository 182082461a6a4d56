/**
 * Theme, fonts, icons and the few shapes every panel uses.
 *
 * <p>Read first: {@link vivarium.inspector.control.look.Theme}, which dresses a scene; then {@link
 * vivarium.inspector.control.look.Icon} and {@link vivarium.inspector.control.look.KindIcon}.
 */
@NullMarked
package vivarium.inspector.control.look;

import org.jspecify.annotations.NullMarked;
