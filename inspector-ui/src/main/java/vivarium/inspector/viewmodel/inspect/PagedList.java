package vivarium.inspector.viewmodel.inspect;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  private int size;
  private final int pageSize;
  private final Fetch<T> fetch;
  private final Asking asking;

  /** By page number, the longest unused first; an empty page is on its way or will not come. */
  private final Map<Integer, List<T>> pages = new LinkedHashMap<>(16, 0.75f, true);

  /** Pages that may be other by now; who looks at one has it asked for again. */
  private final Set<Integer> stale = new HashSet<>();

  /** By page number: the question that counts; an answer to an older one comes too late. */
  private final Map<Integer, Long> newest = new HashMap<>();

  private long questions;

  public PagedList(long size, int pageSize, Asking asking, Fetch<T> fetch) {
    this.size = bounded(size);
    this.pageSize = pageSize;
    this.asking = asking;
    this.fetch = fetch;
  }

  private static int bounded(long size) {
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public @Nullable T get(int index) {
    int number = index / pageSize;
    var page = pages.get(number);
    if (page == null || stale.contains(number)) {
      ask(number);
      page = pages.getOrDefault(number, List.of());
    }
    int place = index % pageSize;
    return place < page.size() ? page.get(place) : null;
  }

  private void ask(int number) {
    stale.remove(number);
    pages.putIfAbsent(number, List.of());
    dropOldPages();
    long question = ++questions;
    newest.put(number, question);
    long from = (long) number * pageSize;
    int count = (int) Math.min(pageSize, size - from);
    asking.ask(fetch.page(from, count), page -> arrived(number, question, page), _ -> {});
  }

  private void arrived(int number, long question, List<T> page) {
    var before = pages.getOrDefault(number, List.of());
    if (newest.getOrDefault(number, 0L) != question || page.equals(before)) {
      return;
    }
    pages.put(number, page);
    beginChange();
    updated(number, Math.max(before.size(), page.size()));
    endChange();
  }

  private void updated(int number, int count) {
    long from = (long) number * pageSize;
    for (long i = from; i < Math.min(size, from + count); i++) {
      nextUpdate((int) i);
    }
  }

  /**
   * What it stands for has become longer or shorter at its end. Elements that have come stay until
   * {@link #refresh}.
   */
  public void resize(long newSize) {
    int before = size;
    size = bounded(newSize);
    beginChange();
    if (size > before) {
      stale.add(before / pageSize);
      nextAdd(before, size);
    } else if (size < before) {
      nextRemove(size, Collections.nCopies(before - size, null));
    }
    endChange();
  }

  /**
   * What it stands for may be other: the pages somebody looks at are fetched again, and what they
   * show now stays until then.
   */
  public void refresh() {
    stale.addAll(pages.keySet());
    beginChange();
    new TreeMap<>(pages).forEach((number, page) -> updated(number, page.size()));
    endChange();
  }

  private void dropOldPages() {
    var oldest = pages.keySet().iterator();
    while (pages.size() > PAGES_MAX) {
      int number = oldest.next();
      stale.remove(number);
      newest.remove(number);
      oldest.remove();
    }
  }
}
