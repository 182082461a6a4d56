/**
 * The program: the command line, the terminal, the desktop, and how they are put together.
 *
 * <p>Read {@link vivarium.app.Main} first. The packages below it can be read in this order: {@code
 * console}, {@code setup}, {@code desktop}, {@code json}, {@code command}, {@code terminal}; each
 * uses only those before it.
 */
@NullMarked
package vivarium.app;

import org.jspecify.annotations.NullMarked;
