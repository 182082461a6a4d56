/**
 * The drive through the main job with no display: the real desktop on a real world, used by mouse
 * and keyboard events, with a picture of each step.
 *
 * <p>Read {@link vivarium.app.desktop.tour.TourRound} first: it is the list of steps. {@link
 * vivarium.app.desktop.tour.Hands} is how it uses the window.
 */
@NullMarked
package vivarium.app.desktop.tour;

import org.jspecify.annotations.NullMarked;
