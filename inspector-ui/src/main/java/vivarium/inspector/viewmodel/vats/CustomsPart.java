package vivarium.inspector.viewmodel.vats;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.CrossingView.Direction;
import vivarium.inspector.viewmodel.CustomsCount;
import vivarium.inspector.viewmodel.CustomsPage;
import vivarium.inspector.viewmodel.CustomsWindow;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.inspect.PagedList;

/**
 * The references that cross the border of a vat one way.
 *
 * <p>They are counted stretch by stretch; where a page begins is all that is kept of a count, and
 * rows are there for pages that somebody looks at. After a change the pages in sight are read again
 * at once, and counting begins again when the count before has ended. Used on the user-interface
 * thread only.
 */
final class CustomsPart {
  private final CustomsWindow window;
  private final String vat;
  private final Direction way;
  private final Asking asking;
  private final PagedList<CrossingView> rows;
  private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper(this, "count", 0);

  /** Where pages begin; the first does at the beginning, counted or not. */
  private List<String> pages = List.of("");

  private List<String> counted = new ArrayList<>();
  private long countedRows;
  private boolean counting;
  private boolean stale;
  private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper(this, "whole", false);
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
  private String trouble = "";

  CustomsPart(CustomsWindow window, String vat, Direction way, Executor uiThread) {
    this.window = window;
    this.vat = vat;
    this.way = way;
    asking = new Asking(uiThread);
    rows = new PagedList<>(0, CustomsWindow.PAGE_ROWS, asking, this::page);
    recount();
  }

  Direction way() {
    return way;
  }

  PagedList<CrossingView> rows() {
    return rows;
  }

  /** How many there are, as far as they were counted. */
  ReadOnlyLongProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Whether all were counted at least once. */
  ReadOnlyBooleanProperty wholeProperty() {
    return whole.getReadOnlyProperty();
  }

  /** How many there are, as people read it: 12,481 of them; 12,481… so far; ? if none can tell. */
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** Why they cannot be counted; empty if they can. */
  String trouble() {
    return trouble;
  }

  private CompletableFuture<Answer<List<CrossingView>>> page(long from, int rowsMax) {
    int number = (int) (from / CustomsWindow.PAGE_ROWS);
    if (number >= pages.size()) {
      return CompletableFuture.completedFuture(Answer.given(List.of()));
    }
    return window
        .page(vat, way, pages.get(number))
        .thenApply(answer -> answer.map(CustomsPage::rows));
  }

  /** Looks again. */
  void refresh() {
    rows.refresh();
    recount();
  }

  private void recount() {
    stale = counting;
    if (!counting) {
      counting = true;
      counted = new ArrayList<>();
      countedRows = 0;
      countOn("");
    }
  }

  private void countOn(String from) {
    asking.ask(
        window.count(vat, way, from, countedRows, whole.get()), this::counted, this::refused);
  }

  private void counted(CustomsCount stretch) {
    counted.addAll(stretch.pages());
    countedRows += stretch.rows();
    boolean ended = stretch.next().isEmpty();
    if (ended || !whole.get()) {
      show();
    }
    if (ended) {
      whole.set(true);
      ended("");
    } else {
      countOn(stretch.next());
    }
  }

  /** While they are counted for the first time, those that are counted can be looked at. */
  private void show() {
    boolean moved = !pages.equals(counted);
    pages = counted.isEmpty() ? List.of("") : List.copyOf(counted);
    rows.resize(countedRows);
    count.set(countedRows);
    words.set(Words.count(countedRows) + "…");
    if (moved && whole.get()) {
      rows.refresh();
    }
  }

  private void refused(String why) {
    ended(why);
  }

  private void ended(String why) {
    counting = false;
    trouble = why;
    words.set(why.isEmpty() ? Words.count(count.get()) : "?");
    if (stale) {
      recount();
    }
  }
}
