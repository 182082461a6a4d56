@NullMarked
package vivarium.inspector.control.code;

import org.jspecify.annotations.NullMarked;
