package vivarium.world.object;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mirror as code sees it: an object through which another value can be looked at and changed. */
public final class MirrorObject extends WorldObject {
  private @Nullable Object reflectee;

  /** A new mirror on a value, in memory only. */
  public MirrorObject(ObjectMemory memory, ObjectMap map, Object[] fields, Object reflectee) {
    super(memory, map, fields);
    this.reflectee = reflectee;
  }

  /** The stand-in for a mirror on disk. */
  public MirrorObject(ObjectMemory memory, long id) {
    super(memory, id);
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.MIRROR;
  }

  /** The value that is looked at. */
  public Object reflectee() {
    map();
    return Objects.requireNonNull(reflectee);
  }

  @Override
  public MirrorObject copy() {
    var itsMap = map();
    return new MirrorObject(memory(), itsMap, copyOfFields(), reflectee());
  }

  @Override
  protected Object body() {
    return Objects.requireNonNull(reflectee);
  }

  @Override
  protected void setBody(Object body) {
    reflectee = body;
  }

  @Override
  protected void dropBody() {
    reflectee = null;
  }
}
