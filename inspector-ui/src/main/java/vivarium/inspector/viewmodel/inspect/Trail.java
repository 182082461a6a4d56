package vivarium.inspector.viewmodel.inspect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.ObjectRef;

/** Where one has been, as a browser remembers it: back, forward, and a new branch cuts the rest. */
final class Trail {
  private static final int STEPS_MAX = 200;

  private final List<ObjectRef> steps = new ArrayList<>();
  private int at = -1;

  void visit(ObjectRef ref) {
    if (ref.equals(current())) {
      return;
    }
    steps.subList(at + 1, steps.size()).clear();
    if (steps.size() == STEPS_MAX) {
      steps.removeFirst();
    }
    steps.add(ref);
    at = steps.size() - 1;
  }

  @Nullable ObjectRef current() {
    return at < 0 ? null : steps.get(at);
  }

  boolean canGoBack() {
    return at > 0;
  }

  boolean canGoForward() {
    return at + 1 < steps.size();
  }

  /** The current step and its neighbours. */
  List<ObjectRef> near() {
    return steps.subList(Math.max(0, at - 1), Math.min(steps.size(), at + 2));
  }

  /**
   * Forgets where one has been in the past.
   *
   * @return where one is then: the last step before, or the first after; null if there is none
   */
  @Nullable ObjectRef leavePast() {
    int before = (int) steps.subList(0, at + 1).stream().filter(step -> !step.isPast()).count();
    steps.removeIf(ObjectRef::isPast);
    at = steps.isEmpty() ? -1 : Math.max(0, before - 1);
    return current();
  }

  ObjectRef back() {
    return steps.get(--at);
  }

  ObjectRef forward() {
    return steps.get(++at);
  }
}
