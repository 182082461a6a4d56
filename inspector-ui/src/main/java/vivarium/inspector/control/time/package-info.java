/**
 * The timeline and what one does with it: compare, name a moment, take back.
 *
 * <p>Read first: {@link vivarium.inspector.control.time.TimelinePane}; {@link
 * vivarium.inspector.control.time.TimelineStrip} draws the turns.
 */
@NullMarked
package vivarium.inspector.control.time;

import org.jspecify.annotations.NullMarked;
