package vivarium.world.memory;

import java.util.List;
import vivarium.world.object.WorldObject;

/**
 * What a turn leaves on disk: new records of what it changed and of what has become reachable.
 *
 * @param records in the order found, each id once
 * @param created the objects that become persistent
 */
public record TurnDelta(List<NewRecord> records, List<WorldObject> created) {
  /**
   * One record.
   *
   * @param created whether the id had no record before
   */
  public record NewRecord(long id, byte[] bytes, boolean created) {}

  /** Whether the turn changed nothing that is kept. */
  public boolean isEmpty() {
    return records.isEmpty();
  }
}
