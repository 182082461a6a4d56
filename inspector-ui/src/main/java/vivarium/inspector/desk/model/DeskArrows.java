package vivarium.inspector.desk.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.ValueView;

/** Finds the arrows between outliners; looks again only after rows or outliners have changed. */
final class DeskArrows {
  private final List<OutlinerViewModel> outliners;
  private List<Arrow> arrows = List.of();
  private boolean current;

  /**
   * The arrows between these.
   *
   * @param outliners what lies on the desk, live
   */
  DeskArrows(List<OutlinerViewModel> outliners) {
    this.outliners = outliners;
  }

  void invalidate() {
    current = false;
  }

  List<Arrow> all() {
    if (!current) {
      arrows = find();
      current = true;
    }
    return arrows;
  }

  private List<Arrow> find() {
    Map<ObjectRef, OutlinerViewModel> byRef = new HashMap<>();
    outliners.forEach(outliner -> byRef.put(outliner.ref(), outliner));
    var found = new ArrayList<Arrow>();
    for (var outliner : outliners) {
      if (outliner.rows().isEmpty()) {
        fromHeader(outliner, byRef, found);
      } else {
        fromRows(outliner, byRef, found);
      }
    }
    return List.copyOf(found);
  }

  private static void fromRows(
      OutlinerViewModel from, Map<ObjectRef, OutlinerViewModel> byRef, List<Arrow> found) {
    for (var row : from.rows()) {
      var value = row.held();
      var to = value == null ? null : byRef.get(value.ref());
      if (to != null) {
        boolean parent = row instanceof Row.Slot slot && slot.slot().kind() == SlotKind.PARENT;
        found.add(new Arrow(from, row.key(), to, parent));
      }
    }
  }

  /** One arrow to each object, however many slots hold it. */
  private static void fromHeader(
      OutlinerViewModel from, Map<ObjectRef, OutlinerViewModel> byRef, List<Arrow> found) {
    var view = from.viewProperty().get();
    if (view == null) {
      return;
    }
    Set<ObjectRef> parents = new LinkedHashSet<>();
    Set<ObjectRef> others = new LinkedHashSet<>();
    for (var slot : view.slots()) {
      var refs = slot.kind() == SlotKind.PARENT ? parents : others;
      refs(slot.value()).forEach(refs::add);
    }
    others.removeAll(parents);
    headerArrows(from, parents, true, byRef, found);
    headerArrows(from, others, false, byRef, found);
  }

  private static void headerArrows(
      OutlinerViewModel from,
      Set<ObjectRef> refs,
      boolean parent,
      Map<ObjectRef, OutlinerViewModel> byRef,
      List<Arrow> found) {
    for (var ref : refs) {
      var to = byRef.get(ref);
      if (to != null && to != from) {
        found.add(new Arrow(from, null, to, parent));
      }
    }
  }

  private static Stream<ObjectRef> refs(ValueView value) {
    return Stream.ofNullable(value.ref());
  }
}
