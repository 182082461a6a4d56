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
 * @param asOf the moment of the past at which it is seen, in words; empty for what is now
 */
public record ObjectView(
    ObjectRef ref,
    String title,
    ObjectKind kind,
    String comment,
    List<SlotView> slots,
    Contents contents,
    List<PathStep> path,
    long lastTurn,
    String asOf) {
  public ObjectView {
    slots = List.copyOf(slots);
    path = List.copyOf(path);
  }

  /** An object as it is now. */
  public ObjectView(
      ObjectRef ref,
      String title,
      ObjectKind kind,
      String comment,
      List<SlotView> slots,
      Contents contents,
      List<PathStep> path,
      long lastTurn) {
    this(ref, title, kind, comment, slots, contents, path, lastTurn, "");
  }

  /** The same as seen at a moment of the past. */
  public ObjectView asOf(String moment) {
    return new ObjectView(ref, title, kind, comment, slots, contents, path, lastTurn, moment);
  }

  /** The slot of this name, if there is one. */
  public Optional<SlotView> slot(String name) {
    return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
  }
}
