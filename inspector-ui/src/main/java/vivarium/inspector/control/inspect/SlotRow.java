package vivarium.inspector.control.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vivarium.inspector.viewmodel.SlotView;

/** One line of the list of slots: a category's heading or a slot. */
sealed interface SlotRow {
  /** The heading of a category. */
  record Heading(String category, int slots) implements SlotRow {}

  /** A slot. */
  record Slot(SlotView view) implements SlotRow {}

  /** Slots without a category first, then the categories by name, each under its heading. */
  static List<SlotRow> rows(List<SlotView> slots) {
    var rows = new ArrayList<SlotRow>();
    slots.stream().filter(slot -> slot.category().isEmpty()).map(Slot::new).forEach(rows::add);
    slots.stream()
        .map(SlotView::category)
        .filter(category -> !category.isEmpty())
        .distinct()
        .sorted(Comparator.naturalOrder())
        .forEach(category -> addCategory(rows, category, slots));
    return rows;
  }

  private static void addCategory(List<SlotRow> rows, String category, List<SlotView> slots) {
    var inside = slots.stream().filter(slot -> slot.category().equals(category)).toList();
    rows.add(new Heading(category, inside.size()));
    inside.forEach(slot -> rows.add(new Slot(slot)));
  }
}
