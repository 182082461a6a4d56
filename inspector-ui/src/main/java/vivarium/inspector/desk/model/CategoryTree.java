package vivarium.inspector.desk.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import vivarium.inspector.viewmodel.SlotView;

/** The slots of an object by category; categories nest where their paths do. */
final class CategoryTree {
  private static final Comparator<String> BY_NAME =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  private final String path;
  private final String name;
  private final TreeMap<String, CategoryTree> inner = new TreeMap<>(BY_NAME);
  private final List<SlotView> slots = new ArrayList<>();

  private CategoryTree(String path, String name) {
    this.path = path;
    this.name = name;
  }

  /** The tree of these slots; its root holds those without a category. */
  static CategoryTree of(List<SlotView> slots) {
    var root = new CategoryTree("", "");
    for (var slot : slots) {
      root.at(slot.category()).slots.add(slot);
    }
    return root;
  }

  /** The paths of a category and of those that hold it, outermost first. */
  static List<String> paths(String category) {
    var paths = new ArrayList<String>();
    for (var part : category.split("/")) {
      if (!part.isBlank()) {
        paths.add(paths.isEmpty() ? part.strip() : paths.getLast() + "/" + part.strip());
      }
    }
    return paths;
  }

  private CategoryTree at(String category) {
    var tree = this;
    for (var inside : paths(category)) {
      tree = tree.child(inside);
    }
    return tree;
  }

  private CategoryTree child(String childPath) {
    var part = childPath.substring(childPath.lastIndexOf('/') + 1);
    return inner.computeIfAbsent(part, _ -> new CategoryTree(childPath, part));
  }

  String path() {
    return path;
  }

  String name() {
    return name;
  }

  /** Categories directly in this one, by name. */
  List<CategoryTree> inner() {
    return List.copyOf(inner.values());
  }

  /** Slots directly in this one, in the object's order. */
  List<SlotView> slots() {
    return slots;
  }

  /** Slots in this category and all it holds. */
  int count() {
    return slots.size() + inner.values().stream().mapToInt(CategoryTree::count).sum();
  }
}
