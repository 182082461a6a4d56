package vivarium.world.data;

import org.jspecify.annotations.Nullable;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/**
 * What lies inside of an instance of a kind and is nobody else's: its state, and the contexts in
 * which its methods run. They are told from other objects by the hidden slots of what they inherit
 * from; no code is run to find this out.
 */
public final class InstanceParts {
  /** The hidden slot with the number of the kind, of what facets share and of what states share. */
  public static final String NUMBER = "_number";

  /** The hidden slot with the name of the facet, of what facets share only. */
  public static final String FACET = "_facet";

  /** Whether this is a state or a context. */
  static boolean isInside(SlotsObject object) {
    return isState(object) || isContext(object);
  }

  /** Whether this is the state of an instance. */
  public static boolean isState(WorldObject object) {
    var traits = firstParent(object);
    return traits != null && traits.map().find(NUMBER) != null && traits.map().find(FACET) == null;
  }

  /** Whether this is what a method of an instance is given. */
  public static boolean isContext(WorldObject object) {
    var map = object.map();
    return map.isFrozen()
        && map.find("state") instanceof Slot.Data data
        && data.fieldIndex() == 0
        && object.field(0) instanceof SlotsObject state
        && isState(state);
  }

  /** The first parent, which an instance shares with all others of its kind; null without one. */
  public static @Nullable WorldObject firstParent(WorldObject object) {
    var parents = object.map().parents();
    return !parents.isEmpty()
            && parents.getFirst() instanceof Slot.Constant(_, _, WorldObject parent, _)
        ? parent
        : null;
  }

  private InstanceParts() {}
}
