package vivarium.inspector.viewmodel.past;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.EventBatch;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PastView;
import vivarium.inspector.viewmodel.PastWindow;

/**
 * The moment of the past at which somebody looks, if any. One at a time has a bar over the desk;
 * objects of an earlier one may still lie there. Used on the user-interface thread only.
 */
public final class PastModel {
  private final PastWindow past;
  private final Asking asking;
  private final Consumer<String> troubles;
  private final ReadOnlyObjectWrapper<@Nullable PastView> view =
      new ReadOnlyObjectWrapper<>(this, "view", null);
  private final ReadOnlyStringWrapper lost = new ReadOnlyStringWrapper(this, "lost", "");

  /**
   * @param troubles told why a moment cannot be looked at
   */
  public PastModel(
      PastWindow past, LiveEvents events, Consumer<String> troubles, Executor uiThread) {
    this.past = past;
    this.troubles = troubles;
    asking = Asking.latest(uiThread);
    events.listen(this::happened);
  }

  /** What was there at the moment that is looked at; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable PastView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /** Why nothing more of the moment can be seen; empty while it can. */
  public ReadOnlyStringProperty lostProperty() {
    return lost.getReadOnlyProperty();
  }

  /** The moment that is looked at; {@link ObjectRef#NOW} while there is none. */
  public long moment() {
    var shown = view.get();
    return shown == null ? ObjectRef.NOW : shown.moment();
  }

  /**
   * Looks at a moment.
   *
   * @param then called when it is known what was there
   */
  public void look(long moment, Consumer<PastView> then) {
    asking.ask(
        past.world(moment),
        found -> {
          lost.set("");
          view.set(found);
          then.accept(found);
        },
        troubles);
  }

  /** Looks at what is, and no more at what was. */
  public void leave() {
    asking.forget();
    view.set(null);
    lost.set("");
  }

  private void happened(EventBatch batch) {
    if (batch.pastChanged() && view.get() != null) {
      asking.ask(past.world(moment()), view::set, lost::set);
    }
  }
}
