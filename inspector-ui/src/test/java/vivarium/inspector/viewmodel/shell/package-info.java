@NullMarked
package vivarium.inspector.viewmodel.shell;

import org.jspecify.annotations.NullMarked;
