@NullMarked
package vivarium.vat.peer;

import org.jspecify.annotations.NullMarked;
