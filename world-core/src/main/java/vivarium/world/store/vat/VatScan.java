package vivarium.world.store.vat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.VatStore;
import vivarium.world.store.bytes.BytePatterns;
import vivarium.world.store.page.ObjectPage;
import vivarium.world.store.page.Place;

/**
 * A walk over all objects of a vat. What was not applied when it began is remembered by id, since
 * it may move to the pages, even to pages already passed, while it goes on.
 */
final class VatScan {
  private static final int PAGES_AT_A_TIME = 64;

  private record Found(long id, byte[] contents) {}

  private final VatCore core;
  private final @Nullable BytePatterns patterns;
  private final NavigableSet<Long> recent = new TreeSet<>();

  /**
   * @param patterns what objects must have in their contents to be visited; null for all objects
   */
  VatScan(VatCore core, @Nullable BytePatterns patterns) {
    this.core = core;
    this.patterns = patterns;
    core.overlay().ids().forEach(recent::add);
  }

  void run(VatStore.ObjectVisitor visitor) {
    long next = 0;
    while (next >= 0 && !visitor.isDone()) {
      var found = new ArrayList<Found>();
      long from = next;
      next = core.reading(() -> collect(from, found));
      for (var object : found) {
        visitor.visit(object.id(), object.contents());
      }
      if (next >= 0) {
        visitor.passed(ObjectPage.idAt(next, 0));
      }
    }
  }

  /** Collects some objects by rising id, and answers the page to go on with, -1 if that is all. */
  private long collect(long from, List<Found> found) {
    found.clear();
    var pages = core.rows().objectPagesFrom(from, PAGES_AT_A_TIME);
    boolean isLast = pages.size() < PAGES_AT_A_TIME;
    long end = isLast ? Long.MAX_VALUE : pages.getLast().number() + 1;
    for (var page : pages) {
      addPage(page.number(), page.page(), found);
    }
    var recentHere = recentInPages(from, end);
    if (!recentHere.isEmpty()) {
      putInPlace(recentHere, found);
    }
    return isLast ? -1 : end;
  }

  /** What was not applied takes the place of what the pages have. */
  private void putInPlace(Set<Long> ids, List<Found> found) {
    var byId = new TreeMap<Long, Found>();
    found.forEach(object -> byId.put(object.id(), object));
    for (long id : ids) {
      var current = current(id);
      if (current == null || !isWanted(current)) {
        byId.remove(id);
      } else {
        byId.put(id, new Found(id, current));
      }
    }
    found.clear();
    found.addAll(byId.values());
  }

  private void addPage(long number, ObjectPage page, List<Found> found) {
    boolean isWanted = isWanted(page.body());
    for (int slot = 0; slot < ObjectPage.SLOTS; slot++) {
      if (isWanted || page.isElsewhere(slot)) {
        long id = ObjectPage.idAt(number, slot);
        var bytes = core.rows().contents(new Place.OfObject(id), page.version(slot));
        if (bytes != null && isWanted(bytes)) {
          found.add(new Found(id, bytes));
        }
      }
    }
  }

  private boolean isWanted(byte[] bytes) {
    return patterns == null || patterns.areIn(bytes);
  }

  private NavigableSet<Long> recentInPages(long from, long end) {
    long first = ObjectPage.idAt(from, 0);
    return end == Long.MAX_VALUE
        ? recent.tailSet(first, true)
        : recent.subSet(first, true, ObjectPage.idAt(end, 0), false);
  }

  private byte @Nullable [] current(long id) {
    var newest = core.overlay().object(id);
    if (newest != null) {
      return newest.bytes();
    }
    return core.rows().contents(new Place.OfObject(id), core.rows().version(id));
  }
}
