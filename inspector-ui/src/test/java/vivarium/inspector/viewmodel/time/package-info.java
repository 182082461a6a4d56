@NullMarked
package vivarium.inspector.viewmodel.time;

import org.jspecify.annotations.NullMarked;
