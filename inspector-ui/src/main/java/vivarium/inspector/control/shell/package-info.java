/**
 * The frame of the window: the list of vats, the status line, tasks, quiet messages, sheets.
 *
 * <p>Read first: {@link vivarium.inspector.control.shell.Sidebar}, {@link
 * vivarium.inspector.control.shell.StatusLine}, {@link
 * vivarium.inspector.control.shell.SheetLayer}.
 */
@NullMarked
package vivarium.inspector.control.shell;

import org.jspecify.annotations.NullMarked;
