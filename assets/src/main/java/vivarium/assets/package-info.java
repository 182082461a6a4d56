/**
 * The names of everything the world brings along that is not code: styles, icons, its own library
 * in its own language, the handbook.
 *
 * <p>Read first: {@link vivarium.assets.Assets}. There is no logic here and never will be: whoever
 * needs a resource reads it through {@code Assets.class.getResource(name)}.
 */
@NullMarked
package vivarium.assets;

import org.jspecify.annotations.NullMarked;
