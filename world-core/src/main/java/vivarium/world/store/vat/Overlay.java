package vivarium.world.store.vat;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.turn.EntryKey;

/**
 * What the turns that are not applied yet left in a vat: for everything they changed, the newest
 * contents. It lies over the pages: a reader asks here first, and a turn is taken away only after
 * the pages have it, so that no reader ever falls between.
 *
 * <p>Turns go in the order in which they came. The objects of large turns are not entered one by
 * one, but found in the turn itself ({@link LargeTurns}).
 */
final class Overlay {
  /**
   * The newest contents of something.
   *
   * <p>A class and not a record: one is taken away only if it is still the very same.
   */
  static final class Newest {
    private final long turn;
    private final byte @Nullable [] bytes;

    Newest(long turn, byte @Nullable [] bytes) {
      this.turn = turn;
      this.bytes = bytes;
    }

    long turn() {
      return turn;
    }

    /** The contents, a copy, or null if they were removed. */
    byte @Nullable [] bytes() {
      return bytes == null ? null : bytes.clone();
    }

    boolean isPresent() {
      return bytes != null;
    }
  }

  private final Map<Long, Newest> objects = new ConcurrentHashMap<>();
  private final LargeTurns large = new LargeTurns();
  private final NavigableMap<EntryKey, Newest> entries = new ConcurrentSkipListMap<>();

  @Nullable Newest object(long id) {
    while (true) {
      var inLarge = large.newest(id); // before the others, see below
      var newest = objects.get(id);
      if (inLarge == null || newest != null && newest.turn() > inLarge.turn()) {
        return newest;
      }
      if (large.has(inLarge.turn())) {
        return inLarge; // it is still there, so none after it was gone when the others were asked
      }
    }
  }

  @Nullable Newest entry(EntryKey key) {
    return entries.get(key);
  }

  /** The first entry, set or removed, whose key is not smaller. */
  Map.@Nullable Entry<EntryKey, Newest> entryFrom(EntryKey key) {
    return entries.ceilingEntry(key);
  }

  /** The ids of all objects in it, at this moment. */
  Set<Long> ids() {
    var ids = large.ids();
    ids.addAll(objects.keySet());
    return ids;
  }

  /**
   * Lays the newest turn on top.
   *
   * @param isLarge whether it is so large that there cannot be many like it
   */
  void add(VatTurn turn, boolean isLarge) {
    if (isLarge) {
      large.add(turn);
    } else {
      for (var change : turn.changes().objects()) {
        objects.put(change.id(), new Newest(turn.turn(), change.contents()));
      }
    }
    for (var change : turn.changes().entries()) {
      entries.put(change.key(), new Newest(turn.turn(), change.value()));
    }
  }

  /**
   * Lays a turn under what later ones left. If it throws, doing it again makes it good.
   *
   * @param isLarge whether it is so large that there cannot be many like it
   */
  void addBelow(VatTurn turn, boolean isLarge) {
    if (isLarge) {
      large.add(turn);
    } else {
      for (var change : turn.changes().objects()) {
        objects.merge(change.id(), new Newest(turn.turn(), change.contents()), Overlay::later);
      }
    }
    for (var change : turn.changes().entries()) {
      entries.merge(change.key(), new Newest(turn.turn(), change.value()), Overlay::later);
    }
  }

  /** Takes away what a turn left, where it is still the newest. */
  void remove(VatTurn turn) {
    if (!large.remove(turn.turn())) {
      for (var change : turn.changes().objects()) {
        var newest = objects.get(change.id());
        if (newest != null && newest.turn() == turn.turn()) {
          objects.remove(change.id(), newest);
        }
      }
    }
    for (var change : turn.changes().entries()) {
      var newest = entries.get(change.key());
      if (newest != null && newest.turn() == turn.turn()) {
        entries.remove(change.key(), newest);
      }
    }
  }

  private static Newest later(Newest one, Newest other) {
    return one.turn() > other.turn() ? one : other;
  }
}
