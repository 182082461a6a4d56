/** One box that finds everything: {@link vivarium.inspector.viewmodel.search.SearchModel}. */
@NullMarked
package vivarium.inspector.viewmodel.search;

import org.jspecify.annotations.NullMarked;
