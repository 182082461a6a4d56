package vivarium.vat.turn;

import java.math.BigInteger;
import vivarium.world.base.WorldBug;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.SelfError;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.Method;
import vivarium.world.object.WorldObject;

/** Tells of values what somebody outside their vat sees. */
final class Summaries {
  /**
   * A value for somebody outside, who is shown it.
   *
   * @param describes whether to ask the value itself for its printString, which runs its code
   */
  static ValueSummary of(
      Object value, boolean describes, VatMemory memory, Interpreter interpreter) {
    var shortName = interpreter.describe(value);
    var printString = describes ? printString(value, shortName, interpreter) : shortName;
    long id = value instanceof WorldObject object ? memory.show(object) : 0;
    return new ValueSummary(printString, shortName, kindOf(value), id);
  }

  /** A printString that fails must not make the turn fail that it tells about. */
  private static String printString(Object value, String otherwise, Interpreter interpreter) {
    try {
      return interpreter.send(value, "printString") instanceof String text ? text : otherwise;
    } catch (SelfError cannotPrint) {
      return otherwise;
    }
  }

  private static String kindOf(Object value) {
    return switch (value) {
      case Long integer -> "integer";
      case BigInteger integer -> "integer";
      case Double number -> "float";
      case String text -> "string";
      case Method method -> "method";
      case WorldObject object ->
          switch (object.kind()) {
            case SLOTS -> "slots";
            case VECTOR, VECTOR_SEGMENT -> "vector";
            case BYTE_VECTOR -> "byteVector";
            case MIRROR -> "mirror";
            case FAR_REFERENCE -> "farReference";
            case BLOCK -> "block";
          };
      default -> throw new WorldBug("a value is of a known sort: " + value);
    };
  }

  private Summaries() {}
}
