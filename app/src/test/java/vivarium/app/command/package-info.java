/** Tests of the commands. */
@NullMarked
package vivarium.app.command;

import org.jspecify.annotations.NullMarked;
