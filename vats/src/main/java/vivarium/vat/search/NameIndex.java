package vivarium.vat.search;

import java.util.List;
import vivarium.vat.turn.Vats;
import vivarium.world.base.Progress;

/**
 * Finds objects by name, slots, methods by selector, and methods by what they send.
 *
 * <p>The first search reads every vat once; later ones only what has changed since. Any thread may
 * ask but a vat's own; whoever asks waits.
 */
public final class NameIndex {
  /**
   * @param vats the world to search
   */
  public NameIndex(Vats vats) {}

  /**
   * Everything that matches a text: names and selectors that begin with it first, then those that
   * contain it; case does not matter. {@code *} and {@code ?} stand for any characters and any one.
   *
   * @param limitPerCategory how many hits of each category at most
   * @param progress told how many objects were looked at
   * @throws java.util.concurrent.CancellationException if progress said no
   */
  public SearchResults search(
      String query, SearchScope scope, int limitPerCategory, Progress progress) {
    throw new UnsupportedOperationException();
  }

  /** The methods with exactly this selector, and the assignable slots that understand it. */
  public List<SearchHit> implementors(
      String selector, SearchScope scope, int limit, Progress progress) {
    throw new UnsupportedOperationException();
  }

  /** The methods whose code sends exactly this selector. */
  public List<SearchHit> senders(String selector, SearchScope scope, int limit, Progress progress) {
    throw new UnsupportedOperationException();
  }

  /**
   * The name of an object such as {@code lobby traits point}, or an empty text if no chain of slots
   * leads to it.
   */
  public String nameOf(ObjectAddress object, Progress progress) {
    throw new UnsupportedOperationException();
  }
}
