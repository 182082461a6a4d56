package vivarium.world.object;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for something outside this vat: a presence of an object in another vat, or a promise.
 *
 * <p>The address means something only to the kernel that carries messages; here it is a text that
 * is kept.
 */
public final class FarReference extends WorldObject {
  private @Nullable String address;

  /** A new stand-in, in memory only. */
  public FarReference(ObjectMemory memory, ObjectMap map, Object[] fields, String address) {
    super(memory, map, fields);
    this.address = address;
  }

  /** The stand-in for a far reference on disk. */
  public FarReference(ObjectMemory memory, long id) {
    super(memory, id);
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.FAR_REFERENCE;
  }

  /** What the kernel knows it by. */
  public String address() {
    map();
    return Objects.requireNonNull(address);
  }

  /** A far reference is what it stands for, so its copy is itself. */
  @Override
  public FarReference copy() {
    return this;
  }

  @Override
  protected Object body() {
    return Objects.requireNonNull(address);
  }

  @Override
  protected void setBody(Object body) {
    address = (String) body;
  }

  @Override
  protected void dropBody() {
    address = null;
  }
}
