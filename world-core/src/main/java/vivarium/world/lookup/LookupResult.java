package vivarium.world.lookup;

import java.util.List;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;

/** What a search for a slot along the parents can end in. */
public sealed interface LookupResult {
  /**
   * Exactly one slot.
   *
   * @param holder the object that has the slot, which may be the receiver
   */
  record Found(WorldObject holder, Slot slot) implements LookupResult {}

  /** No slot of that name. */
  record NotFound() implements LookupResult {}

  /** Several slots of that name, none before the others. */
  record Ambiguous(List<WorldObject> holders) implements LookupResult {}

  /** The parent slot in which the search was to begin does not exist. */
  record NoSuchParent() implements LookupResult {}
}
