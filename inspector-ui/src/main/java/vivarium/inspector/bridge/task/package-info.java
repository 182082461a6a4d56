/**
 * Long work that can be watched and cancelled: imports and exports.
 *
 * <p>Read {@link vivarium.inspector.bridge.task.Tasks} first.
 */
@NullMarked
package vivarium.inspector.bridge.task;

import org.jspecify.annotations.NullMarked;
