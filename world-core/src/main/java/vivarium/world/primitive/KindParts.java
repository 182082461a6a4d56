package vivarium.world.primitive;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.interp.Interpreter;
import vivarium.world.lookup.Lookup;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/** How the parts of instances are told from other objects: by their hidden slots. */
final class KindParts {
  /** The hidden slots of facets. */
  static final String STATE = "_state";

  static final String FACETS = "_facets";

  /** The hidden slots of what all facets of a name, or all states of a shape, share. */
  static final String CONTEXT = "_context";

  static final String NUMBER = "_number";
  static final String FACET = "_facet";
  static final String VERSION = "_version";

  /** What a slot of the object itself holds, or null if it has no such slot. */
  static @Nullable Object own(WorldObject object, String name) {
    var slot = object.map().find(name);
    return slot == null ? null : Lookup.contents(object, slot);
  }

  /** The first parent, which an instance shares with all others of its kind. */
  static @Nullable WorldObject shared(WorldObject object) {
    var parents = object.map().parents();
    return !parents.isEmpty()
            && parents.getFirst() instanceof Slot.Constant parent
            && parent.value() instanceof WorldObject found
        ? found
        : null;
  }

  static boolean isState(WorldObject object) {
    var traits = shared(object);
    return traits != null && own(traits, NUMBER) != null && own(traits, FACET) == null;
  }

  static boolean isContext(WorldObject object) {
    var map = object.map();
    return map.isFrozen()
        && map.find("state") instanceof Slot.Data data
        && data.fieldIndex() == 0
        && object.field(0) instanceof SlotsObject state
        && isState(state);
  }

  /** One facet of each instance of the kind with this number that can be reached. */
  static List<WorldObject> facets(Interpreter interpreter, Object number) {
    var facetsByState = new LinkedHashMap<Long, WorldObject>();
    ReachableObjects.visit(
        interpreter,
        object -> {
          if (own(object, STATE) instanceof SlotsObject state
              && isState(state)
              && shared(object) instanceof WorldObject traits
              && number.equals(own(traits, NUMBER))) {
            facetsByState.putIfAbsent(state.identity(), object);
          }
        });
    return List.copyOf(facetsByState.values());
  }

  private KindParts() {}
}
