/** View models against a world in memory, without a toolkit. */
@NullMarked
package vivarium.inspector.viewmodel;

import org.jspecify.annotations.NullMarked;
