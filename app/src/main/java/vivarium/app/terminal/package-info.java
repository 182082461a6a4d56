/**
 * A world in the terminal: a prompt for a person, and line after line for a program.
 *
 * <p>Read {@link vivarium.app.terminal.WorldTerminal} first, then {@link
 * vivarium.app.terminal.Answering}, which both ways of reading share: an expression is run as a
 * turn, and a line that begins with a colon is one of the commands of {@link
 * vivarium.app.command.Commands}. {@link vivarium.app.terminal.Prompt} is all that knows of JLine's
 * line editor.
 */
@NullMarked
package vivarium.app.terminal;

import org.jspecify.annotations.NullMarked;
