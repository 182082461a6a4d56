/** Tests of the bridge on real worlds. */
@NullMarked
package vivarium.inspector.bridge;

import org.jspecify.annotations.NullMarked;
