/**
 * Shows the log of a vat: rows of turns, and beside them all about the chosen one.
 *
 * <p>Read first: {@link vivarium.inspector.control.log.VatLogPane}.
 */
@NullMarked
package vivarium.inspector.control.log;

import org.jspecify.annotations.NullMarked;
