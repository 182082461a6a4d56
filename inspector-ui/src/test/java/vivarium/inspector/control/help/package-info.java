@NullMarked
package vivarium.inspector.control.help;

import org.jspecify.annotations.NullMarked;
