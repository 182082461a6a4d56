package vivarium.vat.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the parts of one object that differ, and puts the first of them into words. */
final class PartList {
  private final Side former;
  private final Side now;
  private final List<SlotChange> described = new ArrayList<>();
  private long count;

  /**
   * @param former in which former values are named
   * @param now in which present values are named
   */
  PartList(Side former, Side now) {
    this.former = former;
    this.now = now;
  }

  /** Adds a part that holds other values; null where it was or is not there. */
  void addValue(String name, PartKind kind, @Nullable Object was, @Nullable Object is) {
    if (hasRoom()) {
      add(name, kind, was == null ? null : former.title(was), is == null ? null : now.title(is));
    }
    count++;
  }

  /** Adds a part of which texts say what it holds; null where it was or is not there. */
  void addText(String name, PartKind kind, @Nullable String was, @Nullable String is) {
    if (hasRoom()) {
      add(name, kind, was, is);
    }
    count++;
  }

  private boolean hasRoom() {
    return described.size() < Differences.PARTS_MAX;
  }

  private void add(String name, PartKind kind, @Nullable String was, @Nullable String is) {
    var change =
        was == null ? ChangeKind.ADDED : is == null ? ChangeKind.REMOVED : ChangeKind.CHANGED;
    described.add(new SlotChange(change, name, kind, was == null ? "" : was, is == null ? "" : is));
  }

  List<SlotChange> described() {
    return described;
  }

  long count() {
    return count;
  }
}
