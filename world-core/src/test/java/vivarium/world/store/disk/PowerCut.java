package vivarium.world.store.disk;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What a power cut leaves of the names in folders. A new name may be lost, and a former one back,
 * unless its folder was forced since. What was renamed is under one of its names, with all that is
 * in it; what was deleted, or had another put in its place, may be back or not.
 */
final class PowerCut {
  private final Random random;
  private final Set<MemoryFolder> folders = identitySet();
  private final Set<MemoryNode> present = identitySet();
  private final Set<MemoryNode> placed = identitySet();
  private final Map<MemoryNode, MemoryNode> left = new IdentityHashMap<>();

  private PowerCut(Random random) {
    this.random = random;
  }

  /** What is left of a folder and of all that is in it. */
  static MemoryFolder of(MemoryFolder root, Random random) {
    var cut = new PowerCut(random);
    cut.visit(root);
    cut.folders.forEach(folder -> cut.left.put(folder, new MemoryFolder()));
    cut.folders.forEach(cut::keep);
    cut.folders.forEach(cut::bringBack);
    cut.folders.forEach(folder -> cut.leftOf(folder).force());
    return cut.leftOf(root);
  }

  /** Those that have a name now, or may have it back. */
  private void visit(MemoryFolder folder) {
    if (folders.add(folder)) {
      present.addAll(folder.names().values());
      folder.names().values().forEach(this::visitInside);
      folder.forced().values().forEach(this::visitInside);
    }
  }

  private void visitInside(MemoryNode node) {
    if (node instanceof MemoryFolder inside) {
      visit(inside);
    }
  }

  private void keep(MemoryFolder folder) {
    folder
        .names()
        .forEach((name, node) -> {
          if (folder.isSafe(name) || random.nextBoolean()) {
            placed.add(node);
            leftOf(folder).names().put(name, leftOf(node));
          }
        });
  }

  private void bringBack(MemoryFolder folder) {
    folder
        .forced()
        .forEach((name, node) -> {
          boolean isRenamed = present.contains(node);
          boolean isBack = isRenamed ? !placed.contains(node) : random.nextBoolean();
          if (isBack && leftOf(folder).names().putIfAbsent(name, leftOf(node)) == null) {
            placed.add(node);
          }
        });
  }

  private MemoryFolder leftOf(MemoryFolder folder) {
    return (MemoryFolder) left.get(folder);
  }

  private MemoryNode leftOf(MemoryNode node) {
    return node instanceof MemoryContent content
        ? left.computeIfAbsent(node, _ -> content.cut(random))
        : left.get(node);
  }

  private static <T> Set<T> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
