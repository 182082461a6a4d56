@NullMarked
package vivarium.inspector.viewmodel.inspect;

import org.jspecify.annotations.NullMarked;
