/** The one search box: {@link vivarium.inspector.control.search.SearchPalette}. */
@NullMarked
package vivarium.inspector.control.search;

import org.jspecify.annotations.NullMarked;
