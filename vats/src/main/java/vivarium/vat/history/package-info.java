/**
 * The history of a world: what changed when, what differs, and taking things back.
 *
 * <p>Read {@link vivarium.vat.history.History} first: it is the door. Looking back goes through a
 * {@link vivarium.vat.past.PastMoment}, a memory of a vat as it was after some turn. Taking back is
 * always a new turn, so it can be taken back itself and nothing is ever lost by it.
 */
@NullMarked
package vivarium.vat.history;

import org.jspecify.annotations.NullMarked;
