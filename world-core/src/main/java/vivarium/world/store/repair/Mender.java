package vivarium.world.store.repair;

import java.util.List;
import vivarium.world.store.WorldStore;

/** What somebody who understands the contents of objects does for a repair. */
public interface Mender {
  /**
   * What is wrong with a world, as far as the contents of its objects are concerned, in a sentence
   * each. The world is looked at and left as it is.
   */
  List<String> findings(WorldStore world);

  /**
   * Puts right, in turns, what objects of a rebuilt world refer to and is not there, and finds a
   * place for what nothing refers to any more.
   *
   * @param losses the objects and entries that are not what they were
   * @return what it did, in a sentence each
   */
  List<String> mend(WorldStore world, List<Loss> losses);
}
