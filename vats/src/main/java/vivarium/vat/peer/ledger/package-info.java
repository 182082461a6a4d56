/**
 * What a world remembers about its peers: entries of the vat {@code worlds}, saved in the same
 * record as the turn that causes them.
 *
 * <p>Read {@link vivarium.vat.peer.ledger.Draft} first, then {@link
 * vivarium.vat.peer.ledger.PeerLedger}.
 */
@NullMarked
package vivarium.vat.peer.ledger;

import org.jspecify.annotations.NullMarked;
