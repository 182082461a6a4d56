@NullMarked
package vivarium.inspector.control.keys;

import org.jspecify.annotations.NullMarked;
