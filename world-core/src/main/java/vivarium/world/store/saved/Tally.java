package vivarium.world.store.saved;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.page.TurnHead;

/**
 * Counts what a turn does as a person does: parts of objects are none of their own, and a turn that
 * changed nothing but parts changed one object.
 */
public final class Tally {
  private final Predicate<byte[]> isPart;
  private int created;
  private int changed;
  private int removed;
  private boolean changedParts;

  /**
   * @param isPart tells contents that are only a part of an object
   */
  public Tally(Predicate<byte[]> isPart) {
    this.isPart = isPart;
  }

  public void created(byte[] contents) {
    created += isPart.test(contents) ? 0 : 1;
  }

  public void changed(byte[] contents) {
    if (isPart.test(contents)) {
      changedParts = true;
    } else {
      changed++;
    }
  }

  /**
   * @param former what was removed, or null if nobody knows, when it counts as an object
   */
  public void removed(byte @Nullable [] former) {
    removed += former != null && isPart.test(former) ? 0 : 1;
  }

  /**
   * Counts a change by what there is now and what there was before.
   *
   * @param contents null for what is there no more
   * @param former null for what was not there
   */
  public void count(byte @Nullable [] contents, byte @Nullable [] former) {
    if (contents == null) {
      if (former != null) {
        removed(former);
      }
    } else if (former != null) {
      changed(contents);
    } else {
      created(contents);
    }
  }

  /** By how much there are more objects. */
  public int growth() {
    return created - removed;
  }

  public TurnHead.Counts counts(int entries) {
    boolean onlyParts = changedParts && created + changed + removed == 0;
    return new TurnHead.Counts(created, onlyParts ? 1 : changed, removed, entries);
  }
}
