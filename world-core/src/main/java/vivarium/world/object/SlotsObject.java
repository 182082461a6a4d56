package vivarium.world.object;

/** An ordinary object: slots and nothing else. */
public final class SlotsObject extends WorldObject {
  /** A new object, in memory only. */
  public SlotsObject(ObjectMemory memory, ObjectMap map, Object[] fields) {
    super(memory, map, fields);
  }

  /** The stand-in for an object on disk. */
  public SlotsObject(ObjectMemory memory, long id) {
    super(memory, id);
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.SLOTS;
  }

  @Override
  public SlotsObject copy() {
    var itsMap = map().thawed();
    return new SlotsObject(memory(), itsMap, copyOfFields());
  }
}
