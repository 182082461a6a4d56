package vivarium.inspector.viewmodel.vats;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.CrossingView.Direction;
import vivarium.inspector.viewmodel.CustomsFound;
import vivarium.inspector.viewmodel.CustomsWindow;

/**
 * References of a c-list that have some words, found stretch by stretch. What was found is shown
 * while more is looked for. Used on the user-interface thread only.
 */
final class CustomsSearch {
  /** More than this nobody reads; who wants another one says more of it. */
  private static final int ROWS_MAX = 500;

  private final CustomsWindow window;
  private final String vat;
  private final Direction way;
  private final String words;
  private final Runnable told;
  private final Asking asking;
  private final ObservableList<@Nullable CrossingView> rows = FXCollections.observableArrayList();
  private long looked;
  private boolean running = true;
  private boolean stopped;

  /**
   * @param told called when it has gone on
   */
  CustomsSearch(
      CustomsWindow window,
      String vat,
      Direction way,
      String words,
      Executor uiThread,
      Runnable told) {
    this.window = window;
    this.vat = vat;
    this.way = way;
    this.words = words;
    this.told = told;
    asking = new Asking(uiThread);
    lookOn("");
  }

  ObservableList<@Nullable CrossingView> rows() {
    return rows;
  }

  /** At how many references was looked. */
  long looked() {
    return looked;
  }

  /** Whether more is looked for. */
  boolean isRunning() {
    return running;
  }

  /** Whether there may be others that nobody looks for, because there are so many. */
  boolean hasEnough() {
    return rows.size() >= ROWS_MAX;
  }

  private void lookOn(String from) {
    asking.ask(window.search(vat, way, words, from), this::found, _ -> ended());
  }

  private void found(CustomsFound found) {
    if (stopped) {
      return;
    }
    looked += found.looked();
    var known = rows.stream().map(CustomsSearch::key).toList();
    rows.addAll(
        found.rows().stream()
            .filter(row -> !known.contains(row.key()))
            .limit(ROWS_MAX - rows.size())
            .toList());
    if (found.next().isEmpty() || hasEnough()) {
      ended();
    } else {
      told.run();
      lookOn(found.next());
    }
  }

  private static String key(@Nullable CrossingView row) {
    return row == null ? "" : row.key();
  }

  private void ended() {
    running = false;
    told.run();
  }

  /** Looks at what was found again, not for more. */
  void refresh() {
    asking.ask(window.again(vat, List.copyOf(rows)), this::replace, _ -> {});
  }

  private void replace(List<CrossingView> now) {
    for (int i = 0; i < rows.size(); i++) {
      var key = key(rows.get(i));
      var row = now.stream().filter(other -> other.key().equals(key)).findFirst().orElse(null);
      if (row != null && !row.equals(rows.get(i))) {
        rows.set(i, row);
      }
    }
    var keys = now.stream().map(CrossingView::key).toList();
    if (!stopped && !running) {
      rows.removeIf(row -> !keys.contains(key(row)));
    }
  }

  /** Nobody looks any more. */
  void stop() {
    stopped = true;
    running = false;
  }
}
