/** Tests of the terminal. */
@NullMarked
package vivarium.app.terminal;

import org.jspecify.annotations.NullMarked;
