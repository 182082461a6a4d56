/**
 * What tests of other packages need of turns. Read {@link vivarium.vat.turn.PromiseBench} first.
 */
@NullMarked
package vivarium.vat.turn;

import org.jspecify.annotations.NullMarked;
