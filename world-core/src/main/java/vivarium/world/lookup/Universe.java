package vivarium.world.lookup;

import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import vivarium.world.base.WorldBug;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectMemory;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;

/**
 * The values of one vat, seen alike: where the slots of each lie, objects or not.
 *
 * <p>Its {@link #epoch} counts how often inheritance has changed. Whatever was found by a lookup
 * through parents is right only in the epoch in which it was found; the memory must therefore call
 * {@link #inheritanceChanged} each time it hears of such a change itself.
 *
 * <p>Belongs to the thread that runs the vat's turn.
 */
public final class Universe {
  private final ObjectMemory memory;
  private final WellKnown wellKnown;
  private final Set<ObjectMap> passedThrough = Collections.newSetFromMap(new IdentityHashMap<>());
  private long epoch;

  /** The values kept by one memory. */
  public Universe(ObjectMemory memory) {
    this.memory = memory;
    this.wellKnown = memory.wellKnown();
  }

  /** Who keeps the objects. */
  public ObjectMemory memory() {
    return memory;
  }

  /** The objects that the language itself refers to. */
  public WellKnown wellKnown() {
    return wellKnown;
  }

  /** A number that is different after every change of inheritance. */
  public long epoch() {
    return epoch;
  }

  /** Makes everything stale that was found through parents. */
  public void inheritanceChanged() {
    epoch++;
    passedThrough.clear();
  }

  /**
   * Records that a lookup goes through an object of this map.
   *
   * <p>The map is held until the epoch ends: were it forgotten and read from disk again, the mark
   * would be lost, and with it the news of a change.
   */
  void passThrough(ObjectMap map) {
    map.markInherited();
    passedThrough.add(map);
  }

  /**
   * The object in which the slots of a value lie: the value itself, or the holder of its kind.
   *
   * @param value any value of the world
   */
  public WorldObject slotsOf(Object value) {
    return switch (value) {
      case WorldObject object -> object.kind() == ObjectKind.BLOCK ? wellKnown.blocks : object;
      case Long _, BigInteger _ -> wellKnown.integers;
      case Double _ -> wellKnown.floats;
      case String _ -> wellKnown.strings;
      case Method _ -> wellKnown.methods;
      default -> throw new WorldBug("no value of the world: " + value.getClass());
    };
  }

  /** The map of any value, faulted in where it was absent. */
  public ObjectMap mapOf(Object value) {
    return slotsOf(value).map();
  }

  /** Whether a value brings its slots itself, instead of sharing those of its kind. */
  public static boolean hasOwnSlots(Object value) {
    return value instanceof WorldObject object && object.kind() != ObjectKind.BLOCK;
  }

  /**
   * What values have in common for which a lookup finds the same, as long as the epoch lasts: the
   * map of an object as it stands, a sentinel while dormant, or the class of another value.
   */
  static Object cacheKey(Object value) {
    return value instanceof WorldObject object ? object.mapOrSentinel() : value.getClass();
  }

  /** The cache key of a value after it has been faulted in: never a sentinel. */
  static Object settledKey(Object value) {
    return value instanceof WorldObject object ? object.map() : value.getClass();
  }
}
