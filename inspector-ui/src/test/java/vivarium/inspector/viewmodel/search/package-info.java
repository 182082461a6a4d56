@NullMarked
package vivarium.inspector.viewmodel.search;

import org.jspecify.annotations.NullMarked;
