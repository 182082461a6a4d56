package vivarium.inspector.viewmodel;

import java.util.List;

/** An object that differs between two moments, slot by slot. */
public record ObjectChange(
    ChangeKind change, ObjectRef ref, String title, ObjectKind kind, List<SlotChange> slots) {
  public ObjectChange {
    slots = List.copyOf(slots);
  }
}
