package vivarium.inspector.viewmodel.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.HistoryWindow;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.RetentionView;

/** How much of the history is kept, and how to change that. On the user-interface thread only. */
public final class RetentionModel {
  private final HistoryWindow history;
  private final Asking asking;
  private final ReadOnlyObjectWrapper<Loadable<RetentionView>> view =
      new ReadOnlyObjectWrapper<>(this, "view", Loadable.loading());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
  private final ReadOnlyBooleanWrapper inVain = new ReadOnlyBooleanWrapper(this, "inVain", false);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  public RetentionModel(HistoryWindow history, Executor uiThread) {
    this.history = history;
    asking = new Asking(uiThread);
    asking.ask(
        history.retention(),
        found -> view.set(Loadable.loaded(found)),
        message -> view.set(Loadable.unavailable(message)));
  }

  /** What is kept now. */
  public ReadOnlyObjectProperty<Loadable<RetentionView>> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /** Whether something is being done about it. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether the last thinning found nothing that was old enough. */
  public ReadOnlyBooleanProperty inVainProperty() {
    return inVain.getReadOnlyProperty();
  }

  /** Why it could not be done; empty while there is no such reason. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /**
   * Keeps so much from now on.
   *
   * @param ages four words such as {@code 2d}
   */
  public void keep(RetentionView ages, Runnable done) {
    ask(history.keep(ages), done);
  }

  /**
   * Keeps so much from now on, and thins at once what is too old for that.
   *
   * @param ages four words such as {@code 2d}
   */
  public void thin(RetentionView ages, Runnable done) {
    ask(
        history.keep(ages),
        () -> {
          var before = view.get();
          ask(
              history.thin(),
              () -> {
                inVain.set(view.get().equals(before));
                done.run();
              });
        });
  }

  /** Takes the name from a moment. */
  public void deleteCheckpoint(String name, Runnable done) {
    begin();
    asking.ask(
        history.deleteCheckpoint(name),
        _ -> {
          running.set(false);
          done.run();
        },
        this::refused);
  }

  private void ask(CompletableFuture<Answer<RetentionView>> question, Runnable done) {
    begin();
    asking.ask(
        question,
        found -> {
          running.set(false);
          view.set(Loadable.loaded(found));
          done.run();
        },
        this::refused);
  }

  private void begin() {
    running.set(true);
    inVain.set(false);
    trouble.set("");
  }

  private void refused(String message) {
    running.set(false);
    trouble.set(message);
  }
}
