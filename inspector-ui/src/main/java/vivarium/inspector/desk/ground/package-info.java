/**
 * What lies under and over the outliners, drawn rather than built from nodes: the dotted ground,
 * arrows, far-away outliners as cards, and the miniature in the corner.
 *
 * <p>Read first: {@link vivarium.inspector.desk.ground.DeskGround}. Drawing is a function of the
 * view models and the camera, so it is right in every frame whatever the nodes above are doing.
 */
@NullMarked
package vivarium.inspector.desk.ground;

import org.jspecify.annotations.NullMarked;
