/**
 * Turns on their way into the journal: checked, counted, shared out among the vats they change, and
 * written.
 *
 * <p>Read {@link vivarium.world.store.saved.VatTurn} first, which is what all others work with,
 * then {@link vivarium.world.store.saved.NormalDraft}, where a turn comes from, and {@link
 * vivarium.world.store.saved.TurnRecord}, which is what the journal has of it.
 */
@NullMarked
package vivarium.world.store.saved;

import org.jspecify.annotations.NullMarked;
