package vivarium.inspector.viewmodel.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;

/** Objects seen lately, as they were then; not those that were looked at in the past. */
final class RecentObjects {
  /** So many are offered as seen lately. */
  private static final int SEEN_MAX = 8;

  private final SequencedMap<ObjectRef, ObjectView> seen = new LinkedHashMap<>();

  void saw(ObjectView view) {
    if (view.ref().isPast()) {
      return;
    }
    seen.putLast(view.ref(), view);
    if (seen.size() > SEEN_MAX) {
      seen.pollFirstEntry();
    }
  }

  /** The latest first. */
  List<ObjectView> all() {
    return List.copyOf(seen.sequencedValues().reversed());
  }
}
