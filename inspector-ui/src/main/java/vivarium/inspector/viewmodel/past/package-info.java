/**
 * The world as it was at a moment, on the same desk as the world of now.
 *
 * <p>Read {@link vivarium.inspector.viewmodel.past.PastModel} first. {@link
 * vivarium.inspector.viewmodel.past.ObjectsInTime} is why all other views need not know of it: a
 * reference says when its object is looked at.
 */
@NullMarked
package vivarium.inspector.viewmodel.past;

import org.jspecify.annotations.NullMarked;
