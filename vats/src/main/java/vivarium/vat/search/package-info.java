/** To be described by what comes to live here. */
@NullMarked
package vivarium.vat.search;

import org.jspecify.annotations.NullMarked;
