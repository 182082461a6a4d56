package vivarium.vat.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.Method;
import vivarium.world.object.WorldObject;

/** Compares values of one vat that may come from different memories. */
final class Values {
  /**
   * Whether two values are the same one: objects by their number, methods by what was written,
   * floats by their bits, so that -0.0 and 0.0 differ and NaN is itself.
   */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof WorldObject object && other instanceof WorldObject otherObject) {
      return object.id() == otherObject.id();
    }
    if (one instanceof Method method && other instanceof Method otherMethod) {
      return method.source().equals(otherMethod.source())
          && method.argumentNames().equals(otherMethod.argumentNames())
          && same(method.literals(), otherMethod.literals());
    }
    return one == null ? other == null : one.equals(other);
  }

  private static boolean same(List<Object> some, List<Object> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!same(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Values() {}
}
