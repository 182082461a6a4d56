/** Tests of places on the desk. */
@NullMarked
package vivarium.inspector.desk.geometry;

import org.jspecify.annotations.NullMarked;
