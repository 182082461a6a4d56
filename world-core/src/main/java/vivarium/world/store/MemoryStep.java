package vivarium.world.store;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.MemoryNow.Contents;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnHead;

/**
 * One turn of a vat that is held in memory only, with what everything it changed was before.
 *
 * @param what the turn; its objects and entries are in order
 * @param objects what its objects were before, in their order; null for what was not there
 * @param entries the same of its entries
 * @param counts how much it changed
 * @param weight how much memory it takes, estimated
 * @param growth by how many bytes all current contents have grown with it
 */
record MemoryStep(
    VatTurn what,
    @Nullable Contents[] objects,
    @Nullable Contents[] entries,
    TurnHead.Counts counts,
    long weight,
    long growth) {
  /** Adds a turn to what is true now; answers what that was before. */
  static MemoryStep of(VatTurn turn, Predicate<byte[]> isPart, MemoryNow now) {
    var tally = new Tally(isPart);
    var objectChanges = turn.changes().objects();
    var objects = new @Nullable Contents[objectChanges.size()];
    long growth = 0;
    for (int i = 0; i < objects.length; i++) {
      var change = objectChanges.get(i);
      objects[i] = now.put(turn.turn(), change);
      count(tally, change.contents(), objects[i]);
      growth += length(change.contents()) - length(objects[i]);
    }
    var entryChanges = turn.changes().entries();
    var entries = new @Nullable Contents[entryChanges.size()];
    for (int i = 0; i < entries.length; i++) {
      var change = entryChanges.get(i);
      entries[i] = now.put(turn.turn(), change);
      growth += length(change.value()) - length(entries[i]);
    }
    var counts = tally.counts(entries.length);
    return new MemoryStep(turn, objects, entries, counts, turn.weight(), growth);
  }

  private static void count(Tally tally, byte @Nullable [] contents, @Nullable Contents former) {
    var before = former == null ? null : former.bytes();
    if (contents == null) {
      if (before != null) {
        tally.removed(before);
      }
    } else if (before != null) {
      tally.changed(contents);
    } else {
      tally.created(contents);
    }
  }

  private static int length(byte @Nullable [] contents) {
    return contents == null ? 0 : contents.length;
  }

  private static int length(@Nullable Contents former) {
    return former == null ? 0 : former.bytes().length;
  }

  long turn() {
    return what.turn();
  }

  /** How many more objects there are with it. */
  int objectGrowth() {
    return counts.created() - counts.removed();
  }

  /** Where something stands among what the turn changed; negative if it did not change it. */
  int find(Place place) {
    var changes = what.changes();
    return switch (place) {
      case Place.OfObject(long id) ->
          find(changes.objects(), change -> Long.compare(change.id(), id));
      case Place.OfEntry(var key) -> find(changes.entries(), change -> change.key().compareTo(key));
    };
  }

  private static <T> int find(List<T> sorted, ToIntFunction<T> order) {
    int low = 0;
    int high = sorted.size() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int compared = order.applyAsInt(sorted.get(middle));
      if (compared == 0) {
        return middle;
      }
      if (compared < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** What something was before the turn. */
  @Nullable Contents former(Place place, int at) {
    return place instanceof Place.OfObject ? objects[at] : entries[at];
  }

  /** Does something with everything that the turn changed and what it was before. */
  void forEach(BiConsumer<Place, @Nullable Contents> action) {
    for (int i = 0; i < objects.length; i++) {
      action.accept(new Place.OfObject(what.changes().objects().get(i).id()), objects[i]);
    }
    for (int i = 0; i < entries.length; i++) {
      action.accept(new Place.OfEntry(what.changes().entries().get(i).key()), entries[i]);
    }
  }
}
