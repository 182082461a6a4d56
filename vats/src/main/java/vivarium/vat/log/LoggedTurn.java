package vivarium.vat.log;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.turn.TurnSummary;

/**
 * One line of the log of a vat.
 *
 * @param summary number, time, kind, cause and how much it changed, in all vats it touched
 * @param taken what it took up, or null if it was asked for by no message
 * @param outcome what became of it
 */
public record LoggedTurn(TurnSummary summary, @Nullable TakenMessage taken, Outcome outcome) {}
