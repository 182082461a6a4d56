package vivarium.inspector.viewmodel.inspect;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.EventBatch;
import vivarium.inspector.viewmodel.Holders;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectVersion;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.TurnOutcome;

/**
 * One object seen in several ways, and the trail of objects seen before it. Live: follows the
 * object after each turn that may have changed it. Used on the user-interface thread only.
 */
public final class InspectorModel {
  /** So many holders and former states are fetched; more than anybody scrolls through. */
  public static final int ROWS_MAX = 500;

  private final ObjectWindow objects;
  private final Executor uiThread;
  private final Asking views;
  private final FacetAnswers answers;
  private final Asking changes;
  private final Trail trail = new Trail();
  private final EvaluatorModel evaluator;
  private final RecentObjects recent = new RecentObjects();

  private final ReadOnlyObjectWrapper<@Nullable ObjectRef> ref =
      new ReadOnlyObjectWrapper<>(this, "ref", null);
  private final ReadOnlyObjectWrapper<@Nullable ObjectView> view =
      new ReadOnlyObjectWrapper<>(this, "view", null);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
  private final ReadOnlyBooleanWrapper canGoForward =
      new ReadOnlyBooleanWrapper(this, "canGoForward");
  private final FacetChoice facets = new FacetChoice();
  private final ReadOnlyObjectWrapper<@Nullable ContentsModel> contents =
      new ReadOnlyObjectWrapper<>(this, "contents", null);

  public InspectorModel(ObjectWindow objects, LiveEvents events, Executor uiThread) {
    this.objects = objects;
    this.uiThread = uiThread;
    views = Asking.latest(uiThread);
    answers = new FacetAnswers(objects, uiThread);
    changes = new Asking(uiThread);
    evaluator = new EvaluatorModel(objects, uiThread);
    facets.chosen().addListener(_ -> loadFacet());
    events.listen(this::happened);
  }

  /** Shows an object, and puts it on the trail. */
  public void inspect(ObjectRef object) {
    trail.visit(object);
    show(object);
  }

  /** Shows an object this way. */
  public void inspect(ObjectRef object, Facet wanted) {
    facets.want(wanted);
    inspect(object);
  }

  public void back() {
    if (trail.canGoBack()) {
      show(trail.back());
    }
  }

  public void forward() {
    if (trail.canGoForward()) {
      show(trail.forward());
    }
  }

  /** Objects seen lately as they were then, the latest first. */
  public List<ObjectView> recent() {
    return recent.all();
  }

  /**
   * Names the object shown, those that one step back or forward leads to, and what the evaluator
   * answered.
   */
  public void claim(Consumer<ObjectRef> claimed) {
    trail.near().forEach(claimed);
    evaluator.claim(claimed);
  }

  /** Shows the last object that was seen as it is now, and none as it was. */
  public void leavePast() {
    var left = trail.leavePast();
    if (left != null) {
      show(left);
    } else if (ref.get() != null) {
      showNothing();
    }
  }

  private void showNothing() {
    canGoBack.set(false);
    canGoForward.set(false);
    views.forget();
    answers.forgetAll();
    ref.set(null);
    trouble.set("");
    contents.set(null);
    facets.clear();
    view.set(null);
  }

  /** Asks again for everything that is shown. */
  public void refresh() {
    var shown = ref.get();
    if (shown != null) {
      load(shown);
    }
  }

  /** The object shown or on its way; null when there is none. */
  public ReadOnlyObjectProperty<@Nullable ObjectRef> refProperty() {
    return ref.getReadOnlyProperty();
  }

  /** What is known of the object; null until it comes. */
  public ReadOnlyObjectProperty<@Nullable ObjectView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /** Why the object cannot be shown (any more); empty when it can. The last view stays, stale. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }

  /** The ways to look at this object. */
  public ObservableList<Facet> facets() {
    return facets.all();
  }

  /** The way it is looked at. */
  public ObjectProperty<Facet> facetProperty() {
    return facets.chosen();
  }

  /** The object's contents; another model after each change. */
  public ReadOnlyObjectProperty<@Nullable ContentsModel> contentsProperty() {
    return contents.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Loadable<Holders>> holdersProperty() {
    return answers.holders();
  }

  public ReadOnlyObjectProperty<Loadable<List<ObjectVersion>>> historyProperty() {
    return answers.history();
  }

  /** The object's full printString. */
  public ReadOnlyObjectProperty<Loadable<String>> printedProperty() {
    return answers.printed();
  }

  /** The way from the gatekeeper: why the object is alive. */
  public ReadOnlyObjectProperty<Loadable<List<PathStep>>> wayProperty() {
    return answers.way();
  }

  public EvaluatorModel evaluator() {
    return evaluator;
  }

  /** Asks why the object is alive, and shows who references it. */
  public void findWay() {
    var shown = ref.get();
    if (shown == null) {
      return;
    }
    facets.chosen().set(Facet.REFERENCES);
    answers.findWay(shown);
  }

  /** Changes what a slot holds: a method by its source, anything else by an expression. */
  public void accept(SlotView slot, String text, Consumer<TurnOutcome> handler) {
    change(
        object ->
            slot.source() == null
                ? objects.assign(object, slot.name(), text)
                : objects.changeSlot(object, slot.name(), text),
        handler);
  }

  /** Adds a slot, written as between the bars of an object literal. */
  public void addSlot(String source, Consumer<TurnOutcome> handler) {
    change(object -> objects.addSlot(object, source, ""), handler);
  }

  public void removeSlot(SlotView slot, Consumer<TurnOutcome> handler) {
    change(object -> objects.removeSlot(object, slot.name()), handler);
  }

  /** Makes the object what it was right after this turn. */
  public void restore(ObjectVersion version, Consumer<TurnOutcome> handler) {
    change(object -> objects.restore(object, version.turn().position()), handler);
  }

  private void change(
      Function<ObjectRef, CompletableFuture<TurnOutcome>> change, Consumer<TurnOutcome> handler) {
    var shown = ref.get();
    if (shown != null) {
      changes.outcome(change.apply(shown), handler);
    }
  }

  private void show(ObjectRef object) {
    canGoBack.set(trail.canGoBack());
    canGoForward.set(trail.canGoForward());
    if (!object.equals(ref.get())) {
      ref.set(object);
      answers.forgetAll();
    }
    load(object);
  }

  private void load(ObjectRef object) {
    views.ask(objects.view(object), this::arrived, this::refused);
  }

  private void arrived(ObjectView answer) {
    recent.saw(answer);
    var before = view.get();
    boolean another = before == null || !before.ref().equals(answer.ref());
    trouble.set("");
    contents.set(new ContentsModel(objects, answer.ref(), answer.contents(), uiThread));
    view.set(answer);
    facets.show(answer, another);
    loadFacet();
    answers.count(answer.ref());
  }

  private void refused(String message) {
    trouble.set(message);
    var stale = view.get();
    if (stale != null && !stale.ref().equals(ref.get())) {
      view.set(null);
      contents.set(null);
      facets.clear();
    }
  }

  private void happened(EventBatch batch) {
    var shown = ref.get();
    if (shown == null || !(batch.hasTurns() || batch.pastChanged())) {
      return;
    }
    if (batch.mayHaveChanged(shown)) {
      answers.forget();
      load(shown);
    } else if (facets.chosen().get() == Facet.REFERENCES && !shown.isPast()) {
      answers.findHolders(shown);
    }
  }

  private void loadFacet() {
    var shown = view.get();
    if (shown != null && facets.chosen().get() == Facet.PRINT) {
      answers.print(shown.ref());
    } else if (shown != null && facets.chosen().get() == Facet.REFERENCES) {
      answers.needHolders(shown.ref());
    }
  }
}
