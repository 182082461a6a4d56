package vivarium.world.object;

/**
 * The inside of objects, for the one memory that keeps them and for nobody else.
 *
 * <p>Everybody else goes through {@link WorldObject}'s own methods, which fault in and keep former
 * contents.
 */
public final class MemoryAccess {
  /** The contents of an object at one moment: what an abandoned turn puts back. */
  public record Contents(ObjectMap map, Object[] fields, Object body) {}

  /** A copy of the contents of a loaded object. */
  public static Contents contentsOf(WorldObject object) {
    return new Contents(object.mapOrSentinel(), object.copyOfFields(), object.body());
  }

  /** Puts contents in, whatever the object held before. */
  public static void load(WorldObject object, Contents contents) {
    object.load(contents.map(), contents.fields(), contents.body());
  }

  /** Drops the contents; the next touch faults them in. */
  public static void unload(WorldObject object) {
    object.unload();
  }

  /** Hides the contents without dropping them, so that the next touch is noticed. */
  public static void cool(WorldObject object) {
    object.cool();
  }

  /** Shows the contents of a cooled object again. */
  public static void warm(WorldObject object, ObjectMap itsMap) {
    object.warm(itsMap);
  }

  /** Gives a transient object its id. */
  public static void assignId(WorldObject object, long id) {
    object.assignId(id);
  }

  /** Records where the contents are. */
  public static void moveTo(WorldObject object, ObjectState state) {
    object.moveTo(state);
  }

  /** Records the turn in which the former contents were kept. */
  public static void stamp(WorldObject object, long turnStamp) {
    object.stamp(turnStamp);
  }

  /** What a loaded object holds beside its slots. */
  public static Object bodyOf(WorldObject object) {
    return object.body();
  }

  /** The fields of a loaded object themselves, not a copy. */
  public static Object[] fieldsOf(WorldObject object) {
    return object.presentFields();
  }

  private MemoryAccess() {}
}
