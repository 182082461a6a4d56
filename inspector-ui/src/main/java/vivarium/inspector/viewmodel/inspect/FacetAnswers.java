package vivarium.inspector.viewmodel.inspect;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.Holders;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectVersion;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.TurnOutcome;

/**
 * What is known about the object shown beside the object itself: who holds it, what it was, what it
 * prints, why it is alive. Each is asked for once, until it is forgotten.
 */
final class FacetAnswers {
  private final ObjectWindow objects;
  private final Asking holderQuestions;
  private final Asking historyQuestions;
  private final Asking printQuestions;
  private final Asking wayQuestions;
  private final ReadOnlyObjectWrapper<Loadable<Holders>> holders =
      new ReadOnlyObjectWrapper<>(this, "holders", Loadable.idle());
  private final ReadOnlyObjectWrapper<Loadable<List<ObjectVersion>>> history =
      new ReadOnlyObjectWrapper<>(this, "history", Loadable.idle());
  private final ReadOnlyObjectWrapper<Loadable<String>> printed =
      new ReadOnlyObjectWrapper<>(this, "printed", Loadable.idle());
  private final ReadOnlyObjectWrapper<Loadable<List<PathStep>>> way =
      new ReadOnlyObjectWrapper<>(this, "way", Loadable.idle());

  FacetAnswers(ObjectWindow objects, Executor uiThread) {
    this.objects = objects;
    holderQuestions = Asking.latest(uiThread);
    historyQuestions = Asking.latest(uiThread);
    printQuestions = Asking.latest(uiThread);
    wayQuestions = Asking.latest(uiThread);
  }

  ReadOnlyObjectProperty<Loadable<Holders>> holders() {
    return holders.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Loadable<List<ObjectVersion>>> history() {
    return history.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Loadable<String>> printed() {
    return printed.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Loadable<List<PathStep>>> way() {
    return way.getReadOnlyProperty();
  }

  /** The object may have changed: what is known of it beside the way to it holds no longer. */
  void forget() {
    holders.set(Loadable.idle());
    history.set(Loadable.idle());
    printed.set(Loadable.idle());
    holderQuestions.forget();
    historyQuestions.forget();
    printQuestions.forget();
  }

  /** Another object is shown. */
  void forgetAll() {
    way.set(Loadable.idle());
    wayQuestions.forget();
    forget();
  }

  /**
   * The figures on the tabs are fetched with the object; what they count comes with them. Who held
   * what was takes longer to find, so that is asked when somebody wants to see it.
   */
  void count(ObjectRef object) {
    if (!object.isPast()) {
      needHolders(object);
    }
    if (history.get() instanceof Loadable.Idle) {
      history.set(Loadable.loading());
      historyQuestions.ask(
          objects.history(object, InspectorModel.ROWS_MAX),
          versions -> history.set(Loadable.loaded(versions)),
          message -> history.set(Loadable.unavailable(message)));
    }
  }

  /** Finds who holds the object, if that is not known. */
  void needHolders(ObjectRef object) {
    if (holders.get() instanceof Loadable.Idle) {
      findHolders(object);
    }
  }

  void findHolders(ObjectRef object) {
    if (holders.get() instanceof Loadable.Idle) {
      holders.set(Loadable.loading());
    }
    holderQuestions.ask(
        objects.references(object, InspectorModel.ROWS_MAX),
        found -> holders.set(Loadable.loaded(found)),
        message -> holders.set(Loadable.unavailable(message)));
  }

  void findWay(ObjectRef object) {
    way.set(Loadable.loading());
    wayQuestions.ask(
        objects.whyAlive(object),
        steps -> way.set(Loadable.loaded(steps)),
        message -> way.set(Loadable.unavailable(message)));
  }

  void print(ObjectRef object) {
    if (printed.get() instanceof Loadable.Idle) {
      printed.set(Loadable.loading());
      printQuestions.outcome(objects.print(object), this::printArrived);
    }
  }

  private void printArrived(TurnOutcome outcome) {
    printed.set(
        switch (outcome) {
          case TurnOutcome.Done(long _, var value, var _) -> Loadable.loaded(value.text());
          case TurnOutcome.Failed(var failure) -> Loadable.unavailable(failure.message());
          case TurnOutcome.SyntaxFailed(var found) -> Loadable.unavailable(found.message());
          case TurnOutcome.Refused(var message) -> Loadable.unavailable(message);
        });
  }
}
