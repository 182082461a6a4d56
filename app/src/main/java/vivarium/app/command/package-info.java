/**
 * The commands, each of which does one thing to a world and says what came of it.
 *
 * <p>Read {@link vivarium.app.command.Session} first (the world a command works on), then {@link
 * vivarium.app.command.EvalCommand} as an example and {@link vivarium.app.command.Commands} for how
 * they come together. The same commands serve the shell, where each opens the world for itself, and
 * the terminal, where they share the open one.
 *
 * <p>Results go to standard output, everything else to standard error. A command ends with {@link
 * vivarium.app.command.Exit}.
 */
@NullMarked
package vivarium.app.command;

import org.jspecify.annotations.NullMarked;
