/** Tests of {@link vivarium.vat.past}. */
@NullMarked
package vivarium.vat.past;

import org.jspecify.annotations.NullMarked;
