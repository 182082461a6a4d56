/** Every control in each of its states, to be looked at: run {@code Gallery}. */
@NullMarked
package vivarium.inspector.gallery;

import org.jspecify.annotations.NullMarked;
