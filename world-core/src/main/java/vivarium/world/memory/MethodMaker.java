package vivarium.world.memory;

import java.util.List;
import vivarium.world.object.Method;

/** Makes a method again from what was stored of it. */
@FunctionalInterface
public interface MethodMaker {
  /** The method with this source, these argument names, this origin and these literals. */
  Method restore(String source, List<String> argumentNames, String origin, List<Object> literals);
}
