package vivarium.vat.search;

import vivarium.vat.past.PastMoment;
import vivarium.world.store.VatStore;

/**
 * All that is reached in a vat, from its lobby, its gatekeeper and what others may name, and how:
 * for whoever asks about many objects. It is as it was when this was made.
 */
public final class Ways {
  private final ReachTree tree;
  private final PastMoment moment;

  /**
   * Walks over the vat.
   *
   * @param turn the last turn of the world
   */
  public Ways(VatStore store, long turn) {
    this.tree = new ReachTree(store, new RecordWalk(done -> true));
    this.moment = new PastMoment(store, turn);
    tree.addHandedOut();
    tree.walkToTheEnd();
  }

  /** Whether an object is reached. */
  public boolean reaches(long id) {
    return tree.reaches(id);
  }

  /** The way to an object, such as {@code lobby traits point}, or an empty text. */
  public String to(long id) {
    return tree.reaches(id) ? ReachTree.text(tree.pathTo(id, moment)) : "";
  }
}
