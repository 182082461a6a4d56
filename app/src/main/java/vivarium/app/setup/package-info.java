/**
 * Which world is meant, what a new one is made of, and how it is opened.
 *
 * <p>Read {@link vivarium.app.setup.Worlds} first: it opens a world with everything it needs.
 * {@link vivarium.app.setup.WorldFolder} says where a person's own world lies.
 */
@NullMarked
package vivarium.app.setup;

import org.jspecify.annotations.NullMarked;
