/**
 * The frame around everything: vats, status, undo, tasks.
 *
 * <p>Read first: {@link vivarium.inspector.viewmodel.shell.WorldModel}.
 */
@NullMarked
package vivarium.inspector.viewmodel.shell;

import org.jspecify.annotations.NullMarked;
