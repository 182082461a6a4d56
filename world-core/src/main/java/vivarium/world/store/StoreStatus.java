package vivarium.world.store;

import java.util.List;

/**
 * How a store is doing at one moment.
 *
 * @param savedTurn the last saved turn
 * @param safeTurn the last safe turn
 * @param appliedTurn the last applied turn
 * @param pendingBytes memory held by turns that are not applied yet
 * @param journalBytes length of all journal files
 * @param recovered what opening had to bring back from the journal
 * @param troubles what does not work at the moment, one plain sentence each; empty when all is well
 */
public record StoreStatus(
    long savedTurn,
    long safeTurn,
    long appliedTurn,
    long pendingBytes,
    long journalBytes,
    Recovery recovered,
    List<String> troubles) {
  /**
   * What opening found in the journal.
   *
   * @param turns how many turns the databases did not have yet
   * @param cutBytes length of an unfinished record at the end of the journal, whose turn was never
   *     acknowledged
   */
  public record Recovery(long turns, long cutBytes) {}
}
