package vivarium.inspector.testing.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vivarium.inspector.viewmodel.Holder;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.SlotKind;

/** Who holds what in the fake world, and what is called how. */
final class FakeFindings {
  /** Adds what of an object is called like that. */
  static void addHits(List<SearchHit> hits, FakeObject object, String words) {
    if (object.title().toLowerCase(Locale.ROOT).contains(words)) {
      hits.add(
          new SearchHit(
              SearchHit.Category.OBJECTS,
              object.title(),
              object.ref().label(),
              object.kind(),
              object.ref(),
              null));
    }
    for (var slot : object.slots()) {
      if (slot.name().toLowerCase(Locale.ROOT).contains(words)) {
        hits.add(
            new SearchHit(
                slot.kind() == SlotKind.METHOD
                    ? SearchHit.Category.IMPLEMENTORS
                    : SearchHit.Category.SLOTS,
                slot.label(),
                object.title(),
                object.kind(),
                object.ref(),
                slot.name()));
      }
    }
  }

  /** Where one object refers to another. */
  static List<Holder> holding(FakeObject holder, ObjectRef ref) {
    var found = new ArrayList<Holder>();
    for (var slot : holder.slots()) {
      if (ref.equals(slot.value().ref())) {
        found.add(new Holder(holder.ref(), holder.title(), holder.kind(), slot.label()));
      }
    }
    for (int i = 0; i < holder.elements().size(); i++) {
      if (ref.equals(holder.elements().get(i).ref())) {
        found.add(new Holder(holder.ref(), holder.title(), holder.kind(), "at: " + i));
      }
    }
    return found;
  }

  private FakeFindings() {}
}
