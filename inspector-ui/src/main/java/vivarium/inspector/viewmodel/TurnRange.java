package vivarium.inspector.viewmodel;

import org.jspecify.annotations.Nullable;

/**
 * Turns {@code first} to {@code last} by position, both included.
 *
 * @param vat only this vat's turns, or null for all
 */
public record TurnRange(long first, long last, @Nullable String vat) {
  public TurnRange {
    if (first > last) {
      throw new IllegalArgumentException("a range of turns runs forward: " + first + " to " + last);
    }
  }

  public boolean contains(TurnView turn) {
    return first <= turn.position()
        && turn.position() <= last
        && (vat == null || vat.equals(turn.vat()));
  }
}
