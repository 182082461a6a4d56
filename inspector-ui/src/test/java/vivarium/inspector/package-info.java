/** The borders between the rooms of this module. */
@NullMarked
package vivarium.inspector;

import org.jspecify.annotations.NullMarked;
