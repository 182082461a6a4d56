/**
 * The message log of a vat: what each of its turns was asked, by whom, what it answered and sent,
 * and what it changed.
 *
 * <p>Read first: {@link vivarium.vat.log.VatLog}. Nothing is written for it: the turn that takes a
 * message up removes it from the queue of its vat, the turn that sends one puts it there, and the
 * history of a vat remembers both.
 */
@NullMarked
package vivarium.vat.log;

import org.jspecify.annotations.NullMarked;
