@NullMarked
package vivarium.inspector.viewmodel.failure;

import org.jspecify.annotations.NullMarked;
