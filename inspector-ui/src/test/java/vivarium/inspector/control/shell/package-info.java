@NullMarked
package vivarium.inspector.control.shell;

import org.jspecify.annotations.NullMarked;
