package vivarium.inspector.testing.fake;

import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.ValueView;

/** A slot with one thing about it changed. */
final class FakeSlots {
  static SlotView renamed(SlotView slot, String name) {
    return copy(slot, name, name, slot.category(), slot.comment(), slot.value());
  }

  static SlotView inCategory(SlotView slot, String category) {
    return copy(slot, slot.name(), slot.label(), category, slot.comment(), slot.value());
  }

  static SlotView commented(SlotView slot, String comment) {
    return copy(slot, slot.name(), slot.label(), slot.category(), comment, slot.value());
  }

  static SlotView holding(SlotView slot, ValueView value) {
    return copy(slot, slot.name(), slot.label(), slot.category(), slot.comment(), value);
  }

  private static SlotView copy(
      SlotView slot, String name, String label, String category, String comment, ValueView value) {
    return new SlotView(
        name,
        label,
        slot.kind(),
        slot.assignable(),
        category,
        comment,
        slot.visibility(),
        value,
        slot.source());
  }

  private FakeSlots() {}
}
