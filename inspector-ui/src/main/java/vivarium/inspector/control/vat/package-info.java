/**
 * What is shown over the window of one vat: its c-list, new code for it, its end, a new one, and to
 * which one something is to be granted.
 *
 * <p>Read {@link vivarium.inspector.control.vat.CustomsPane} first.
 */
@NullMarked
package vivarium.inspector.control.vat;

import org.jspecify.annotations.NullMarked;
