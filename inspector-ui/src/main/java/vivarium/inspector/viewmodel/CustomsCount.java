package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * How many references there are in a stretch of a c-list.
 *
 * @param rows how many
 * @param pages the keys with which the pages among them begin
 * @param next the key to go on from; empty if there are no more
 */
public record CustomsCount(long rows, List<String> pages, String next) {
  public CustomsCount {
    pages = List.copyOf(pages);
  }
}
