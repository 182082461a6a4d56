package vivarium.vat.history;

import java.util.List;
import vivarium.world.store.turn.TurnSummary;

/**
 * What one turn did to one object.
 *
 * @param turn the turn
 * @param change whether it made, changed or removed the object
 * @param slots the parts it changed, the first {@value Differences#PARTS_MAX} of them
 */
public record ObjectVersion(TurnSummary turn, ChangeKind change, List<SlotChange> slots) {
  public ObjectVersion {
    slots = List.copyOf(slots);
  }
}
