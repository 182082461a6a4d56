package vivarium.world.mirror;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.lookup.Universe;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;
import vivarium.world.syntax.Selector;

/**
 * The names by which objects are reached from the lobby: {@code traits list} is the object in the
 * slot {@code list} of the object in the slot {@code traits}.
 *
 * <p>Only constant slots name something, and only the lobby, the parents it inherits from, and name
 * spaces are looked into: objects that consist of constant slots, without parents and methods. The
 * shortest name counts. The names are gathered once and again after one of those objects has
 * changed.
 */
public final class Naming {
  private static final int LEVELS_MAX = 4;

  private final Universe universe;
  private final Map<WorldObject, String> namesByObject = new IdentityHashMap<>();
  private final List<Seen> seen = new ArrayList<>();

  /** An object that was looked into, and its map then. */
  private record Seen(WorldObject object, ObjectMap map) {}

  /** A name space to be looked into, with what comes before the names of its slots. */
  private record Space(WorldObject object, String prefix, int level) {}

  /** Names the objects of a universe. */
  public Naming(Universe universe) {
    this.universe = universe;
  }

  /** The name of an object such as {@code traits list}, or null if it has none. */
  public @Nullable String nameOf(WorldObject object) {
    if (seen.isEmpty() || !isCurrent()) {
      gather();
    }
    return namesByObject.get(object);
  }

  private boolean isCurrent() {
    for (var space : seen) {
      var map = space.object().mapOrSentinel();
      if (map != space.map() && space.object().map() != space.map()) {
        return false;
      }
    }
    return true;
  }

  private void gather() {
    namesByObject.clear();
    seen.clear();
    var lobby = universe.wellKnown().lobby;
    namesByObject.put(lobby, "lobby");
    Deque<Space> pending = new ArrayDeque<>();
    pending.add(new Space(lobby, "", 0));
    while (!pending.isEmpty()) {
      lookInto(pending.removeFirst(), pending);
    }
  }

  private void lookInto(Space space, Deque<Space> pending) {
    var map = space.object().map();
    seen.add(new Seen(space.object(), map));
    for (var slot : map.slots()) {
      if (slot instanceof Slot.Constant constant
          && Selector.isUnary(slot.name())
          && constant.value() instanceof WorldObject value
          && !isMeaningless(value)) {
        name(value, slot, space, pending);
      }
    }
  }

  /** A small object that says nothing of where it stands: nil and the like have their own names. */
  private boolean isMeaningless(WorldObject value) {
    return value.kind() == ObjectKind.BLOCK;
  }

  private void name(WorldObject value, Slot slot, Space space, Deque<Space> pending) {
    if (namesByObject.containsKey(value)) {
      return;
    }
    namesByObject.put(value, space.prefix() + slot.name());
    boolean inherited = slot.isParent();
    if (space.level() < LEVELS_MAX && (inherited ? space.prefix().isEmpty() : isNameSpace(value))) {
      var prefix = inherited ? "" : space.prefix() + slot.name() + " ";
      pending.addLast(new Space(value, prefix, space.level() + 1));
    }
  }

  private static boolean isNameSpace(WorldObject object) {
    if (object.kind() != ObjectKind.SLOTS) {
      return false;
    }
    var slots = object.map().slots();
    return !slots.isEmpty()
        && slots.stream()
            .allMatch(slot ->
                slot instanceof Slot.Constant constant
                    && !constant.isParent()
                    && !constant.isMethod());
  }
}
