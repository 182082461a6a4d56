package vivarium.inspector.viewmodel.vats;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.CrossingView.Direction;
import vivarium.inspector.viewmodel.CustomsWindow;
import vivarium.inspector.viewmodel.EventBatch;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Subscription;
import vivarium.inspector.viewmodel.Words;

/**
 * The c-list of one vat, live until it is closed: one of its three parts, or what was found in it.
 * However long it is, only what is in sight is read. Used on the user-interface thread only.
 */
public final class CustomsModel implements AutoCloseable {
  private final CustomsWindow window;
  private final String vat;
  private final Executor uiThread;
  private final Subscription subscription;
  private final Map<Direction, CustomsPart> parts = new EnumMap<>(Direction.class);
  private final ObjectProperty<Direction> way =
      new SimpleObjectProperty<>(this, "way", Direction.EXPORT);
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final ReadOnlyObjectWrapper<ObservableList<@Nullable CrossingView>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows");
  private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper(this, "standing", "");
  private @Nullable CustomsSearch search;

  /**
   * @param way the part to begin with
   * @param filter the words to begin with; may be empty
   */
  public CustomsModel(
      CustomsWindow window,
      String vat,
      Direction way,
      String filter,
      LiveEvents events,
      Executor uiThread) {
    this.window = window;
    this.vat = vat;
    this.uiThread = uiThread;
    this.way.set(way);
    this.filter.set(filter);
    for (var each : Direction.values()) {
      var part = new CustomsPart(window, vat, each, uiThread);
      parts.put(each, part);
      part.wordsProperty().addListener(_ -> tell());
    }
    subscription = events.listen(this::happened);
    this.way.addListener(_ -> choose());
    this.filter.addListener(_ -> choose());
    choose();
  }

  public String vat() {
    return vat;
  }

  /** Which part is shown. */
  public ObjectProperty<Direction> wayProperty() {
    return way;
  }

  /** Only rows that have these words somewhere are shown. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** What is shown; a row that has not come yet is null. */
  public ReadOnlyObjectProperty<ObservableList<@Nullable CrossingView>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** What a person should know of the rows: that they are looked for, or are not all. */
  public ReadOnlyStringProperty standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /** How many references there are one way. */
  public ReadOnlyStringProperty countProperty(Direction of) {
    return part(of).wordsProperty();
  }

  private CustomsPart part(Direction of) {
    var part = parts.get(of);
    if (part == null) {
      throw new IllegalStateException("every direction has a part");
    }
    return part;
  }

  /** Looks again. */
  public void refresh() {
    parts.values().forEach(CustomsPart::refresh);
    if (search != null) {
      search.refresh();
    }
  }

  /** What others hold changes with their turns too; the figures tell at a pace that people read. */
  private void happened(EventBatch batch) {
    if (batch.hasTurns() || batch.vats().isPresent()) {
      refresh();
    }
  }

  private void choose() {
    stopSearching();
    var words = filter.get().strip();
    if (words.isEmpty()) {
      rows.set(part(way.get()).rows());
    } else {
      search = new CustomsSearch(window, vat, way.get(), words, uiThread, this::tell);
      rows.set(search.rows());
    }
    tell();
  }

  private void stopSearching() {
    if (search != null) {
      search.stop();
      search = null;
    }
  }

  private void tell() {
    standing.set(search == null ? counted(part(way.get())) : searched(search));
  }

  private static String counted(CustomsPart part) {
    if (!part.trouble().isEmpty()) {
      return part.trouble();
    }
    return part.wholeProperty().get() ? emptyWords(part) : "Being counted…";
  }

  private static String emptyWords(CustomsPart part) {
    if (part.countProperty().get() > 0) {
      return "";
    }
    return switch (part.way()) {
      case EXPORT -> "Nothing of this vat was given out yet.";
      case IMPORT -> "This vat holds no object of another one.";
      case PROMISE -> "This vat waits for no answer, and nobody waits for one of its own.";
    };
  }

  private static String searched(CustomsSearch search) {
    if (search.isRunning()) {
      return "%s found so far; %s looked at…"
          .formatted(Words.count(search.rows().size()), Words.count(search.looked()));
    }
    if (search.hasEnough()) {
      return "The first %s are shown; say more of the one that you look for."
          .formatted(Words.count(search.rows().size()));
    }
    return search.rows().isEmpty() ? "Nothing has these words." : "";
  }

  /** Looks no more. */
  @Override
  public void close() {
    subscription.close();
    stopSearching();
  }
}
