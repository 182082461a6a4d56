package vivarium.world.store.vat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.page.ObjectPage;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.page.Version;

/**
 * Finds the chunks that states of objects refer to: first those that are on the pages, then the
 * former ones. Turns that are applied meanwhile move states from pages to where the former ones
 * are, behind all others there; so none is missed.
 */
final class LiveChunks {
  private static final int PAGES_AT_ONCE = 4;
  private static final int BLOCKS_AT_ONCE = 1;

  private final VatCore core;
  private final Set<ChunkHash> live;
  private final Deque<TurnHead> heads = new ArrayDeque<>();
  private long nextPage;
  private boolean isPastPages;
  private long lastTurn;
  private @Nullable TurnHead head;
  private int part;

  /**
   * @param live where they are put
   */
  LiveChunks(VatCore core, Set<ChunkHash> live) {
    this.core = core;
    this.live = live;
  }

  /** Looks at a little; answers whether that was all. */
  boolean step() {
    if (!isPastPages) {
      isPastPages = pages();
      return false;
    }
    var current = head;
    if (current == null || part >= current.undo().segments()) {
      return !next();
    }
    core.rows().logs().formers(current, part++, this::mark);
    return false;
  }

  private boolean pages() {
    var pages = core.rows().objectPagesFrom(nextPage, PAGES_AT_ONCE);
    for (var numbered : pages) {
      for (int slot = 0; slot < ObjectPage.SLOTS; slot++) {
        var id = ObjectPage.idAt(numbered.number(), slot);
        mark(new Place.OfObject(id), numbered.page().version(slot));
      }
      nextPage = numbered.number() + 1;
    }
    return pages.isEmpty();
  }

  private boolean next() {
    if (heads.isEmpty()) {
      var logs = core.rows().logs();
      var block = logs.blockAtOrBefore(lastTurn);
      if (block == null || block.after(lastTurn) == null) {
        var later = logs.blocksAfter(lastTurn, BLOCKS_AT_ONCE);
        block = later.isEmpty() ? null : later.getFirst();
      }
      if (block != null) {
        block.heads().stream().filter(one -> one.turn() > lastTurn).forEach(heads::add);
      }
    }
    var found = heads.poll();
    head = found;
    part = 0;
    lastTurn = found == null ? lastTurn : found.turn();
    return found != null;
  }

  private void mark(Place place, Version version) {
    if (place instanceof Place.OfObject && version.isPresent()) {
      live.addAll(core.named().in(core.rows().contents(place, version)));
    }
  }
}
