package vivarium.vat.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.history.Overlap.Choice;

/**
 * The rule by which one part of an object is taken back: what it was before some turns, what they
 * made of it, and what it is now.
 *
 * <p>Where the turns did not touch the part, it stays. Where nothing came after the turns, it
 * becomes what it was. Otherwise both the turns and later ones changed it, and the choice decides;
 * if it happens to be what it was before, there is nothing to decide, but the later turns meant it
 * together with other parts (the size of a list with its elements), so that it still counts as an
 * overlap where other parts of the same object are taken back.
 */
final class ThreeWay {
  private final Choice choice;
  private final Set<String> overlaps = new LinkedHashSet<>();
  private final Set<String> agreements = new LinkedHashSet<>();

  ThreeWay(Choice choice) {
    this.choice = choice;
  }

  /**
   * What the part becomes: {@code before} or {@code now}.
   *
   * @param name what the part is called; asked only where it matters
   */
  <T extends @Nullable Object> T decide(
      Supplier<String> name, T before, T after, T now, BiPredicate<? super T, ? super T> same) {
    if (same.test(before, after)) {
      return now;
    }
    if (same.test(now, after)) {
      return before;
    }
    if (same.test(now, before)) {
      agreements.add(name.get());
      return now;
    }
    return takesBack(name.get()) ? before : now;
  }

  /** Notes that both changed a part; answers whether it is taken back nevertheless. */
  boolean takesBack(String name) {
    overlaps.add(name);
    return choice == Choice.TAKE_BACK;
  }

  /**
   * The parts that both changed.
   *
   * @param othersTakenBack whether any part of the object is taken back
   */
  List<String> overlaps(boolean othersTakenBack) {
    var all = new ArrayList<>(overlaps);
    if (othersTakenBack) {
      all.addAll(agreements);
    }
    return all;
  }
}
