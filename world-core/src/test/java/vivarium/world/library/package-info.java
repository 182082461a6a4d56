/**
 * Tests of the world's own library, which is kept with the assets, by scripts in its language.
 *
 * <p>Read first: {@link vivarium.world.library.LibraryScriptsTest}. The scripts and what they are
 * expected to write are in {@code src/test/resources/library}.
 */
@NullMarked
package vivarium.world.library;

import org.jspecify.annotations.NullMarked;
