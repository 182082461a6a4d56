package vivarium.inspector.viewmodel.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.SearchResults;
import vivarium.inspector.viewmodel.SearchScope;
import vivarium.inspector.viewmodel.Subscription;

/**
 * The search box: what is typed, what was found, and which line is selected.
 *
 * <p>Typing never waits: the world is asked a little after the last key, only the newest question's
 * answer is shown, and commands are found at once. Used on the user-interface thread only.
 */
public final class SearchModel {
  /** Shorter than the pause between two keys of somebody who is looking at the results. */
  static final Duration PAUSE = Duration.ofMillis(120);

  private static final int HITS_PER_CATEGORY_MAX = 20;

  private final ObjectWindow objects;
  private final Asking asking;
  private final Later later;
  private final MatchingCommands matching;
  private final Supplier<List<SearchItem.Recent>> recent;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<SearchItem> items = FXCollections.observableArrayList();
  private final ObservableList<SearchItem> itemsReadOnly =
      FXCollections.unmodifiableObservableList(items);
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
  private final ReadOnlyBooleanWrapper searching =
      new ReadOnlyBooleanWrapper(this, "searching", false);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyLongWrapper moment = new ReadOnlyLongWrapper(this, "moment", ObjectRef.NOW);
  private List<SearchHit> hits = List.of();
  private SearchHit.@Nullable Category first;
  private Subscription pending = () -> {};
  private Consumer<SearchItem> onChosen = _ -> {};

  /** Whether the selection was moved since the last key that changed the query. */
  private boolean moved;

  /** Whether the first result is to be taken as soon as it is there. */
  private boolean takesFirst;

  /**
   * @param commands what the window can do now
   * @param recent objects seen lately, the latest first
   */
  public SearchModel(
      ObjectWindow objects,
      Executor uiThread,
      Later later,
      Supplier<? extends List<? extends SearchItem>> commands,
      Supplier<List<SearchItem.Recent>> recent) {
    this.objects = objects;
    asking = Asking.latest(uiThread);
    this.later = later;
    matching = new MatchingCommands(commands);
    this.recent = recent;
    query.addListener(_ -> typed());
  }

  /** Begins anew, with nothing typed. */
  public void open() {
    open(ObjectRef.NOW);
  }

  /** Begins anew at a moment, with nothing typed. */
  public void open(long at) {
    open("", null, at);
  }

  /**
   * Begins anew with a query, this category before the others.
   *
   * @param at the moment of the past to search, or {@link ObjectRef#NOW}
   */
  public void open(String typed, SearchHit.@Nullable Category category, long at) {
    first = category;
    moment.set(at);
    hits = List.of();
    if (query.get().equals(typed)) {
      typed();
    } else {
      query.set(typed);
    }
  }

  public StringProperty queryProperty() {
    return query;
  }

  /** The moment of the past that is searched, or {@link ObjectRef#NOW}. */
  public ReadOnlyLongProperty momentProperty() {
    return moment.getReadOnlyProperty();
  }

  /** What was found, grouped. */
  public ObservableList<SearchItem> items() {
    return itemsReadOnly;
  }

  /** Index of the selected item, or -1 when there are none. */
  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The selected item; null when there is none. */
  public @Nullable SearchItem selectedItem() {
    int at = selected.get();
    return at < 0 || at >= items.size() ? null : items.get(at);
  }

  public ReadOnlyBooleanProperty searchingProperty() {
    return searching.getReadOnlyProperty();
  }

  /** Why nothing could be searched; empty while all is well. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Called with the item that was chosen. */
  public void setOnChosen(Consumer<SearchItem> handler) {
    onChosen = handler;
  }

  /**
   * Takes the selected item. While results are on their way and nobody has selected anything, what
   * is meant is the first of them: it is taken when they are there.
   */
  public void choose() {
    if (searching.get() && !moved) {
      takesFirst = true;
      return;
    }
    takesFirst = false;
    var item = selectedItem();
    if (item != null) {
      onChosen.accept(item);
    }
  }

  /** Nobody waits for results any more: the search was put away. */
  public void abandon() {
    takesFirst = false;
  }

  /** Selects one item, as a person does. */
  public void select(int index) {
    moved = true;
    selectAt(index);
  }

  private void selectAt(int index) {
    selected.set(items.isEmpty() ? -1 : Math.clamp(index, 0, items.size() - 1));
  }

  /** Moves the selection; from the last to the first and back. */
  public void move(int steps) {
    if (!items.isEmpty()) {
      moved = true;
      selected.set(Math.floorMod(selected.get() + steps, items.size()));
    }
  }

  /** Moves the selection to the first item of the next or previous group. */
  public void moveGroup(boolean onward) {
    if (items.isEmpty()) {
      return;
    }
    int at = Math.max(0, selected.get());
    int step = onward ? 1 : -1;
    int next = at;
    do {
      next = Math.floorMod(next + step, items.size());
    } while (next != at && !isFirstOfGroup(next));
    moved = true;
    selected.set(next);
  }

  private boolean isFirstOfGroup(int index) {
    return index == 0 || !items.get(index).group().equals(items.get(index - 1).group());
  }

  private void typed() {
    pending.close();
    asking.forget();
    moved = false;
    takesFirst = false;
    trouble.set("");
    var words = query.get().strip();
    if (words.isEmpty() || MatchingCommands.areMeant(words)) {
      hits = List.of();
      searching.set(false);
      show();
      return;
    }
    searching.set(true);
    show();
    pending = later.run(PAUSE, () -> search(words));
  }

  private void search(String words) {
    asking.ask(
        objects.search(words, SearchScope.worldAt(moment.get()), HITS_PER_CATEGORY_MAX),
        this::arrived,
        message -> {
          searching.set(false);
          takesFirst = false;
          trouble.set(message);
        });
  }

  private void arrived(SearchResults results) {
    searching.set(false);
    hits = results.hits();
    show();
    if (takesFirst) {
      choose();
    }
  }

  private void show() {
    var words = query.get().strip();
    var found = new ArrayList<SearchItem>();
    if (words.isEmpty()) {
      recent.get().stream().filter(item -> item.ref().moment() == moment.get()).forEach(found::add);
      found.addAll(matching.all());
    } else {
      hits.stream().sorted(order()).map(SearchItem.Found::new).forEach(found::add);
      found.addAll(matching.of(words));
    }
    items.setAll(found);
    selectAt(0);
  }

  /** Stable, so the best of each category stays first in it. */
  private Comparator<SearchHit> order() {
    return Comparator.comparing((SearchHit hit) -> hit.category() != first)
        .thenComparing(SearchHit::category);
  }
}
