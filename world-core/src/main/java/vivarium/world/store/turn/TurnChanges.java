package vivarium.world.store.turn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one turn did in one vat, before and after.
 *
 * @param turn the number of the turn
 * @param objects each object it changed
 * @param entries each entry it changed
 */
public record TurnChanges(long turn, List<OfObject> objects, List<OfEntry> entries) {
  public TurnChanges {
    objects = List.copyOf(objects);
    entries = List.copyOf(entries);
  }

  /**
   * One changed object.
   *
   * @param id the object
   * @param before its contents before the turn, or null if it did not exist
   * @param after its contents after the turn, or null if it did not exist any more
   * @param later the turns that changed it again, oldest first; empty if the turn's own contents
   *     are still the current ones, so that the turn can be undone for this object without a
   *     question
   */
  public record OfObject(
      long id, byte @Nullable [] before, byte @Nullable [] after, List<Long> later) {}

  /**
   * One changed entry.
   *
   * @param key the entry
   * @param before its value before the turn, or null
   * @param after its value after the turn, or null
   * @param later the turns that changed it again, oldest first
   */
  public record OfEntry(
      EntryKey key, byte @Nullable [] before, byte @Nullable [] after, List<Long> later) {}

  /** Whether a later turn changed something that this turn changed. */
  public boolean overlapped() {
    return objects.stream().anyMatch(o -> !o.later().isEmpty())
        || entries.stream().anyMatch(e -> !e.later().isEmpty());
  }
}
