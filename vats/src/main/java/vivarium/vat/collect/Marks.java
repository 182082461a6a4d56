package vivarium.vat.collect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of numbers of objects, small where they lie close together. */
final class Marks {
  private static final int PAGE_BITS = 16;

  private final Map<Long, BitSet> pages = new HashMap<>();

  /** Adds a number; answers whether it is new. */
  boolean add(long id) {
    var page = pages.computeIfAbsent(id >>> PAGE_BITS, unused -> new BitSet());
    int bit = (int) id & (1 << PAGE_BITS) - 1;
    boolean isNew = !page.get(bit);
    page.set(bit);
    return isNew;
  }

  boolean contains(long id) {
    var page = pages.get(id >>> PAGE_BITS);
    return page != null && page.get((int) id & (1 << PAGE_BITS) - 1);
  }
}
