package vivarium.vat.history;

import org.jspecify.annotations.Nullable;
import vivarium.world.base.Invariant;

/**
 * Turns one after the other.
 *
 * @param first the first of them
 * @param last the last of them
 * @param vat only what they did in this vat, or null for all
 */
public record TurnRange(long first, long last, @Nullable String vat) {
  public TurnRange {
    Invariant.require(1 <= first && first <= last, "a range of turns runs forward");
  }

  /** One turn, in all vats. */
  public static TurnRange of(long turn) {
    return new TurnRange(turn, turn, null);
  }
}
