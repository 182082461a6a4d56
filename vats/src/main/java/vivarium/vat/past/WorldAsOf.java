package vivarium.vat.past;

import java.util.Collection;
import java.util.List;
import vivarium.world.object.WellKnown;
import vivarium.world.store.VatStore;
import vivarium.world.store.WorldStore;

/**
 * All vats of a world as they were right after one turn: what one of them had of another is to be
 * looked for at the same moment.
 *
 * <p>Any thread may call any method. A vat that has ended since took its past with it, so it is not
 * among these.
 */
public final class WorldAsOf {
  private final WorldStore store;
  private final List<String> vats;
  private final long turn;

  /**
   * @param vats the names of the vats that can be used now
   * @param turn the last turn that is included
   */
  public WorldAsOf(WorldStore store, Collection<String> vats, long turn) {
    this.store = store;
    this.vats = List.copyOf(vats);
    this.turn = turn;
  }

  /** The last turn that is included. */
  public long turn() {
    return turn;
  }

  /** The vats that were there, of those that can be used now. Asks the disk. */
  public List<String> vats() {
    return vats.stream().filter(vat -> moment(vat).has(WellKnown.GATEKEEPER_ID)).toList();
  }

  /**
   * A vat as it was, apart from all others that are given here.
   *
   * @throws vivarium.world.store.error.VatUnavailable if it cannot be used
   */
  public PastMoment moment(String vat) {
    return new PastMoment(store.vat(vat), turn);
  }

  /**
   * The disk of a vat as it was: what reads it sees this moment and no other.
   *
   * @throws vivarium.world.store.error.VatUnavailable if it cannot be used
   */
  public VatStore store(String vat) {
    return new StoreAsOf(store.vat(vat), turn);
  }
}
