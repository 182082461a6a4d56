/**
 * How a command talks to a person or to another program: streams, colours, tables, progress.
 *
 * <p>Read {@link vivarium.app.console.Console} first. Results go to its {@code out}, everything
 * about how it went to its {@code err}. {@link vivarium.app.console.TextTable} and {@link
 * vivarium.app.console.ProgressLine} are built on it. Nothing here knows of worlds.
 */
@NullMarked
package vivarium.app.console;

import org.jspecify.annotations.NullMarked;
