/** To be described by what comes to live here. */
@NullMarked
package vivarium.vat.history;

import org.jspecify.annotations.NullMarked;
