package vivarium.world.primitive;

import java.util.List;
import vivarium.world.interp.Interpreter;
import vivarium.world.object.ObjectVector;

/** Vectors and arrays. */
final class Vectors {
  /** All elements, in order. */
  static Object[] elements(ObjectVector vector) {
    var elements = new Object[Math.toIntExact(vector.size())];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = vector.at(i);
    }
    return elements;
  }

  /** A new vector with these elements. */
  static ObjectVector of(Interpreter interpreter, List<?> elements) {
    return interpreter.newVector(elements.toArray());
  }

  private Vectors() {}
}
