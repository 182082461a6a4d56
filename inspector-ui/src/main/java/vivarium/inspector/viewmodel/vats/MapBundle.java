package vivarium.inspector.viewmodel.vats;

import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.Words;

/**
 * All references of one vat to objects of another: one line of the map. The line leads from who
 * holds to who owns, as a reference does.
 */
public record MapBundle(String holder, String owner, int objects, int promises) {
  /** How many references it stands for. */
  public int count() {
    return objects + promises;
  }

  /** In which part of the c-list of who holds them they stand. */
  public CrossingView.Direction way() {
    return objects > 0 ? CrossingView.Direction.IMPORT : CrossingView.Direction.PROMISE;
  }

  /** Whether one end of it is this region. */
  public boolean touches(String region) {
    return holder.equals(region) || owner.equals(region);
  }

  /** What it says, in words. */
  public String words() {
    var what =
        promises == 0
            ? Words.count(objects, "object")
            : objects == 0
                ? Words.count(promises, "promise")
                : Words.count(objects, "object") + " and " + Words.count(promises, "promise");
    return "%s holds %s of %s".formatted(holder, what, owner);
  }
}
