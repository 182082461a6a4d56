/**
 * What is inside the rows of a vat's database: pages of objects and entries, blocks of turns,
 * segments of former contents.
 *
 * <p>Read {@link vivarium.world.store.page.Version} first: one state that an object or entry had. A
 * {@link vivarium.world.store.page.ObjectPage} holds the current version of 32 objects; a {@link
 * vivarium.world.store.page.UndoSegment} holds the version before, for everything that some turns
 * changed. Each version names the turn that wrote it, and that turn's undo has the one before: so
 * the history of one object is a chain that can be followed without looking at anything else. All
 * layouts are in {@code assets/handbook/store-format.md}.
 */
@NullMarked
package vivarium.world.store.page;

import org.jspecify.annotations.NullMarked;
