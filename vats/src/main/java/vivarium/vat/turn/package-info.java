/**
 * How a vat runs: one thread, one request after the other, each a turn that leaves all or nothing.
 *
 * <p>Read {@link vivarium.vat.turn.VatRunner} first (who runs what when), then {@link
 * vivarium.vat.turn.VatHeap} (a vat's memory with its language) and {@link
 * vivarium.vat.turn.TurnRequest}. What comes of a request is a {@link
 * vivarium.vat.turn.TurnResult}.
 */
@NullMarked
package vivarium.vat.turn;

import org.jspecify.annotations.NullMarked;
