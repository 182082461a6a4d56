package vivarium.vat.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.turn.Reversal;

/**
 * A turn that takes something back, before it is saved.
 *
 * @param kind the word for programs
 * @param cause the line for people
 * @param reverses the turns that it takes back, or null
 * @param plans what it does, one for each vat that it concerns
 * @param evenIfNothing whether it is to be in the history even if it changes nothing
 */
record Intent(
    String kind,
    String cause,
    @Nullable Reversal reverses,
    List<VatPlan> plans,
    boolean evenIfNothing) {
  Intent {
    plans = List.copyOf(plans);
  }
}
