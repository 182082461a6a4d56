/**
 * Collecting what no vat can reach any more, across vats and with cycles.
 *
 * <p>Read {@link vivarium.vat.collect.WorldCollector} first.
 */
@NullMarked
package vivarium.vat.collect;

import org.jspecify.annotations.NullMarked;
