/**
 * The map of vats: one region for each, its gatekeeper on the border, a line for the references
 * that one holds of another; and the c-list of each.
 *
 * <p>Read {@link vivarium.inspector.control.map.VatMapPane} first. Where regions and lines lie is
 * reckoned without a node ({@link vivarium.inspector.control.map.MapLayout}, {@link
 * vivarium.inspector.control.map.LineRoute}).
 */
@NullMarked
package vivarium.inspector.control.map;

import org.jspecify.annotations.NullMarked;
