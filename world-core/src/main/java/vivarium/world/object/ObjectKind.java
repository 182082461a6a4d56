package vivarium.world.object;

import org.jspecify.annotations.Nullable;

/**
 * The sorts of objects. The code is written to disk and never changes its meaning.
 *
 * <p>Integers, floats, strings and methods are values, not objects: they have no identity and no
 * id.
 */
public enum ObjectKind {
  SLOTS(1),
  VECTOR(2),
  VECTOR_SEGMENT(3),
  BYTE_VECTOR(4),
  MIRROR(5),
  FAR_REFERENCE(6),
  BLOCK(7);

  private static final ObjectKind[] BY_CODE = new ObjectKind[16];

  static {
    for (var kind : values()) {
      BY_CODE[kind.code] = kind;
    }
  }

  private final int code;

  ObjectKind(int code) {
    this.code = code;
  }

  /** The number of this kind on disk, 1 to 15. */
  public int code() {
    return code;
  }

  /** The kind with a number, or null if there is none. */
  public static @Nullable ObjectKind ofCode(int code) {
    return code < 0 || code >= BY_CODE.length ? null : BY_CODE[code];
  }
}
