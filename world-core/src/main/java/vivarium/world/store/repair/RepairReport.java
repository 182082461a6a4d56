package vivarium.world.store.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a repair found and did.
 *
 * @param damages what was wrong, file by file
 * @param losses the objects and entries that are not what they were
 * @param notes what else is to be known, one sentence each
 * @param aside where the files are that were there before, or null if nothing was changed
 */
public record RepairReport(
    List<Damage> damages, List<Loss> losses, List<String> notes, @Nullable String aside) {
  public RepairReport {
    damages = List.copyOf(damages);
    losses = List.copyOf(losses);
    notes = List.copyOf(notes);
  }

  /** Whether there was something to repair, and it was. */
  public boolean isRepaired() {
    return aside != null;
  }
}
