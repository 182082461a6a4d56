package vivarium.vat.turn;

import java.util.List;
import vivarium.world.base.WorldException;
import vivarium.world.object.FarReference;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;

/** What a request of code wants its values to be, and what it says of others. */
final class Wanted {
  /**
   * A text.
   *
   * @param what what it is for: {@code "The world takes a text as the name of a vat"}
   */
  static String text(String what, Object value) {
    if (value instanceof String text) {
      return text;
    }
    var given = value instanceof WorldObject ? "an object of another kind" : value.toString();
    throw new WorldException("%s, not %s.".formatted(what, given));
  }

  /** A promise or a presence. */
  static FarReference far(Object value) {
    if (value instanceof FarReference far) {
      return far;
    }
    throw new WorldException("This is asked of a promise or of a presence only.");
  }

  /** An object that is neither data nor a block. */
  static WorldObject object(Object value, WellKnown wellKnown) {
    boolean isData = value == wellKnown.nil || value == wellKnown.yes || value == wellKnown.no;
    if (value instanceof WorldObject object && object.kind() != ObjectKind.BLOCK && !isData) {
      return object;
    }
    throw new WorldException("This is asked of objects only, not of data or blocks.");
  }

  /** The elements of a vector. */
  static List<Object> elements(Object value) {
    if (!(value instanceof ObjectVector vector)) {
      throw new WorldException("The arguments of a message stand in a vector.");
    }
    var elements = new Object[Math.toIntExact(vector.size())];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = vector.at(i);
    }
    return List.of(elements);
  }

  private Wanted() {}
}
