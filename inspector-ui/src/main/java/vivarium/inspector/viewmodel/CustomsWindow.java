package vivarium.inspector.viewmodel;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Looks at c-lists, piece by piece: what others have of a vat, and what it has of them.
 *
 * <p>A place in a c-list is the key of the reference that stands there; an empty one is the
 * beginning. No answer reads more than a part that people do not wait for, however long the c-list
 * is. May be called on any thread and never blocks.
 */
public interface CustomsWindow {
  /** How many rows a page has. */
  int PAGE_ROWS = 100;

  /** The references from a place on, at most a page of them. */
  CompletableFuture<Answer<CustomsPage>> page(String vat, CrossingView.Direction way, String from);

  /**
   * Counts on from a place.
   *
   * @param before how many were counted before it
   * @param again whether they had been counted once: who counts again and again is made to wait
   */
  CompletableFuture<Answer<CustomsCount>> count(
      String vat, CrossingView.Direction way, String from, long before, boolean again);

  /**
   * Looks on from a place for references that have some words. What has the number that the words
   * are comes first.
   */
  CompletableFuture<Answer<CustomsFound>> search(
      String vat, CrossingView.Direction way, String words, String from);

  /** The same references as they are now, without those that are no more. */
  CompletableFuture<Answer<List<CrossingView>>> again(String vat, List<CrossingView> rows);

  /** Some references of one vat to what another one owns, at most as many as asked for. */
  CompletableFuture<Answer<List<CrossingView>>> held(String holder, String owner, int rowsMax);
}
