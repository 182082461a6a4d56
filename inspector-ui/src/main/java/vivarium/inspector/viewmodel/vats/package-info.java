/**
 * What the map of vats shows and does, without a control: regions, bundles of references, c-lists,
 * and the lives of vats.
 *
 * <p>Read {@link vivarium.inspector.viewmodel.vats.VatMapModel} first.
 */
@NullMarked
package vivarium.inspector.viewmodel.vats;

import org.jspecify.annotations.NullMarked;
