/**
 * A turn that failed: look, fix, run again. Read {@link
 * vivarium.inspector.viewmodel.failure.FailureModel}.
 */
@NullMarked
package vivarium.inspector.viewmodel.failure;

import org.jspecify.annotations.NullMarked;
