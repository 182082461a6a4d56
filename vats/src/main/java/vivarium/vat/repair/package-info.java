/**
 * What a repair needs somebody for who understands objects: something plain where something is
 * lost, and a place for what lost its own.
 *
 * <p>Read {@link vivarium.vat.repair.WorldMender} first.
 */
@NullMarked
package vivarium.vat.repair;

import org.jspecify.annotations.NullMarked;
