package vivarium.world.memory;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The ids of objects that are no more, though something in memory may still stand for them: those
 * that were removed, and those that will be because nobody can reach them.
 */
final class GoneObjects {
  private final Set<Long> removed = new HashSet<>();
  private final Set<Long> returned = new HashSet<>();
  private @Nullable LongPredicate doomed;

  /** Asked for each reference that is written, and mostly nothing is gone. */
  boolean contains(long id) {
    var condition = doomed;
    return !removed.isEmpty() && removed.contains(id)
        || condition != null && condition.test(id) && !returned.contains(id);
  }

  /** Says that an object was removed. */
  void add(long id) {
    removed.add(id);
    returned.remove(id);
  }

  /** Says that there is an object of that id now. */
  void remove(long id) {
    removed.remove(id);
    if (doomed != null) {
      returned.add(id);
    }
  }

  /** Says which objects will be removed; in place of what was said before. */
  void condemn(LongPredicate condition) {
    doomed = condition;
    returned.clear();
  }

  /** Says that no more objects will be removed. */
  void acquit() {
    doomed = null;
    returned.clear();
  }
}
