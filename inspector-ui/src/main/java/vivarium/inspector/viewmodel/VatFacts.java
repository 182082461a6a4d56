package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * What is counted of a vat for a map.
 *
 * @param incarnation how often its code was replaced
 * @param openPromises promises it keeps that are not settled
 * @param suspendedBecause why it delivers no messages; empty if it does
 * @param held what it has of others
 */
public record VatFacts(
    String vat, long incarnation, int openPromises, String suspendedBecause, List<Held> held) {
  public VatFacts {
    held = List.copyOf(held);
  }

  /**
   * What a vat has of another one.
   *
   * @param owner the vat that has the objects, or a name for what is outside of this world
   */
  public record Held(String owner, int objects, int promises) {
    /** Both together. */
    public int count() {
      return objects + promises;
    }
  }
}
