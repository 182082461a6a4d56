package vivarium.world.syntax;

import java.util.List;

/**
 * What stands between two bars, before it is known whether it belongs to an object, a method or a
 * block.
 *
 * @param annotation the text of {@code {} = '...'}, empty without
 */
record SlotList(List<SlotDeclaration> slots, String annotation) {
  static final SlotList EMPTY = new SlotList(List.of(), "");

  boolean hasArguments() {
    return slots.stream().anyMatch(slot -> slot.kind() == SlotKind.ARGUMENT);
  }
}
