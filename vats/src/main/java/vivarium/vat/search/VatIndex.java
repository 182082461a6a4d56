package vivarium.vat.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.vat.past.PastMoment;
import vivarium.world.base.WorldException;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.Annotation;
import vivarium.world.object.ObjectMap;
import vivarium.world.store.VatStore;
import vivarium.world.store.VatStore.ChangeVisitor;
import vivarium.world.store.turn.EntryKey;

/**
 * What searches know of one vat: which maps are in use and by whom, what is in them, and how
 * objects are called.
 *
 * <p>Everything is read once; afterwards {@link #catchUp} reads what was changed since. Used by one
 * thread at a time.
 */
final class VatIndex {
  private static final long NEVER = -1;

  private final VatStore store;
  private final MapTable maps = new MapTable();
  private final Map<Long, MapFacts> factsByMap = new HashMap<>();
  private final Map<Long, Map<String, Set<String>>> sendsByMap = new HashMap<>();
  private final NamedObjects names;
  private PastMoment moment;
  private long turn = NEVER;

  VatIndex(VatStore store) {
    this.store = store;
    this.moment = new PastMoment(store, 0);
    this.names = new NamedObjects(store, this::factsOf);
  }

  VatStore store() {
    return store;
  }

  MapTable maps() {
    return maps;
  }

  NamedObjects names() {
    return names;
  }

  /** The newest moment that the index knows, to name things in. */
  PastMoment moment() {
    return moment;
  }

  /**
   * Brings the index up to date.
   *
   * @param newest the newest turn
   */
  void catchUp(long newest, RecordWalk walk) {
    if (turn == newest) {
      return;
    }
    moment = new PastMoment(store, newest);
    if (turn == NEVER) {
      walk.over(store, this::note);
    } else {
      readChanges(walk);
    }
    factsByMap.keySet().retainAll(maps.mapsInUse());
    sendsByMap.keySet().retainAll(maps.mapsInUse());
    turn = newest;
  }

  private void readChanges(RecordWalk walk) {
    var changed = new HashSet<Long>();
    store.changesSince(
        turn,
        new ChangeVisitor() {
          @Override
          public boolean wantsLast() {
            return false;
          }

          @Override
          public void object(long id, byte @Nullable [] former, long first, long last) {
            changed.add(id);
          }

          @Override
          public void entry(EntryKey key, byte @Nullable [] former, long first, long last) {}
        });
    for (long id : changed) {
      walk.step();
      noteAgain(id);
      names.changed(id);
    }
  }

  private void noteAgain(long id) {
    maps.put(id, 0);
    try {
      var record = store.read(id);
      if (record != null) {
        note(id, record);
      }
    } catch (WorldException damaged) {
      // What cannot be read is not found; a check names it.
    }
  }

  private void note(long id, byte[] record) {
    RecordScan.scan(
        id,
        record,
        new RecordVisitor() {
          @Override
          public void map(long map) {
            maps.put(id, map);
          }
        });
  }

  /** The facts of a map. */
  MapFacts factsOf(long map) {
    var known = factsByMap.get(map);
    if (known != null) {
      return known;
    }
    var read = MapFacts.of(mapWithId(map));
    factsByMap.put(map, read);
    return read;
  }

  /** What the methods of a map send, by the name of the method's slot. */
  Map<String, Set<String>> sendsOf(long map) {
    return sendsByMap.computeIfAbsent(map, id -> MapFacts.sends(mapWithId(id)));
  }

  /** A map that is missing has no slots; a check says that it is missing. */
  private ObjectMap mapWithId(long id) {
    try {
      return moment.memory().mapWithId(id);
    } catch (WorldException damaged) {
      return ObjectMap.of(List.of(), Annotation.NONE);
    }
  }
}
