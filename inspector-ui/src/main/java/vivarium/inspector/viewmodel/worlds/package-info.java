/**
 * Other worlds as a window shows them: who is known, inviting, connecting, ending it.
 *
 * <p>Read first: {@link vivarium.inspector.viewmodel.worlds.WorldsModel}.
 */
@NullMarked
package vivarium.inspector.viewmodel.worlds;

import org.jspecify.annotations.NullMarked;
