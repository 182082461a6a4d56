package vivarium.inspector.desk.model;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which parts of an outliner are unfolded. Changed by its outliner only. */
final class Expansion {
  /** So many slots are shown at first, and so many more each time more are asked for. */
  static final int STEP = 100;

  /** So many elements of a vector are shown at a time. */
  static final int ELEMENTS = 50;

  private final Set<String> categories = new LinkedHashSet<>();
  private boolean rows = true;
  private boolean evaluator;
  private int slotLimit = STEP;
  private long firstElement;

  /** Whether anything but the header is shown. */
  boolean rows() {
    return rows;
  }

  void setRows(boolean shown) {
    rows = shown;
  }

  boolean evaluator() {
    return evaluator;
  }

  void setEvaluator(boolean shown) {
    evaluator = shown;
  }

  Set<String> categories() {
    return categories;
  }

  boolean isOpen(String category) {
    return categories.contains(category);
  }

  void setOpen(String category, boolean open) {
    if (open) {
      categories.add(category);
    } else {
      categories.remove(category);
    }
  }

  int slotLimit() {
    return slotLimit;
  }

  void setSlotLimit(int limit) {
    slotLimit = limit;
  }

  long firstElement() {
    return firstElement;
  }

  void setFirstElement(long index) {
    firstElement = index;
  }
}
