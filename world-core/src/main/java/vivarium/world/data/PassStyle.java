package vivarium.world.data;

import java.math.BigInteger;
import vivarium.world.object.Annotation;
import vivarium.world.object.ByteVector;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;

/**
 * What a value is when it is kept or sent: a kind of data, an object, or nothing that can be kept.
 *
 * <p>Numbers, strings, true, false and nil are data. So are vectors and byte vectors without slots
 * of their own, and objects without methods that either have no parents and no comment, and then
 * are records, or have one parent with a constant slot {@link #STYLE_SLOT} that says what they are.
 * Everything else is an object, and only its identity counts. No code is run to find this out.
 *
 * <p>The constants stand in the order of {@link Rank}.
 */
public enum PassStyle {
  ERROR("error"),
  RECORD("record"),
  /** Data with a meaning of its own, such as a copied set or a pattern. */
  TAGGED("tagged"),
  VECTOR("vector"),
  BYTES("byteVector"),
  BOOLEAN("boolean"),
  NUMBER("number"),
  OBJECT("object"),
  STRING("string"),
  NIL("nil"),
  /** Lives only while the method runs that made it. */
  BLOCK("block"),
  /** Means nothing without the object whose slot it is. */
  METHOD("method"),
  /** The state or the context of an instance, which nobody else is to have. */
  INSIDE("inside");

  /** The constant slot by which a parent says what its children are. */
  public static final String STYLE_SLOT = "passStyle";

  private final String word;

  PassStyle(String word) {
    this.word = word;
  }

  /** What the language calls it. */
  public String word() {
    return word;
  }

  /** Whether a value of this style can be kept at all. */
  public boolean isPassable() {
    return ordinal() < BLOCK.ordinal();
  }

  /** Whether there are other values inside. */
  public boolean isComposite() {
    return this == ERROR || this == RECORD || this == TAGGED || this == VECTOR;
  }

  /** The style of any value of the world. */
  public static PassStyle of(Object value, WellKnown known) {
    return switch (value) {
      case Long _, BigInteger _, Double _ -> NUMBER;
      case String _ -> STRING;
      case WorldObject object -> ofObject(object, known);
      default -> METHOD;
    };
  }

  private static PassStyle ofObject(WorldObject object, WellKnown known) {
    if (object == known.nil) {
      return NIL;
    }
    if (object == known.yes || object == known.no) {
      return BOOLEAN;
    }
    return switch (object) {
      case ObjectVector vector -> isPlain(vector, known.vector) ? VECTOR : OBJECT;
      case ByteVector bytes -> isPlain(bytes, known.byteVector) ? BYTES : OBJECT;
      default ->
          switch (object.kind()) {
            case SLOTS -> ofSlots((SlotsObject) object);
            case BLOCK -> BLOCK;
            default -> OBJECT;
          };
    };
  }

  /** Whether it has no slots but those of its prototype. */
  private static boolean isPlain(WorldObject vector, WorldObject prototype) {
    var map = vector.map();
    var itsMap = prototype.map();
    return map == itsMap
        || map == itsMap.frozen()
        || map.fieldCount() == 0 && map.slots().size() == map.parents().size();
  }

  private static PassStyle ofSlots(SlotsObject object) {
    var style = ofSlots(object.map());
    return style == OBJECT && InstanceParts.isInside(object) ? INSIDE : style;
  }

  private static PassStyle ofSlots(ObjectMap map) {
    for (var slot : map.slots()) {
      if (slot instanceof Slot.Constant(_, _, Method _, _)) {
        return OBJECT;
      }
    }
    var parents = map.parents();
    if (parents.isEmpty()) {
      return map.slots().isEmpty() || !map.annotation().equals(Annotation.NONE) ? OBJECT : RECORD;
    }
    return parents.size() == 1
            && parents.getFirst() instanceof Slot.Constant(_, _, WorldObject parent, _)
        ? declaredBy(parent)
        : OBJECT;
  }

  private static PassStyle declaredBy(WorldObject parent) {
    if (parent.kind() != ObjectKind.SLOTS
        || !(parent.map().find(STYLE_SLOT) instanceof Slot.Constant(_, _, String declared, _))) {
      return OBJECT;
    }
    return switch (declared) {
      case "record" -> RECORD;
      case "tagged" -> TAGGED;
      case "error" -> ERROR;
      default -> OBJECT;
    };
  }
}
