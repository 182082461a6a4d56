package vivarium.inspector.viewmodel.vats;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.RehearsalView;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.VatWindow;

/**
 * New code for a gatekeeper, until it is tried and taken. The code may be taken if a dry run of
 * just this text went well, or if the person says so all the same. Used on the user-interface
 * thread.
 */
public final class UpgradeModel {
  private final VatWindow window;
  private final String vat;
  private final Asking asking;
  private final Asking dryRuns;
  private final StringProperty code = new SimpleStringProperty(this, "code", "");
  private final BooleanProperty allTheSame = new SimpleBooleanProperty(this, "allTheSame", false);
  private final ReadOnlyObjectWrapper<Loadable<String>> current =
      new ReadOnlyObjectWrapper<>(this, "current", Loadable.loading());
  private final ReadOnlyObjectWrapper<Loadable<RehearsalView>> rehearsal =
      new ReadOnlyObjectWrapper<>(this, "rehearsal", Loadable.idle());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
  private final BooleanBinding allowed;

  public UpgradeModel(VatWindow window, String vat, Executor uiThread) {
    this.window = window;
    this.vat = vat;
    asking = new Asking(uiThread);
    dryRuns = Asking.latest(uiThread);
    code.addListener(_ -> codeChanged());
    allowed =
        Bindings.createBooleanBinding(
            () -> !running.get() && (isGreen() || allTheSame.get()),
            running,
            rehearsal,
            allTheSame);
    asking.ask(
        window.code(vat),
        text -> current.set(Loadable.loaded(text)),
        why -> current.set(Loadable.unavailable(why)));
  }

  public String vat() {
    return vat;
  }

  /** The new code. */
  public StringProperty codeProperty() {
    return code;
  }

  /** Whether the person wants it without a dry run that went well. */
  public BooleanProperty allTheSameProperty() {
    return allTheSame;
  }

  /** The code of the gatekeeper as it is, to begin with. */
  public ReadOnlyObjectProperty<Loadable<String>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** What the last dry run of this text said. */
  public ReadOnlyObjectProperty<Loadable<RehearsalView>> rehearsalProperty() {
    return rehearsal.getReadOnlyProperty();
  }

  /** Whether the upgrade itself is being done. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether it may be taken now. */
  public BooleanBinding allowed() {
    return allowed;
  }

  /** Tries the text as it is. */
  public void rehearse() {
    rehearsal.set(Loadable.loading());
    dryRuns.ask(
        window.rehearse(vat, code.get()),
        found -> rehearsal.set(Loadable.loaded(found)),
        why -> rehearsal.set(Loadable.unavailable(why)));
  }

  /** Takes the text as it is, if it may be. */
  public void upgrade(Consumer<TurnOutcome> then) {
    if (allowed.get()) {
      running.set(true);
      asking.outcome(
          window.upgrade(vat, code.get()),
          outcome -> {
            running.set(false);
            then.accept(outcome);
          });
    }
  }

  /** What was tried was another text. */
  private void codeChanged() {
    dryRuns.forget();
    rehearsal.set(Loadable.idle());
  }

  private boolean isGreen() {
    return rehearsal.get() instanceof Loadable.Loaded<RehearsalView>(var found) && found.works();
  }
}
