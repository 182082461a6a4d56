package vivarium.inspector.viewmodel.failure;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.FrameView;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.TurnOutcome;

/**
 * The failed turn somebody looks at: its stack, the method that is being fixed, and running it
 * again. Used on the user-interface thread only.
 */
public final class FailureModel {
  private final ObjectWindow objects;
  private final Asking asking;
  private final ReadOnlyObjectWrapper<FailedTurn> failure;
  private final ObservableList<FrameView> frames = FXCollections.observableArrayList();
  private final ObservableList<FrameView> framesReadOnly =
      FXCollections.unmodifiableObservableList(frames);
  private final ReadOnlyObjectWrapper<@Nullable FrameView> frame =
      new ReadOnlyObjectWrapper<>(this, "frame", null);
  private final BooleanProperty library = new SimpleBooleanProperty(this, "library", false);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
  private final ReadOnlyObjectWrapper<Fixed> fixed =
      new ReadOnlyObjectWrapper<>(this, "fixed", Fixed.NO);

  /** Whether a method was changed since the turn failed. */
  public enum Fixed {
    NO,
    YES
  }

  public FailureModel(ObjectWindow objects, FailedTurn failed, Executor uiThread) {
    this.objects = objects;
    asking = new Asking(uiThread);
    failure = new ReadOnlyObjectWrapper<>(this, "failure", failed);
    library.addListener(_ -> showFrames());
    showFrames();
  }

  /** The turn that failed; another one after it was run again and failed again. */
  public ReadOnlyObjectProperty<FailedTurn> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** The stack, innermost first; without the library's activations unless they are asked for. */
  public ObservableList<FrameView> frames() {
    return framesReadOnly;
  }

  /** Whether activations of the world's own library are shown too. */
  public BooleanProperty libraryProperty() {
    return library;
  }

  /** The activation somebody looks at; null when there is no stack. */
  public ReadOnlyObjectProperty<@Nullable FrameView> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  public void select(@Nullable FrameView chosen) {
    frame.set(chosen);
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Fixed> fixedProperty() {
    return fixed.getReadOnlyProperty();
  }

  /** Whether the selected activation's code can be changed in place. */
  public boolean canFix() {
    var chosen = frame.get();
    return chosen != null && chosen.holder() != null;
  }

  /** Replaces the method of the selected activation. */
  public void fix(String source, Consumer<TurnOutcome> handler) {
    var chosen = frame.get();
    if (chosen == null || chosen.holder() == null) {
      handler.accept(
          new TurnOutcome.Refused("This code belongs to no slot, so it cannot be changed here."));
      return;
    }
    asking.outcome(
        objects.changeSlot(chosen.holder(), chosen.selector(), source),
        outcome -> {
          if (outcome instanceof TurnOutcome.Done) {
            fixed.set(Fixed.YES);
          }
          handler.accept(outcome);
        });
  }

  /** Runs the same message again; a new failure takes the place of this one. */
  public void runAgain(Consumer<TurnOutcome> handler) {
    if (running.get()) {
      return;
    }
    running.set(true);
    asking.outcome(objects.retry(failure.get().id()), outcome -> ranAgain(outcome, handler));
  }

  private void ranAgain(TurnOutcome outcome, Consumer<TurnOutcome> handler) {
    running.set(false);
    if (outcome instanceof TurnOutcome.Failed(var again)) {
      failure.set(again);
      fixed.set(Fixed.NO);
      showFrames();
    }
    handler.accept(outcome);
  }

  private void showFrames() {
    var all = failure.get().frames();
    var own = all.stream().filter(each -> !each.library()).toList();
    frames.setAll(library.get() || own.isEmpty() ? all : own);
    if (!frames.contains(frame.get())) {
      frame.set(firstOwn(frames));
    }
  }

  private static @Nullable FrameView firstOwn(List<FrameView> shown) {
    return shown.stream()
        .filter(each -> !each.library())
        .findFirst()
        .orElse(shown.isEmpty() ? null : shown.getFirst());
  }
}
