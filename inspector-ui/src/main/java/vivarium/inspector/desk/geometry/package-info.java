/**
 * Where things are on the desk: boxes, the camera that looks at them, arrows between them, and ways
 * to place them.
 *
 * <p>Read first: {@link vivarium.inspector.desk.geometry.Box}, {@link
 * vivarium.inspector.desk.geometry.Camera} and {@link vivarium.inspector.desk.geometry.ArrowRoute}.
 *
 * <p>Only numbers: no toolkit, no objects. Two systems of coordinates occur, and every signature
 * says which one it means. <em>Desk</em> coordinates are where things lie, in pixels at zoom 1;
 * <em>screen</em> coordinates are pixels from the top left corner of the part one sees.
 */
@NullMarked
package vivarium.inspector.desk.geometry;

import org.jspecify.annotations.NullMarked;
