package vivarium.inspector.viewmodel.inspect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.PendingOutcome;
import vivarium.inspector.viewmodel.SyntaxTrouble;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.ValueView;

/**
 * Asks an object things in its own language, and remembers what was asked and answered. Used on the
 * user-interface thread only.
 */
public final class EvaluatorModel {
  /** Older exchanges are forgotten. */
  private static final int EXCHANGES_MAX = 100;

  private final ObjectWindow objects;
  private final Asking asking;
  private final ObservableList<Exchange> exchanges = FXCollections.observableArrayList();
  private final ObservableList<Exchange> exchangesReadOnly =
      FXCollections.unmodifiableObservableList(exchanges);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
  private final ReadOnlyObjectWrapper<@Nullable SyntaxTrouble> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", null);
  private final Set<PendingOutcome> waiting = new LinkedHashSet<>();

  /**
   * Something asked and what came of it. Syntax trouble is no exchange: it is shown in the source.
   *
   * @param vat where it was asked
   */
  public record Exchange(String vat, String source, TurnOutcome outcome) {}

  public EvaluatorModel(ObjectWindow objects, Executor uiThread) {
    this.objects = objects;
    asking = new Asking(uiThread);
  }

  /** What was asked and answered, the latest last. */
  public ObservableList<Exchange> exchanges() {
    return exchangesReadOnly;
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** What is wrong with the source asked last; null when nothing is. */
  public ReadOnlyObjectProperty<@Nullable SyntaxTrouble> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Runs the source for the object; {@code answered} gets the value, if there is one. */
  public void evaluate(ObjectRef self, String source, Consumer<ValueView> answered) {
    if (source.isBlank()) {
      return;
    }
    trouble.set(null);
    var asked = objects.evaluate(self, source);
    waiting.add(asked);
    running.set(true);
    asking.outcome(
        asked,
        outcome -> {
          waiting.remove(asked);
          arrived(self, source, outcome, answered);
        });
  }

  /** Ends all that was asked here and is not answered yet, also what has not begun. */
  public void interrupt() {
    List.copyOf(waiting).forEach(PendingOutcome::interrupt);
  }

  /** Names each object that was answered and can still be opened. */
  void claim(Consumer<ObjectRef> claimed) {
    for (var exchange : exchanges) {
      if (exchange.outcome() instanceof TurnOutcome.Done(long _, var value, var _)
          && value.ref() != null) {
        claimed.accept(value.ref());
      }
    }
  }

  /** The source asked {@code back} exchanges ago, from 1; null when there is none. */
  public @Nullable String earlier(int back) {
    int at = exchanges.size() - back;
    return at >= 0 && at < exchanges.size() ? exchanges.get(at).source() : null;
  }

  private void arrived(
      ObjectRef self, String source, TurnOutcome outcome, Consumer<ValueView> answered) {
    running.set(!waiting.isEmpty());
    if (outcome instanceof TurnOutcome.SyntaxFailed(var found)) {
      trouble.set(found);
      return;
    }
    if (exchanges.size() == EXCHANGES_MAX) {
      exchanges.removeFirst();
    }
    exchanges.add(new Exchange(self.vat(), source, outcome));
    if (outcome instanceof TurnOutcome.Done(long _, var value, var _)) {
      answered.accept(value);
    }
  }
}
