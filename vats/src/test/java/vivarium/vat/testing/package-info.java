/** A world whose disk is the memory of the process, for tests of what stands on the store. */
@NullMarked
package vivarium.vat.testing;

import org.jspecify.annotations.NullMarked;
