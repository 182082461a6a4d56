/** Tests of which world is meant and what a new one is made of. */
@NullMarked
package vivarium.app.setup;

import org.jspecify.annotations.NullMarked;
