/**
 * Which world is meant, what a new one is made of, and how it is opened.
 *
 * <p>Read {@link vivarium.app.setup.WorldFolder} first: where a person's own world lies.
 */
@NullMarked
package vivarium.app.setup;

import org.jspecify.annotations.NullMarked;
