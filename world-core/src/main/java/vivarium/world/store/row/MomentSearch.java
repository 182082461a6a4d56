package vivarium.world.store.row;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.page.Version;

/**
 * Finds what a thing was at a moment, from both ends: back from what it is now, one of its changes
 * after the other, and, if that takes long, also forward from the moment, one turn after the other.
 *
 * <p>What changes all the time is found at once by the second way, what changes hardly ever by the
 * first. Of k changes among n turns about the smaller of k and n / k is looked at, twice.
 */
final class MomentSearch {
  /** So many changes are gone back before anything else is tried. */
  private static final int STEPS_BACK_ALONE = 4;

  /** A turn that changed so many things counts as two, since they have to be looked through. */
  private static final int CHANGES_PER_STEP = 64;

  private final VatRows rows;
  private final Place place;
  private final long moment;

  /** The last turn that was looked at on the way forward. */
  private long forward;

  /** How many steps back the next one forward has to wait for. */
  private long debt = STEPS_BACK_ALONE;

  private boolean isForwardOver;

  /**
   * @param moment a moment that is left
   */
  MomentSearch(VatRows rows, Place place, long moment) {
    this.rows = rows;
    this.place = place;
    this.moment = moment;
    this.forward = moment;
  }

  Version find() {
    var version = rows.version(place);
    while (version.turn() > moment) {
      var found = debt-- > 0 || isForwardOver ? null : stepForward();
      if (found != null) {
        return found;
      }
      version = rows.logs().former(version.turn(), place);
    }
    return version;
  }

  /** What the thing was at the moment, if the next turn is the first that changed it since. */
  private @Nullable Version stepForward() {
    try {
      var head = rows.logs().headAfter(forward);
      if (head != null) {
        forward = head.turn();
        debt = changes(head) / CHANGES_PER_STEP;
        return rows.logs().formerIn(head, place);
      }
    } catch (WorldDamaged e) {
      // a turn that may have nothing to do with this thing; the way back tells if it has
    }
    isForwardOver = true;
    return null;
  }

  private static long changes(TurnHead head) {
    var counts = head.counts();
    return (long) counts.created() + counts.changed() + counts.removed() + counts.entries();
  }
}
