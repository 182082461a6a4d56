package vivarium.vat.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A number for each id, 0 where none was set. Ids are given out one after the other, so pages of an
 * array are smaller than any hash table.
 */
final class LongTable {
  private static final int PAGE_BITS = 12;
  private static final int PAGE = 1 << PAGE_BITS;

  private long[] @Nullable [] pages = new long[16][];

  long get(long id) {
    int page = pageOf(id);
    return page >= pages.length || pages[page] == null ? 0 : pages[page][(int) id & PAGE - 1];
  }

  void set(long id, long value) {
    int page = pageOf(id);
    if (page >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(2 * pages.length, page + 1));
    }
    if (pages[page] == null) {
      pages[page] = new long[PAGE];
    }
    pages[page][(int) id & PAGE - 1] = value;
  }

  private static int pageOf(long id) {
    return Math.toIntExact(id >>> PAGE_BITS);
  }
}
