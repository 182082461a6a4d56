package vivarium.world.primitive;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Invariant;
import vivarium.world.interp.Primitive;
import vivarium.world.interp.PrimitiveTable;
import vivarium.world.syntax.Selector;

/** Primitives by name, while they are being entered and afterwards. */
final class Registry implements PrimitiveTable {
  private final Map<String, Primitive> primitivesByName = new HashMap<>();

  /** Enters a primitive without arguments. */
  void unary(String name, Primitive.Unary primitive) {
    enter(name, 0, primitive);
  }

  /** Enters a primitive with one argument. */
  void oneArgument(String name, Primitive.OneArgument primitive) {
    enter(name, 1, primitive);
  }

  /** Enters a primitive with several arguments. */
  void manyArguments(String name, Primitive primitive) {
    enter(name, Selector.arity(name), primitive);
  }

  private void enter(String name, int arity, Primitive primitive) {
    Invariant.require(Selector.arity(name) == arity, "the name says how many arguments: " + name);
    Invariant.require(primitivesByName.put(name, primitive) == null, "one primitive: " + name);
  }

  @Override
  public @Nullable Primitive find(String name) {
    return primitivesByName.get(name);
  }

  /** All names. */
  Iterable<String> names() {
    return primitivesByName.keySet();
  }
}
