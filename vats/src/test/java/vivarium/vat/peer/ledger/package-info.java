/** Tests of what a world remembers about its peers. */
@NullMarked
package vivarium.vat.peer.ledger;

import org.jspecify.annotations.NullMarked;
