package vivarium.world.primitive;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.data.InstanceParts;
import vivarium.world.interp.Interpreter;
import vivarium.world.lookup.Lookup;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/** How the parts of instances are told from other objects: by their hidden slots. */
final class KindParts {
  /** The hidden slots of facets. */
  static final String STATE = "_state";

  static final String FACETS = "_facets";

  /** The hidden slots of what all facets of a name, or all states of a shape, share. */
  static final String CONTEXT = "_context";

  static final String NUMBER = InstanceParts.NUMBER;
  static final String FACET = InstanceParts.FACET;
  static final String VERSION = "_version";

  /** What a slot of the object itself holds, or null if it has no such slot. */
  static @Nullable Object own(WorldObject object, String name) {
    var slot = object.map().find(name);
    return slot == null ? null : Lookup.contents(object, slot);
  }

  /**
   * One facet of each instance of the kind with this number that can be reached, in the order of
   * the numbers of their states.
   */
  static List<WorldObject> facets(Interpreter interpreter, Object number) {
    var facetsByState = new TreeMap<Long, WorldObject>();
    ReachableObjects.visit(
        interpreter,
        object -> {
          if (own(object, STATE) instanceof SlotsObject state
              && InstanceParts.isState(state)
              && InstanceParts.firstParent(object) instanceof WorldObject traits
              && number.equals(own(traits, NUMBER))) {
            facetsByState.putIfAbsent(state.identity(), object);
          }
        });
    return List.copyOf(facetsByState.values());
  }

  private KindParts() {}
}
