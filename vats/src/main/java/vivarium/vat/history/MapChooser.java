package vivarium.vat.history;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import vivarium.world.object.Annotation;
import vivarium.world.object.MemoryAccess.Contents;
import vivarium.world.object.ObjectMap;

/**
 * Finds the map for slots that were merged: one that is there already where it fits, so that
 * objects which shared a map before share one afterwards.
 */
final class MapChooser {
  /** Objects of one family are merged one after the other, so few maps suffice. */
  private static final int MADE_MAX = 16;

  private final Deque<ObjectMap> made = new ArrayDeque<>();

  /** A map with these slots; maps of the candidates are preferred. */
  ObjectMap mapFor(Collection<SlotState> slots, Annotation annotation, List<Contents> candidates) {
    for (var candidate : candidates) {
      if (fits(candidate.map(), slots, annotation)) {
        return candidate.map();
      }
    }
    for (var map : made) {
      if (fits(map, slots, annotation)) {
        return map;
      }
    }
    var map = ObjectMap.of(slots.stream().map(SlotState::toSlot).toList(), annotation);
    made.addFirst(map);
    if (made.size() > MADE_MAX) {
      made.removeLast();
    }
    return map;
  }

  private static boolean fits(ObjectMap map, Collection<SlotState> slots, Annotation annotation) {
    if (map.slots().size() != slots.size() || !map.annotation().equals(annotation)) {
      return false;
    }
    var there = map.slots().iterator();
    return slots.stream().allMatch(slot -> slot.fits(there.next()));
  }
}
