package vivarium.inspector.bridge.ask;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ObjectRef;

/** The vats that hold answers only because somebody may look at them. */
public final class ShownVats {
  private final Set<String> vats = ConcurrentHashMap.newKeySet();

  /** A turn of a vat has answered an object. */
  void answered(String vat) {
    vats.add(vat);
  }

  /** Tells those vats what of theirs is looked at; the others are not bothered. */
  public void claim(Requests requests, Set<ObjectRef> looked) {
    for (var vat : Set.copyOf(vats)) {
      // Before it is asked: what is answered meanwhile is remembered anew.
      vats.remove(vat);
      var ids =
          looked.stream()
              .filter(ref -> ref.vat().equals(vat))
              .map(ObjectRef::id)
              .collect(Collectors.toUnmodifiableSet());
      requests
          .look(vat, heap -> heap.memory().keepShown(ids) > 0 || heap.memory().holdsShown())
          .thenAccept(answer -> {
            if (answer instanceof Answer.Given<Boolean>(var held) && held) {
              vats.add(vat);
            }
          });
    }
  }
}
