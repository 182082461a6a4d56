/**
 * The log of one vat as a window shows it: its turns, and all about the chosen one.
 *
 * <p>Read first: {@link vivarium.inspector.viewmodel.log.VatLogModel}.
 */
@NullMarked
package vivarium.inspector.viewmodel.log;

import org.jspecify.annotations.NullMarked;
