/**
 * JSON, for programs that read what commands print, and for objects that leave the world.
 *
 * <p>Read {@link vivarium.app.json.Json} first; {@link vivarium.app.json.GraphWriter} writes a
 * graph of objects.
 */
@NullMarked
package vivarium.app.json;

import org.jspecify.annotations.NullMarked;
