package vivarium.inspector.viewmodel.time;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.DiffView;
import vivarium.inspector.viewmodel.HistoryWindow;
import vivarium.inspector.viewmodel.Loadable;

/** What differs between two moments. Used on the user-interface thread only. */
public final class DiffModel {
  private final HistoryWindow history;
  private final Asking asking;
  private final ReadOnlyObjectWrapper<Loadable<DiffView>> diff =
      new ReadOnlyObjectWrapper<>(this, "diff", Loadable.idle());

  public DiffModel(HistoryWindow history, Executor uiThread) {
    this.history = history;
    asking = Asking.latest(uiThread);
  }

  public ReadOnlyObjectProperty<Loadable<DiffView>> diffProperty() {
    return diff.getReadOnlyProperty();
  }

  /** Compares the states right after the turns at these two positions. */
  public void compare(long from, long to) {
    diff.set(Loadable.loading());
    asking.ask(
        history.diff(from, to),
        found -> diff.set(Loadable.loaded(found)),
        message -> diff.set(Loadable.unavailable(message)));
  }
}
