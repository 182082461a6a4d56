/**
 * Copies objects for the windows. Everything here runs on the thread of the vat it looks at, with
 * the vat's own heap, and what it answers holds no object.
 *
 * <p>Read {@link vivarium.inspector.bridge.look.ObjectCopy} first.
 */
@NullMarked
package vivarium.inspector.bridge.look;

import org.jspecify.annotations.NullMarked;
