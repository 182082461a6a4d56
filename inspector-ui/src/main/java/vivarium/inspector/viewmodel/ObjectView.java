package vivarium.inspector.viewmodel;

import java.util.List;
import java.util.Optional;

/**
 * A copy of one object as of the end of one turn, ready to be shown.
 *
 * @param title its printString in one line
 * @param comment what its author wrote about it, or empty
 * @param slots in the order they are shown (a category's slots need not be adjacent)
 * @param path how it is reached from its vat's gatekeeper, the gatekeeper first; empty when it is
 *     not reachable, and when that is not known yet
 * @param lastTurn the last turn that changed it, or 0
 */
public record ObjectView(
    ObjectRef ref,
    String title,
    ObjectKind kind,
    String comment,
    List<SlotView> slots,
    Contents contents,
    List<PathStep> path,
    long lastTurn) {
  public ObjectView {
    slots = List.copyOf(slots);
    path = List.copyOf(path);
  }

  /** The slot of this name, if there is one. */
  public Optional<SlotView> slot(String name) {
    return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
  }
}
