package vivarium.inspector.desk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.ElementWindow;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.PastView;

/** The copy of an object that an outliner shows, renewed when asked; knows what was renewed. */
final class LiveCopy {
  private final ObjectRef ref;
  private final DeskContext context;
  private final Expansion expansion;
  private final Runnable onArrival;
  private final ReadOnlyObjectWrapper<OutlinerViewModel.State> state =
      new ReadOnlyObjectWrapper<>(this, "state", OutlinerViewModel.State.LOADING);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private final ReadOnlyObjectWrapper<@Nullable ObjectView> view =
      new ReadOnlyObjectWrapper<>(this, "view", null);
  private Freshness fresh = Freshness.NONE;
  private @Nullable ElementWindow elements;
  private final List<Consumer<ObjectView>> waiting = new ArrayList<>();
  private boolean asking;
  private boolean askAgain;

  /**
   * A copy that has not come yet.
   *
   * @param expansion says which elements of a vector are wanted
   * @param onArrival called after each new copy
   */
  LiveCopy(ObjectRef ref, DeskContext context, Expansion expansion, Runnable onArrival) {
    this.ref = ref;
    this.context = context;
    this.expansion = expansion;
    this.onArrival = onArrival;
  }

  ReadOnlyObjectProperty<OutlinerViewModel.State> state() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable ObjectView> view() {
    return view.getReadOnlyProperty();
  }

  @Nullable ElementWindow elements() {
    return elements;
  }

  /** The moment of the past at which the object is seen, in words; empty for what is now. */
  String asOf() {
    var shown = view.get();
    var label = shown == null ? "" : shown.asOf();
    return ref.isPast() && label.isEmpty() ? PastView.label(ref.moment(), "") : label;
  }

  /** What the last renewal changed. */
  Freshness fresh() {
    return fresh;
  }

  /** Asks for the object as it is now. Asking again while waiting asks once more afterwards. */
  void refresh() {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    context.ask(context.objects().view(ref), this::elementsOf, this::refused);
  }

  /** Calls with the copy there is, or with the first one once it has come. */
  void whenLoaded(Consumer<ObjectView> work) {
    var now = view.get();
    if (now == null) {
      waiting.add(work);
    } else {
      work.accept(now);
    }
  }

  private void refused(String why) {
    message.set(why);
    state.set(OutlinerViewModel.State.GONE);
    answered();
  }

  private void elementsOf(ObjectView now) {
    if (now.contents() instanceof Contents.Elements(long count) && count > 0) {
      long lastWindow = (count - 1) / Expansion.ELEMENTS * Expansion.ELEMENTS;
      expansion.setFirstElement(Math.min(expansion.firstElement(), lastWindow));
      context.ask(
          context.objects().elements(ref, expansion.firstElement(), Expansion.ELEMENTS),
          window -> show(now, window),
          _ -> show(now, elements));
    } else {
      show(now, null);
    }
  }

  private void show(ObjectView now, @Nullable ElementWindow nowElements) {
    var before = view.get();
    if (before != null) {
      fresh = fresh.next(before, now, elements, nowElements);
    }
    elements = nowElements;
    message.set("");
    view.set(now);
    state.set(OutlinerViewModel.State.PRESENT);
    onArrival.run();
    var first = List.copyOf(waiting);
    waiting.clear();
    first.forEach(work -> work.accept(now));
    answered();
  }

  private void answered() {
    asking = false;
    if (askAgain) {
      askAgain = false;
      refresh();
    }
  }
}
