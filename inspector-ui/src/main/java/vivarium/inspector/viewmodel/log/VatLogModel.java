package vivarium.inspector.viewmodel.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.EventBatch;
import vivarium.inspector.viewmodel.FormerObject;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.LogLine;
import vivarium.inspector.viewmodel.LogStretch;
import vivarium.inspector.viewmodel.LogWindow;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.Subscription;
import vivarium.inspector.viewmodel.TurnDetail;

/**
 * The log of one vat as far as it was fetched, and all about the chosen turn. Live until it is
 * closed: new turns come in at the top, earlier ones when somebody goes to them. Used on the
 * user-interface thread only.
 */
public final class VatLogModel implements AutoCloseable {
  /** Turns fetched at a time. */
  static final int PAGE_TURNS = 200;

  /** With fewer lines than this that match a filter, earlier turns are looked at too. */
  private static final int MATCHES_MIN = 40;

  private final LogWindow log;
  private final String vat;
  private final Asking pages;
  private final Asking details;
  private final Asking former;
  private final Subscription subscription;
  private final ObservableList<LogLine> all = FXCollections.observableArrayList();
  private final FilteredList<LogLine> shown = new FilteredList<>(all);
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading", false);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyObjectWrapper<Loadable<TurnDetail>> detail =
      new ReadOnlyObjectWrapper<>(this, "detail", Loadable.idle());
  private final ReadOnlyObjectWrapper<@Nullable Loadable<FormerObject>> object =
      new ReadOnlyObjectWrapper<>(this, "object", null);
  private long next = Long.MAX_VALUE;
  private boolean asking;
  private boolean newTurns;

  public VatLogModel(LogWindow log, String vat, LiveEvents events, Executor uiThread) {
    this.log = log;
    this.vat = vat;
    pages = new Asking(uiThread);
    details = Asking.latest(uiThread);
    former = Asking.latest(uiThread);
    subscription = events.listen(this::happened);
    filter.addListener(_ -> filtered());
    loadEarlier();
  }

  public String vat() {
    return vat;
  }

  /** The turns fetched so far that match the filter, newest first. */
  public ObservableList<LogLine> lines() {
    return shown;
  }

  /** How many turns were fetched so far. */
  public int fetched() {
    return all.size();
  }

  /** Words that a line must have to be shown. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** Whether turns are on their way. */
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** Why there is nothing to read; empty while all is well. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** All about the chosen turn. */
  public ReadOnlyObjectProperty<Loadable<TurnDetail>> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /** An object as it was, if one is looked at; otherwise null. */
  public ReadOnlyObjectProperty<@Nullable Loadable<FormerObject>> objectProperty() {
    return object.getReadOnlyProperty();
  }

  /** Whether there are turns before the last one here. */
  public boolean hasEarlier() {
    return next > 0;
  }

  /** Fetches the turns before the last one here. */
  public void loadEarlier() {
    if (!asking && next > 0) {
      ask(next, this::earlierArrived);
    }
  }

  /** Chooses a turn. */
  public void choose(long turn) {
    closeObject();
    detail.set(Loadable.loading());
    details.ask(
        log.turn(vat, turn),
        found -> detail.set(Loadable.loaded(found)),
        message -> detail.set(Loadable.unavailable(message)));
  }

  /** Chooses none. */
  public void chooseNone() {
    closeObject();
    details.forget();
    detail.set(Loadable.idle());
  }

  /** Looks at an object as it was right after a turn. */
  public void look(ObjectRef ref, long turn) {
    object.set(Loadable.loading());
    former.ask(
        log.objectAt(ref, turn),
        found -> object.set(Loadable.loaded(found)),
        message -> object.set(Loadable.unavailable(message)));
  }

  /** Looks at the turn again. */
  public void closeObject() {
    former.forget();
    object.set(null);
  }

  /** Follows the vat no longer. */
  @Override
  public void close() {
    subscription.close();
  }

  // ---- pages

  private void ask(long before, Consumer<LogStretch> arrived) {
    asking = true;
    loading.set(true);
    pages.ask(
        log.turns(vat, before, PAGE_TURNS),
        stretch -> {
          answered();
          arrived.accept(stretch);
          if (newTurns) {
            loadNewer();
          }
        },
        message -> {
          answered();
          next = 0;
          trouble.set(message);
        });
  }

  private void answered() {
    asking = false;
    loading.set(false);
  }

  private void earlierArrived(LogStretch stretch) {
    all.addAll(stretch.lines());
    next = stretch.next();
    searchOn();
  }

  private void loadNewer() {
    if (asking) {
      newTurns = true;
      return;
    }
    newTurns = false;
    ask(Long.MAX_VALUE, this::newestArrived);
  }

  /** Puts in front what is new; where more happened than was fetched, begins anew. */
  private void newestArrived(LogStretch stretch) {
    long known = all.isEmpty() ? 0 : all.getFirst().turn();
    var fresh = new ArrayList<LogLine>();
    for (var line : stretch.lines()) {
      if (line.turn() > known) {
        fresh.add(line);
      }
    }
    boolean gap = fresh.size() == stretch.lines().size() && stretch.next() > 0;
    if (gap || all.isEmpty()) {
      all.setAll(stretch.lines());
      next = stretch.next();
    } else {
      all.addAll(0, fresh);
      markTakenBack(stretch.lines());
    }
    searchOn();
  }

  /** A turn that was taken back meanwhile says so. */
  private void markTakenBack(List<LogLine> newest) {
    int at = 0;
    for (var line : newest) {
      while (at < all.size() && all.get(at).turn() > line.turn()) {
        at++;
      }
      if (at < all.size() && all.get(at).turn() == line.turn() && !all.get(at).equals(line)) {
        all.set(at, line);
      }
    }
  }

  private void happened(EventBatch batch) {
    if (batch.overflow()
        || batch.turns().stream().anyMatch(finished -> finished.turn().vat().equals(vat))) {
      loadNewer();
    }
  }

  // ---- the filter

  private void filtered() {
    var words = filter.get().strip().toLowerCase(Locale.ROOT);
    shown.setPredicate(words.isEmpty() ? null : line -> line.says(words));
    searchOn();
  }

  private void searchOn() {
    if (!filter.get().isBlank() && shown.size() < MATCHES_MIN) {
      loadEarlier();
    }
  }
}
