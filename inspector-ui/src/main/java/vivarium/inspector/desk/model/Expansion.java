package vivarium.inspector.desk.model;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which parts of an outliner are unfolded. Changed by its outliner only. */
final class Expansion {
  /** So many slots are shown at first: an outliner should fit on a screen. */
  static final int SLOTS_FIRST = 30;

  /** So many more are shown each time more are asked for. */
  static final int SLOTS_MORE = 100;

  /** So many elements of a vector are shown at a time. */
  static final int ELEMENTS = 20;

  private final Set<String> categories = new LinkedHashSet<>();
  private int slotLimit = SLOTS_FIRST;
  private long firstElement;

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

  /** Opens or closes a category with those that hold it. */
  void setOpenWithParents(String category, boolean open) {
    CategoryTree.paths(category).forEach(path -> setOpen(path, open));
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
