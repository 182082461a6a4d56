package vivarium.inspector.desk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.ElementWindow;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.SlotView;

/**
 * Turns a copy of an object into rows: parents first, then data and constants, then categories,
 * then methods without a category, then what is no slot; editors where they belong, the evaluator
 * last.
 */
final class RowBuilder {
  private final ObjectView view;
  private final Expansion expansion;
  private final Map<EditTarget, SlotEditor> editors;
  private final List<Row> rows = new ArrayList<>();
  private int slotsLeft;
  private int slotsWanted;

  private RowBuilder(ObjectView view, Expansion expansion, Map<EditTarget, SlotEditor> editors) {
    this.view = view;
    this.expansion = expansion;
    this.editors = editors;
    this.slotsLeft = expansion.slotLimit();
  }

  /**
   * The rows.
   *
   * @param elements of a vector, those to show
   * @param evaluator null when it is not shown
   */
  static List<Row> build(
      ObjectView view,
      Expansion expansion,
      Map<EditTarget, SlotEditor> editors,
      @Nullable ElementWindow elements,
      @Nullable EvaluatorViewModel evaluator) {
    var builder = new RowBuilder(view, expansion, editors);
    builder.editor(new EditTarget.Comment(""), 0);
    builder.summary();
    builder.slots();
    builder.elements(elements);
    builder.newSlot("", 0);
    builder.placeholder();
    if (evaluator != null) {
      builder.rows.add(new Row.Evaluator(evaluator));
    }
    return List.copyOf(builder.rows);
  }

  private void summary() {
    switch (view.contents()) {
      case Contents.Text _, Contents.Bytes _, Contents.Code _ ->
          rows.add(new Row.Inside(view.contents()));
      case Contents.Elements _, Contents.Entries _, Contents.None _ -> {}
    }
  }

  private void slots() {
    shown(view.slots(), slot -> slot.kind() == SlotKind.PARENT, 0);
    var tree =
        CategoryTree.of(
            view.slots().stream().filter(slot -> slot.kind() != SlotKind.PARENT).toList());
    shown(tree.slots(), slot -> slot.kind() != SlotKind.METHOD, 0);
    tree.inner().forEach(category -> category(category, 0));
    shown(tree.slots(), slot -> slot.kind() == SlotKind.METHOD, 0);
    if (slotsWanted > expansion.slotLimit()) {
      rows.add(new Row.More(expansion.slotLimit(), slotsWanted));
    }
  }

  private void shown(List<SlotView> slots, Predicate<SlotView> which, int depth) {
    slots.stream().filter(which).forEach(slot -> slot(slot, depth));
  }

  private void category(CategoryTree category, int depth) {
    boolean open = expansion.isOpen(category.path());
    rows.add(new Row.Category(category.path(), category.name(), category.count(), open, depth));
    if (open) {
      category.inner().forEach(inner -> category(inner, depth + 1));
      category.slots().forEach(slot -> slot(slot, depth + 1));
      newSlot(category.path(), depth + 1);
    }
  }

  private void slot(SlotView slot, int depth) {
    slotsWanted++;
    if (slotsLeft == 0) {
      return;
    }
    slotsLeft--;
    var method = editors.get(new EditTarget.Method(slot.name()));
    if (!editor(new EditTarget.Value(slot.name()), depth)
        && !editor(new EditTarget.Name(slot.name()), depth)) {
      rows.add(new Row.Slot(slot, depth, method != null));
    }
    editor(new EditTarget.Category(slot.name()), depth);
    editor(new EditTarget.Comment(slot.name()), depth);
    editor(new EditTarget.Method(slot.name()), depth);
  }

  private void newSlot(String category, int depth) {
    editor(new EditTarget.NewSlot(category), depth);
  }

  private boolean editor(EditTarget target, int depth) {
    var editor = editors.get(target);
    if (editor != null) {
      rows.add(new Row.Editor(editor, depth));
    }
    return editor != null;
  }

  private void elements(@Nullable ElementWindow window) {
    if (!(view.contents() instanceof Contents.Elements(long count)) || window == null) {
      return;
    }
    if (count > Expansion.ELEMENTS) {
      rows.add(new Row.Pager(window.from(), window.elements().size(), count));
      editor(new EditTarget.ElementIndex(), 0);
    }
    long index = window.from();
    for (var element : window.elements()) {
      if (!editor(new EditTarget.Element(index), 0)) {
        rows.add(new Row.Element(index, element));
      }
      index++;
    }
  }

  private void placeholder() {
    if (rows.isEmpty()) {
      rows.add(new Row.Empty());
    }
  }
}
