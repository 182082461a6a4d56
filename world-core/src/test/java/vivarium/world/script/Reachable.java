package vivarium.world.script;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import vivarium.world.object.Method;
import vivarium.world.object.MirrorObject;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMemory;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;

/** Every object that can be reached from the well-known ones. */
final class Reachable {
  private final Set<WorldObject> found = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<WorldObject> pending = new ArrayDeque<>();

  static Set<WorldObject> from(ObjectMemory memory) {
    var walk = new Reachable();
    memory.wellKnown().all().forEach(walk::reach);
    while (!walk.pending.isEmpty()) {
      walk.lookInto(walk.pending.removeFirst());
    }
    return walk.found;
  }

  private void reach(Object value) {
    switch (value) {
      case WorldObject object when object.kind() == ObjectKind.BLOCK -> {}
      case WorldObject object when found.add(object) -> pending.add(object);
      case Method method -> method.literals().forEach(this::reach);
      default -> {}
    }
  }

  private void lookInto(WorldObject object) {
    for (var slot : object.map().slots()) {
      if (slot instanceof Slot.Constant constant) {
        reach(constant.value());
      }
    }
    for (var value : object.fieldValues()) {
      reach(value);
    }
    switch (object) {
      case ObjectVector vector -> {
        for (long i = 0; i < vector.size(); i++) {
          reach(vector.at(i));
        }
      }
      case MirrorObject mirror -> reach(mirror.reflectee());
      default -> {}
    }
  }
}
