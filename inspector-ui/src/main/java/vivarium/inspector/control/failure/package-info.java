/**
 * A failed turn, to be looked at and mended: {@link
 * vivarium.inspector.control.failure.FailurePane}.
 */
@NullMarked
package vivarium.inspector.control.failure;

import org.jspecify.annotations.NullMarked;
