package vivarium.inspector.desk.model;

import java.util.HashSet;
import java.util.Set;
import vivarium.inspector.desk.geometry.Box;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;

/**
 * What of one outliner is unfolded: its rows, categories, sources, evaluator, and how many rows.
 */
public final class Unfolding {
  private final LiveCopy copy;
  private final Expansion expansion;
  private final SlotEditors editors;
  private final EvaluatorViewModel evaluator;
  private final OutlinerRows rows;
  private final Runnable changed;
  private Set<String> sourcesToShow = Set.of();

  /**
   * @param changed called after each change of what is unfolded
   */
  Unfolding(
      LiveCopy copy,
      Expansion expansion,
      SlotEditors editors,
      EvaluatorViewModel evaluator,
      OutlinerRows rows,
      Runnable changed) {
    this.copy = copy;
    this.expansion = expansion;
    this.editors = editors;
    this.evaluator = evaluator;
    this.rows = rows;
    this.changed = changed;
  }

  /** Shows the rows, or the header alone. */
  public void setExpanded(boolean shown) {
    rows.setExpanded(shown);
    changed.run();
  }

  public void setCategoryOpen(String path, boolean open) {
    expansion.setOpen(path, open);
    changed.run();
  }

  /** Opens or closes every category there is. */
  public void setAllCategoriesOpen(boolean open) {
    var shown = copy.view().get();
    if (shown != null) {
      shown.slots().forEach(slot -> expansion.setOpenWithParents(slot.category(), open));
      changed.run();
    }
  }

  /** Shows a method's source below its row, ready to be edited, or hides it. */
  public void setSourceShown(String slotName, boolean shown) {
    var now = copy.view().get();
    if (shown && now != null) {
      editors.showSource(slotName, now);
    } else {
      editors.hideSource(slotName);
    }
    changed.run();
  }

  /** Shows the evaluator with the keyboard in it, or hides it. */
  public void setEvaluatorShown(boolean shown) {
    if (shown) {
      evaluator.wishFocus();
      rows.setExpanded(true);
    }
    rows.setEvaluatorShown(shown);
    changed.run();
  }

  /** Shows so many slots more. */
  public void showMore() {
    expansion.setSlotLimit(expansion.slotLimit() + Expansion.SLOTS_MORE);
    changed.run();
  }

  /** Shows every slot. */
  public void showAll() {
    expansion.setSlotLimit(Integer.MAX_VALUE);
    changed.run();
  }

  /** Shows the elements of a vector from this one on. */
  public void showElements(long from) {
    expansion.setFirstElement(Math.max(0, from));
    copy.refresh();
    changed.run();
  }

  /** Shows the elements so many windows further on, or back. */
  public void turnPage(int windows) {
    showElements(expansion.firstElement() + (long) windows * Expansion.ELEMENTS);
  }

  /** Makes the row of a slot visible. */
  void reveal(String slotName, ObjectView shown) {
    rows.setExpanded(true);
    shown.slot(slotName).ifPresent(slot -> expansion.setOpenWithParents(slot.category(), true));
    changed.run();
    if (rows.top(new RowKey.Slot(slotName)).isEmpty()) {
      showAll();
    }
  }

  /** How it is left, to be found like that again. */
  DeskLayout.Placed kept(ObjectRef ref, Box box) {
    var sources = new HashSet<>(editors.sourcesShown());
    sources.addAll(sourcesToShow);
    return new DeskLayout.Placed(
        ref,
        box,
        rows.expanded().get(),
        rows.evaluatorShown().get(),
        expansion.slotLimit(),
        expansion.firstElement(),
        expansion.categories(),
        sources);
  }

  /** Becomes what it was when it was left; sources are shown once the object has come. */
  void restore(DeskLayout.Placed placed) {
    rows.setExpanded(placed.expanded());
    rows.setEvaluatorShown(placed.evaluator());
    expansion.setSlotLimit(placed.slotLimit());
    expansion.setFirstElement(placed.firstElement());
    placed.categories().forEach(category -> expansion.setOpen(category, true));
    sourcesToShow = placed.sources();
  }

  /** The object has come; what of it was to be shown can be now. */
  void arrived(ObjectView now) {
    sourcesToShow.forEach(name -> editors.showSource(name, now));
    sourcesToShow = Set.of();
  }
}
