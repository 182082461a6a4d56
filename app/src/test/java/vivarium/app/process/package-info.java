/** Tests that start the program as a process of its own: to stop it, to kill it, to launch it. */
@NullMarked
package vivarium.app.process;

import org.jspecify.annotations.NullMarked;
