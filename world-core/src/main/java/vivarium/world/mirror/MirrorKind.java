package vivarium.world.mirror;

import java.math.BigInteger;
import vivarium.world.base.WorldBug;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WorldObject;

/** What a mirror is on. */
public enum MirrorKind {
  /** An ordinary object: slots and nothing else. */
  SLOTS("slots"),
  INTEGER("integer"),
  FLOAT("float"),
  STRING("string"),
  METHOD("method"),
  BLOCK("block"),
  VECTOR("vector"),
  BYTE_VECTOR("byteVector"),
  MIRROR("mirror"),
  /** Stands for something in another vat. */
  FAR_REFERENCE("farReference");

  private final String word;

  MirrorKind(String word) {
    this.word = word;
  }

  /** What the language calls the kind. */
  public String word() {
    return word;
  }

  /** The kind of a value. */
  public static MirrorKind of(Object value) {
    return switch (value) {
      case WorldObject object -> ofObject(object.kind());
      case Long _, BigInteger _ -> INTEGER;
      case Double _ -> FLOAT;
      case String _ -> STRING;
      case Method _ -> METHOD;
      default -> throw new WorldBug("no value of the world: " + value.getClass());
    };
  }

  private static MirrorKind ofObject(ObjectKind kind) {
    return switch (kind) {
      case SLOTS -> SLOTS;
      case VECTOR -> VECTOR;
      case BYTE_VECTOR -> BYTE_VECTOR;
      case MIRROR -> MIRROR;
      case FAR_REFERENCE -> FAR_REFERENCE;
      case BLOCK -> BLOCK;
      case VECTOR_SEGMENT -> throw new WorldBug("a segment is seen only by its vector");
    };
  }
}
