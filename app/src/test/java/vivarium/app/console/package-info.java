/** Tests of how commands talk. {@link vivarium.app.console.Captured} stands in for the streams. */
@NullMarked
package vivarium.app.console;

import org.jspecify.annotations.NullMarked;
