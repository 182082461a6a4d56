package vivarium.vat.log;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.turn.TurnSummary;

/**
 * One line of the log of a vat.
 *
 * @param summary number, time, kind, cause and how much it changed, in all vats it touched
 * @param taken what it took up, or null if it was asked for by no message
 * @param outcome what became of it
 * @param took how long it took, saving included, or null if that is not known: it is of the newest
 *     turns of a vat only
 */
public record LoggedTurn(
    TurnSummary summary, @Nullable TakenMessage taken, Outcome outcome, @Nullable Duration took) {}
