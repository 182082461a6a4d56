package vivarium.vat.history;

import vivarium.world.memory.VatMemory;

/**
 * A vat as it was right after some turn: a memory of its own, apart from the running one.
 *
 * <p>Used by one thread at a time. What is read stays the same whatever the vat does meanwhile.
 */
public final class PastMoment {
  private final String vat;
  private final long turn;
  private final VatMemory memory;

  PastMoment(String vat, long turn, VatMemory memory) {
    this.vat = vat;
    this.turn = turn;
    this.memory = memory;
  }

  /** The name of the vat. */
  public String vat() {
    return vat;
  }

  /** The last turn that is included. */
  public long turn() {
    return turn;
  }

  /** The objects as they were; nothing can be kept in it. */
  public VatMemory memory() {
    return memory;
  }
}
