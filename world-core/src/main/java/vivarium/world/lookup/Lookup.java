package vivarium.world.lookup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import vivarium.world.base.WorldBug;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;

/**
 * The search for the slot that a message means: in an object, and if it is not there in all its
 * parents and theirs.
 *
 * <p>All parents count alike. A slot that is reached on several ways is one slot; two different
 * slots are ambiguous. Parents may form cycles. Every object that the search passes through has its
 * map marked as inherited, so that a change of it is heard of.
 */
public final class Lookup {
  private static final LookupResult NOT_FOUND = new LookupResult.NotFound();

  /** How the names of slots begin that no message means. */
  private static final String HIDDEN = "_";

  private final Universe universe;

  /** Searches among the values of a universe. */
  public Lookup(Universe universe) {
    this.universe = universe;
  }

  /**
   * The slot that {@code selector} means when it is sent to a value. Slots that are hidden, with
   * names such as {@code _state}, are never found: no message means them.
   */
  public LookupResult find(Object receiver, String selector) {
    if (selector.startsWith(HIDDEN)) {
      return NOT_FOUND;
    }
    var start = universe.slotsOf(receiver);
    return Universe.hasOwnSlots(receiver) ? search(start, selector) : findShared(start, selector);
  }

  /**
   * The slot that {@code selector} means for all values of a kind.
   *
   * @param holder the object in which the slots of that kind lie
   */
  public LookupResult findShared(WorldObject holder, String selector) {
    universe.passThrough(holder.map());
    return search(holder, selector);
  }

  private LookupResult search(WorldObject start, String selector) {
    var search = new Search(selector);
    var local = start.map().find(selector);
    if (local != null) {
      return new LookupResult.Found(start, local);
    }
    search.passed.add(start);
    search.enqueueParents(start);
    return search.run();
  }

  /** The slot above the holder of a running method: an undirected resend. */
  public LookupResult findAbove(WorldObject holder, String selector) {
    var search = new Search(selector);
    universe.passThrough(holder.map());
    search.enqueueParents(holder);
    return search.run();
  }

  /** The slot in the contents of a named slot of the holder: a directed resend. */
  public LookupResult findThrough(WorldObject holder, String delegate, String selector) {
    universe.passThrough(holder.map());
    var slot = holder.map().find(delegate);
    if (slot == null || slot instanceof Slot.Assignment) {
      return new LookupResult.NoSuchParent();
    }
    var search = new Search(selector);
    search.pending.add(universe.slotsOf(contents(holder, slot)));
    return search.run();
  }

  /** The value that a data or constant slot of an object holds. */
  public static Object contents(WorldObject holder, Slot slot) {
    return switch (slot) {
      case Slot.Constant constant -> constant.value();
      case Slot.Data data -> holder.field(data.fieldIndex());
      case Slot.Assignment _ -> throw new WorldBug("an assignment slot holds nothing: " + slot);
    };
  }

  /** One search: objects still to be looked into, those passed, and what was found so far. */
  private final class Search {
    private final String selector;
    private final Deque<WorldObject> pending = new ArrayDeque<>();
    private final Set<WorldObject> passed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<LookupResult.Found> matches = new ArrayList<>(2);

    Search(String selector) {
      this.selector = selector;
    }

    LookupResult run() {
      while (!pending.isEmpty()) {
        var object = pending.removeFirst();
        if (passed.add(object)) {
          lookInto(object);
        }
      }
      return switch (matches.size()) {
        case 0 -> NOT_FOUND;
        case 1 -> matches.getFirst();
        default ->
            new LookupResult.Ambiguous(matches.stream().map(LookupResult.Found::holder).toList());
      };
    }

    private void lookInto(WorldObject object) {
      var map = object.map();
      universe.passThrough(map);
      var slot = map.find(selector);
      if (slot != null) {
        matches.add(new LookupResult.Found(object, slot));
      } else {
        enqueueParents(object);
      }
    }

    private void enqueueParents(WorldObject object) {
      for (var parent : object.map().parents()) {
        pending.addLast(universe.slotsOf(contents(object, parent)));
      }
    }
  }
}
