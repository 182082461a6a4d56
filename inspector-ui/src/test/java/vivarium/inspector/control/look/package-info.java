@NullMarked
package vivarium.inspector.control.look;

import org.jspecify.annotations.NullMarked;
