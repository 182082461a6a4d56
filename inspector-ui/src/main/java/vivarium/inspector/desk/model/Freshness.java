package vivarium.inspector.desk.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.ElementWindow;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.ValueView;

/**
 * The rows that differ since the refresh before, so that they can flash once.
 *
 * @param serial counts refreshes: the same rows may change twice in a row
 * @param rows what changed or is new
 * @param added those that were not there before
 */
public record Freshness(long serial, Set<RowKey> rows, Set<RowKey> added) {
  static final Freshness NONE = new Freshness(0, Set.of(), Set.of());

  public Freshness {
    rows = Set.copyOf(rows);
    added = Set.copyOf(added);
  }

  /** What differs now; the same as before when nothing does. */
  Freshness next(
      ObjectView before,
      ObjectView now,
      @Nullable ElementWindow elementsBefore,
      @Nullable ElementWindow elementsNow) {
    Set<RowKey> changed = new LinkedHashSet<>();
    Set<RowKey> added = new LinkedHashSet<>();
    slots(before, now, changed, added);
    if (!before.contents().equals(now.contents())) {
      changed.add(RowKey.Single.CONTENTS);
    }
    if (elementsBefore != null && elementsNow != null) {
      elements(elementsBefore, elementsNow, changed);
    }
    return changed.isEmpty() ? this : new Freshness(serial + 1, changed, added);
  }

  private static void slots(
      ObjectView before, ObjectView now, Set<RowKey> changed, Set<RowKey> added) {
    Map<String, SlotView> former = new LinkedHashMap<>();
    before.slots().forEach(slot -> former.put(slot.name(), slot));
    for (var slot : now.slots()) {
      var old = former.get(slot.name());
      if (old == null) {
        added.add(new RowKey.Slot(slot.name()));
      }
      if (!slot.equals(old)) {
        changed.add(new RowKey.Slot(slot.name()));
      }
    }
  }

  private static void elements(ElementWindow before, ElementWindow now, Set<RowKey> changed) {
    for (int i = 0; i < now.elements().size(); i++) {
      var element = now.elements().get(i);
      long index = now.from() + i;
      if (!element.equals(former(before, index, element))) {
        changed.add(new RowKey.Element(index));
      }
    }
  }

  /** What the element was; one that was not in sight before counts as unchanged. */
  private static ValueView former(ElementWindow window, long index, ValueView otherwise) {
    long at = index - window.from();
    return at >= 0 && at < window.elements().size() ? window.elements().get((int) at) : otherwise;
  }
}
