package vivarium.inspector.viewmodel.time;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.ForgetView;
import vivarium.inspector.viewmodel.HistoryWindow;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;

/**
 * Forgetting an object for good: what would be lost, then doing it. It is the one deed that cannot
 * be undone, so nothing is done before what it means was shown. Used on the user-interface thread
 * only.
 */
public final class ForgetModel {
  /** What is said in the place of an object if a person gives no other reason. */
  public static final String REASON = "This was forgotten for good.";

  private final HistoryWindow history;
  private final ObjectRef ref;
  private final Asking asking;
  private final ReadOnlyObjectWrapper<Loadable<ForgetView>> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", Loadable.loading());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  public ForgetModel(HistoryWindow history, ObjectRef ref, Executor uiThread) {
    this.history = history;
    this.ref = ref;
    asking = new Asking(uiThread);
    asking.ask(
        history.previewForget(ref),
        found -> preview.set(Loadable.loaded(found)),
        message -> preview.set(Loadable.unavailable(message)));
  }

  /** What is lost by it. */
  public ReadOnlyObjectProperty<Loadable<ForgetView>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Whether it is being done: every file that has a trace of it is written anew. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Why it could not be done; empty while there is no such reason. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /**
   * Does it, if what it means was shown.
   *
   * @param reason what is said in its place; {@link #REASON} if blank
   * @param done called when nothing of it is left
   */
  public void confirm(String reason, Runnable done) {
    if (running.get() || !(preview.get() instanceof Loadable.Loaded<ForgetView>)) {
      return;
    }
    running.set(true);
    trouble.set("");
    asking.ask(
        history.forget(ref, reason.isBlank() ? REASON : reason.strip()),
        _ -> {
          running.set(false);
          done.run();
        },
        message -> {
          running.set(false);
          trouble.set(message);
        });
  }
}
