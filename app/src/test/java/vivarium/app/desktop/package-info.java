/** Tests of whether a window can be shown. */
@NullMarked
package vivarium.app.desktop;

import org.jspecify.annotations.NullMarked;
