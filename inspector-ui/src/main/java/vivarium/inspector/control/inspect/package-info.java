/**
 * The inspector's views of one object.
 *
 * <p>Read first: {@link vivarium.inspector.control.inspect.InspectorPane}, which puts them
 * together; each of the others shows one {@link vivarium.inspector.viewmodel.inspect.Facet}.
 */
@NullMarked
package vivarium.inspector.control.inspect;

import org.jspecify.annotations.NullMarked;
