package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * What one turn changed in one object.
 *
 * @param changes its slots, former and new
 */
public record ObjectVersion(TurnView turn, List<SlotChange> changes) {
  public ObjectVersion {
    changes = List.copyOf(changes);
  }
}
