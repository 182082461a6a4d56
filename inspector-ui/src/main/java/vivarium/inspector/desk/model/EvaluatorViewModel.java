package vivarium.inspector.desk.model;

import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PendingOutcome;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.ValueView;

/**
 * A place to ask one object something in its own language: {@code self} is the object.
 *
 * <p><em>Get it</em> opens what was answered, <em>Do it</em> only shows it. An error is shown below
 * the expression, which stays.
 */
public final class EvaluatorViewModel {
  private final ObjectRef self;
  private final DeskContext context;
  private final ExpressionHistory history;
  private final Consumer<ValueView> opener;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private final ReadOnlyObjectWrapper<@Nullable ValueView> result =
      new ReadOnlyObjectWrapper<>(this, "result", null);
  private final ReadOnlyStringWrapper output = new ReadOnlyStringWrapper(this, "output", "");
  private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", null);
  private final DoubleProperty height =
      new SimpleDoubleProperty(this, "height", RowMetrics.EVALUATOR);

  /** Place in the history while walking through it, or -1 when not. */
  private int place = -1;

  private String unfinished = "";
  private @Nullable PendingOutcome underWay;
  private boolean focusWanted;

  /**
   * An evaluator.
   *
   * @param opener shows an answer that has an identity as an outliner of its own
   */
  EvaluatorViewModel(
      ObjectRef self, DeskContext context, ExpressionHistory history, Consumer<ValueView> opener) {
    this.self = self;
    this.context = context;
    this.history = history;
    this.opener = opener;
    text.addListener(_ -> trouble.set(null));
  }

  public StringProperty textProperty() {
    return text;
  }

  /** Whether a turn is under way. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** The last answer, until the next question. */
  public ReadOnlyObjectProperty<@Nullable ValueView> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** What the code printed on its way to the last answer; empty when it printed nothing. */
  public ReadOnlyStringProperty outputProperty() {
    return output.getReadOnlyProperty();
  }

  /** Why there was no answer, until the text changes. */
  public ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** How tall its node turned out to be. */
  public DoubleProperty heightProperty() {
    return height;
  }

  /** Whether the keyboard should go to it; true once after it was opened. */
  public boolean takeFocusWish() {
    boolean wanted = focusWanted;
    focusWanted = false;
    return wanted;
  }

  /** The keyboard should go to it when it is shown. */
  void wishFocus() {
    focusWanted = true;
  }

  /** Evaluates the source and opens the answer. */
  public void getIt(String source) {
    evaluate(source, this::open);
  }

  /** Evaluates the source and shows the answer as text. */
  public void doIt(String source) {
    evaluate(source, _ -> {});
  }

  /** Ends the turn that is under way, or has it not begin. */
  public void interrupt() {
    if (underWay != null) {
      underWay.interrupt();
    }
  }

  /** Opens the last answer, if it has an identity. */
  public void openResult() {
    var answer = result.get();
    if (answer != null) {
      open(answer);
    }
  }

  /** Puts the expression before this one into the text. */
  public void previous() {
    if (place < 0) {
      unfinished = text.get();
      place = history.size();
    }
    if (place > 0) {
      place--;
      text.set(history.get(place));
    }
  }

  /** Puts the expression after this one into the text, at last what was typed before. */
  public void next() {
    if (place < 0) {
      return;
    }
    place++;
    if (place < history.size()) {
      text.set(history.get(place));
    } else {
      place = -1;
      text.set(unfinished);
    }
  }

  /** Shows the failed turn that the trouble came from, if it came from one. */
  public void showFailure() {
    if (trouble.get() instanceof Trouble.Failure(var turn)) {
      context.host().showFailure(turn, outcome -> answered(outcome, _ -> {}));
    }
  }

  private void evaluate(String source, Consumer<ValueView> then) {
    if (busy.get() || source.isBlank()) {
      return;
    }
    history.add(source);
    place = -1;
    trouble.set(null);
    result.set(null);
    output.set("");
    busy.set(true);
    var asked = context.objects().evaluate(self, source);
    underWay = asked;
    context.outcome(asked, outcome -> answered(outcome, then));
  }

  private void answered(TurnOutcome outcome, Consumer<ValueView> then) {
    busy.set(false);
    underWay = null;
    trouble.set(Trouble.of(outcome));
    if (outcome instanceof TurnOutcome.Done(_, var value, var printed)) {
      output.set(printed);
      result.set(value);
      then.accept(value);
    }
  }

  private void open(ValueView value) {
    if (value.ref() != null) {
      opener.accept(value);
    }
  }
}
