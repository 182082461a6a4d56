package vivarium.inspector.viewmodel.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Asking;

/**
 * A list as long as what it stands for, of which only the pages somebody looks at are fetched.
 *
 * <p>An element that has not come yet is null; when its page comes, listeners hear of an update. A
 * list view over it costs the same for ten elements and for ten million. Used on the user-interface
 * thread only.
 *
 * @param <T> the elements
 */
public final class PagedList<T> extends ObservableListBase<@Nullable T> {
  /** Fetches one page: {@code count} elements from {@code from}. */
  @FunctionalInterface
  public interface Fetch<T> {
    CompletableFuture<Answer<List<T>>> page(long from, int count);
  }

  /** Pages beyond this number are dropped, the longest unused first. */
  private static final int PAGES_MAX = 64;

  private final int size;
  private final int pageSize;
  private final Fetch<T> fetch;
  private final Asking asking;

  /** By page number, the longest unused first; an empty page is on its way or will not come. */
  private final Map<Integer, List<T>> pages = new LinkedHashMap<>(16, 0.75f, true);

  public PagedList(long size, int pageSize, Asking asking, Fetch<T> fetch) {
    this.size = (int) Math.min(size, Integer.MAX_VALUE);
    this.pageSize = pageSize;
    this.asking = asking;
    this.fetch = fetch;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public @Nullable T get(int index) {
    var page = pages.get(index / pageSize);
    if (page == null) {
      ask(index / pageSize);
      page = pages.getOrDefault(index / pageSize, List.of());
    }
    int place = index % pageSize;
    return place < page.size() ? page.get(place) : null;
  }

  private void ask(int number) {
    pages.put(number, List.of());
    dropOldPages();
    long from = (long) number * pageSize;
    int count = (int) Math.min(pageSize, size - from);
    asking.ask(fetch.page(from, count), page -> arrived(number, page), _ -> {});
  }

  private void arrived(int number, List<T> page) {
    if (!pages.containsKey(number)) {
      return;
    }
    pages.put(number, page);
    beginChange();
    int from = number * pageSize;
    for (int i = 0; i < page.size(); i++) {
      nextUpdate(from + i);
    }
    endChange();
  }

  private void dropOldPages() {
    var oldest = pages.keySet().iterator();
    while (pages.size() > PAGES_MAX) {
      oldest.next();
      oldest.remove();
    }
  }
}
