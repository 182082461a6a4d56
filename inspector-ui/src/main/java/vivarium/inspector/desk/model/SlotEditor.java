package vivarium.inspector.desk.model;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.TurnOutcome;

/**
 * A text being edited in an outliner, to be accepted or cancelled.
 *
 * <p>What a person typed is theirs: no refresh, no syntax error and no failed turn takes it away.
 * If what they edit changes meanwhile, the editor is marked {@linkplain #staleProperty stale} and
 * goes on; accepting then overwrites, cancelling takes over the change.
 */
public final class SlotEditor {
  private final EditTarget target;
  private final DeskContext context;
  private final Function<String, CompletableFuture<TurnOutcome>> save;
  private final Owner owner;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty", false);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale", false);
  private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", null);
  private final DoubleProperty height = new SimpleDoubleProperty(this, "height", RowMetrics.EDITOR);
  private String original;
  private boolean open = true;
  private boolean focusWanted = true;

  /** Who an editor belongs to. */
  interface Owner {
    /** The world is being asked. */
    void asked(SlotEditor editor);

    /** What was typed is true now. */
    void accepted(SlotEditor editor);

    /** The editor is no longer wanted. Called once. */
    void closed(SlotEditor editor);

    /** Its node turned out to be taller or less tall. */
    void resized();
  }

  /**
   * An editor for a text.
   *
   * @param original the text to begin with
   * @param save asks the world to make the text true
   * @param owner hears what becomes of it
   */
  SlotEditor(
      EditTarget target,
      String original,
      DeskContext context,
      Function<String, CompletableFuture<TurnOutcome>> save,
      Owner owner) {
    this.target = target;
    this.original = original;
    this.context = context;
    this.save = save;
    this.owner = owner;
    text.set(original);
    text.addListener(_ -> textChanged());
    if (target instanceof EditTarget.Method) {
      height.set(RowMetrics.source(original));
    }
    height.addListener(_ -> owner.resized());
  }

  public EditTarget target() {
    return target;
  }

  public StringProperty textProperty() {
    return text;
  }

  /** Whether the text differs from what it began with. */
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  /** Whether it was accepted and the world has not answered yet. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether what is edited has become something else since. */
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /** Why the last accept came to nothing, until the text changes. */
  public ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** How tall its node turned out to be. */
  public DoubleProperty heightProperty() {
    return height;
  }

  /** What a person sees of it when they cancel. */
  public String original() {
    return original;
  }

  /** Asks the world to make the text true; the editor closes when it has, and stays if not. */
  public void accept() {
    if (busy.get()) {
      return;
    }
    if (!dirty.get() && !stale.get()) {
      closeUnlessMethod();
      return;
    }
    busy.set(true);
    owner.asked(this);
    var accepted = text.get();
    context.outcome(save.apply(accepted), outcome -> answered(accepted, outcome));
  }

  private void answered(String accepted, TurnOutcome outcome) {
    busy.set(false);
    var found = Trouble.of(outcome);
    if (!open) {
      context.report(outcome);
    } else if (found != null) {
      trouble.set(found);
    } else {
      original = accepted;
      stale.set(false);
      textChanged();
      owner.accepted(this);
      closeUnlessMethod();
    }
  }

  /** Gives up what was typed. A method's editor first goes back to the method, then closes. */
  public void cancel() {
    boolean revert = target instanceof EditTarget.Method && (dirty.get() || stale.get());
    stale.set(false);
    text.set(original);
    trouble.set(null);
    if (!revert) {
      close();
    }
  }

  /** Shows the failed turn that the trouble came from, if it came from one. */
  public void showFailure() {
    if (trouble.get() instanceof Trouble.Failure(var turn)) {
      context.host().showFailure(turn);
    }
  }

  /** Whether the keyboard should go to it; true once, for it was opened to type into. */
  public boolean takeFocusWish() {
    boolean wanted = focusWanted;
    focusWanted = false;
    return wanted;
  }

  /** The keyboard should go to it when it is shown, or should not. */
  void wishFocus(boolean wanted) {
    focusWanted = wanted;
  }

  /** What is edited is now this: takes it over if nothing was typed, else becomes stale. */
  void originalChanged(String now) {
    if (now.equals(original)) {
      return;
    }
    boolean untouched = !dirty.get();
    original = now;
    if (untouched) {
      text.set(now);
    } else {
      stale.set(!text.get().equals(now));
    }
    dirty.set(!text.get().equals(original));
  }

  private void textChanged() {
    dirty.set(!text.get().equals(original));
    trouble.set(null);
  }

  /** There is nothing to save. A method's source stays in sight until its row is closed. */
  private void closeUnlessMethod() {
    if (!(target instanceof EditTarget.Method)) {
      close();
    }
  }

  private void close() {
    if (open) {
      open = false;
      owner.closed(this);
    }
  }
}
