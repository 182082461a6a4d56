/**
 * The inspector: one object, seen in several ways.
 *
 * <p>Read first: {@link vivarium.inspector.viewmodel.inspect.InspectorModel} and {@link
 * vivarium.inspector.viewmodel.inspect.Facet}. Large contents come in windows: {@link
 * vivarium.inspector.viewmodel.inspect.PagedList}.
 */
@NullMarked
package vivarium.inspector.viewmodel.inspect;

import org.jspecify.annotations.NullMarked;
