package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * An object as it was right after some turn.
 *
 * @param turn the moment
 * @param size how many elements or bytes it had beside its slots
 */
public record FormerObject(
    ObjectRef ref, long turn, String title, ObjectKind kind, List<Slot> slots, long size) {
  public FormerObject {
    slots = List.copyOf(slots);
  }

  /** A slot with its value in a few words. */
  public record Slot(String name, SlotKind kind, String value) {}
}
