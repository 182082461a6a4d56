package vivarium.inspector.viewmodel.vats;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.CustomsView;
import vivarium.inspector.viewmodel.EventBatch;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.Subscription;
import vivarium.inspector.viewmodel.VatWindow;

/** The c-list of one vat, live until it is closed. Used on the user-interface thread only. */
public final class CustomsModel implements AutoCloseable {
  private final VatWindow window;
  private final String vat;
  private final Asking asking;
  private final Subscription subscription;
  private final ReadOnlyObjectWrapper<Loadable<CustomsView>> customs =
      new ReadOnlyObjectWrapper<>(this, "customs", Loadable.loading());
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final ObservableList<CrossingView> rows = FXCollections.observableArrayList();
  private boolean asked;
  private boolean stale;

  public CustomsModel(VatWindow window, String vat, LiveEvents events, Executor uiThread) {
    this.window = window;
    this.vat = vat;
    asking = new Asking(uiThread);
    subscription = events.listen(this::happened);
    filter.addListener(_ -> choose());
    refresh();
  }

  public String vat() {
    return vat;
  }

  public ReadOnlyObjectProperty<Loadable<CustomsView>> customsProperty() {
    return customs.getReadOnlyProperty();
  }

  /** Only rows that have these words somewhere are shown. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** What is shown. */
  public ObservableList<CrossingView> rows() {
    return rows;
  }

  /** Looks again. */
  public void refresh() {
    if (asked) {
      stale = true;
      return;
    }
    asked = true;
    stale = false;
    asking.ask(
        window.customs(vat),
        found -> arrived(Loadable.loaded(found)),
        why -> arrived(Loadable.unavailable(why)));
  }

  private void arrived(Loadable<CustomsView> found) {
    asked = false;
    if (!found.equals(customs.get())) {
      customs.set(found);
      choose();
    }
    if (stale) {
      refresh();
    }
  }

  /** What others hold changes with their turns too; the figures tell at a pace that people read. */
  private void happened(EventBatch batch) {
    if (batch.hasTurns() || batch.vats().isPresent()) {
      refresh();
    }
  }

  private void choose() {
    var all =
        customs.get() instanceof Loadable.Loaded<CustomsView>(var view)
            ? view.crossings()
            : List.<CrossingView>of();
    var words = filter.get().strip().toLowerCase(Locale.ROOT);
    rows.setAll(all.stream().filter(row -> text(row).contains(words)).toList());
  }

  private static String text(CrossingView row) {
    return (row.name()
            + " "
            + row.title()
            + " "
            + String.join(" ", row.others())
            + " "
            + directionWords(row)
            + " "
            + reachWords(row))
        .toLowerCase(Locale.ROOT);
  }

  /** Which way a reference crosses, in a word. */
  public static String directionWords(CrossingView row) {
    return switch (row.direction()) {
      case EXPORT -> "export";
      case IMPORT -> "import";
      case PROMISE -> "promise";
    };
  }

  /** How good a reference is, in a few words. */
  public static String reachWords(CrossingView row) {
    var words =
        switch (row.reach()) {
          case REACHABLE -> "reachable";
          case RECOGNIZABLE -> "recognizable only";
          case REVOKED -> "revoked";
          case ENDED -> "vat ended";
          case WAITING -> "waiting";
        };
    return row.pins() == 0 ? words : words + ", pinned";
  }

  /** Looks no more. */
  @Override
  public void close() {
    subscription.close();
  }
}
