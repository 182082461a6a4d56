/**
 * What a turn changes, as bytes: the vocabulary between whoever runs turns and the store.
 *
 * <p>Read {@link vivarium.world.store.turn.TurnDraft} first: it is what is handed to the store at
 * the end of a turn. {@link vivarium.world.store.turn.TurnSummary} and {@link
 * vivarium.world.store.turn.TurnChanges} are what the store tells about a turn afterwards. Nothing
 * here knows objects, files or databases.
 */
@NullMarked
package vivarium.world.store.turn;

import org.jspecify.annotations.NullMarked;
