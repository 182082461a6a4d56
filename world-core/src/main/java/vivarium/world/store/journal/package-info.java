/**
 * The journal: what was saved but may not be in the databases yet, in append-only files.
 *
 * <p>Read {@link vivarium.world.store.journal.Journal} first. It knows records, each a turn or a
 * note, by number and bytes only. The layout is in {@code assets/handbook/store-format.md}.
 */
@NullMarked
package vivarium.world.store.journal;

import org.jspecify.annotations.NullMarked;
