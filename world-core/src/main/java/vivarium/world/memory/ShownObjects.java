package vivarium.world.memory;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.ObjectState;
import vivarium.world.object.WorldObject;

/**
 * Objects that nothing persistent refers to, by the numbers under which they were shown to somebody
 * outside.
 *
 * <p>One is held until whoever looks says twice that it is not among what they look at: it may have
 * been shown after the first was said. From then on its number leads to it as long as something
 * else has it, such as an object that is still looked at, and it is collected when nothing does.
 */
final class ShownObjects {
  private final Map<Long, WorldObject> held = new HashMap<>();
  private final Map<Long, WeakReference<WorldObject>> loose = new HashMap<>();
  private final Set<Long> unclaimed = new HashSet<>();

  void show(long id, WorldObject object) {
    held.put(id, object);
    unclaimed.remove(id);
    loose.remove(id);
  }

  @Nullable WorldObject find(long id) {
    var object = held.get(id);
    if (object != null) {
      return object;
    }
    var reference = loose.get(id);
    var elsewhere = reference == null ? null : reference.get();
    // A persistent one is the memory's to find.
    return elsewhere == null || elsewhere.state() != ObjectState.TRANSIENT ? null : elsewhere;
  }

  /** Lets go of one at once. */
  void release(long id) {
    held.remove(id);
    loose.remove(id);
    unclaimed.remove(id);
  }

  /** Whether any are held; those that have become persistent need not be. */
  boolean any() {
    if (!held.isEmpty()) {
      held.values().removeIf(object -> object.state() != ObjectState.TRANSIENT);
    }
    return !held.isEmpty();
  }

  /**
   * Lets go of what is not claimed now and was not claimed the last time.
   *
   * @param claimed the numbers of objects that somebody looks at
   * @return how many are held that are not claimed: they go the next time
   */
  int keep(Set<Long> claimed) {
    loose.values().removeIf(reference -> reference.get() == null);
    unclaimed.removeIf(id -> claimed.contains(id) || !held.containsKey(id));
    for (var id : unclaimed) {
      loose.put(id, new WeakReference<>(held.remove(id)));
    }
    unclaimed.clear();
    if (any()) {
      unclaimed.addAll(held.keySet());
      unclaimed.removeAll(claimed);
    }
    return unclaimed.size();
  }
}
