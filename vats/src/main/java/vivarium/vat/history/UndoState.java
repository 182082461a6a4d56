package vivarium.vat.history;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.turn.TurnSummary;

/**
 * What undo and redo would do now.
 *
 * @param undo the turn that would be undone, or null
 * @param redo the turn that would come into effect again, or null
 */
public record UndoState(@Nullable TurnSummary undo, @Nullable TurnSummary redo) {}
