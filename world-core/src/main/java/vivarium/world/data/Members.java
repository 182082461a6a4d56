package vivarium.world.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vivarium.world.lookup.Lookup;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;

/** The named values of a record or other composite data: its slots without the parent. */
final class Members {
  private static final Comparator<Slot> BY_NAME = Comparator.comparing(Slot::name);

  /** The slots that are not parents, by name. */
  static List<Slot> of(WorldObject record) {
    var members = new ArrayList<Slot>(record.map().slots().size());
    for (var slot : record.map().slots()) {
      if (!slot.isParent()) {
        members.add(slot);
      }
    }
    if (!isSorted(members)) {
      members.sort(BY_NAME);
    }
    return members;
  }

  private static boolean isSorted(List<Slot> slots) {
    for (int i = 1; i < slots.size(); i++) {
      if (BY_NAME.compare(slots.get(i - 1), slots.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** What a member holds. */
  static Object value(WorldObject record, Slot member) {
    return Lookup.contents(record, member);
  }

  private Members() {}
}
