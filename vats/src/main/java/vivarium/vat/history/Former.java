package vivarium.vat.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.VatStore;
import vivarium.world.store.VatStore.ChangeVisitor;
import vivarium.world.store.turn.EntryKey;

/**
 * Everything of a vat that was changed after a turn, with what it was before.
 *
 * @param objects the objects and maps
 * @param entries the entries
 */
record Former(List<OfObject> objects, List<OfEntry> entries) {
  /**
   * One object or map.
   *
   * @param contents its record before, or null if it did not exist
   * @param first the first turn that changed it
   */
  record OfObject(long id, byte @Nullable [] contents, long first) {}

  /** One entry with its value before, or null if it did not exist. */
  record OfEntry(EntryKey key, byte @Nullable [] value) {}

  /** What was changed in a vat after a turn. */
  static Former since(VatStore store, long turn) {
    var former = new Former(new ArrayList<>(), new ArrayList<>());
    store.changesSince(
        turn,
        new ChangeVisitor() {
          @Override
          public boolean wantsLast() {
            return false;
          }

          @Override
          public void object(long id, byte @Nullable [] contents, long first, long last) {
            former.objects.add(new OfObject(id, contents, first));
          }

          @Override
          public void entry(EntryKey key, byte @Nullable [] value, long first, long last) {
            former.entries.add(new OfEntry(key, value));
          }
        });
    return former;
  }
}
