/** Tests of the desk as a whole, with mouse and keyboard, and pictures of all its states. */
@NullMarked
package vivarium.inspector.desk;

import org.jspecify.annotations.NullMarked;
