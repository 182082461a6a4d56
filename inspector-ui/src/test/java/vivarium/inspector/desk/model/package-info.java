/** Tests of the desk without a toolkit. */
@NullMarked
package vivarium.inspector.desk.model;

import org.jspecify.annotations.NullMarked;
