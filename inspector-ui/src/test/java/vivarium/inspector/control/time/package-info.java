@NullMarked
package vivarium.inspector.control.time;

import org.jspecify.annotations.NullMarked;
